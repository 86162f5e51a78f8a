// The steps of a rehearsal, as data: what I say, and what the manager says to it. No page.

/** @typedef {{ goal: string, chapter: string }} Said a phrase: the goal that it serves, and the chapter of that goal */
/** @typedef {{ chapter: string }} Heard a reaction: the chapter that it belongs to */

/**
 * All phrases in their order, each followed by reactions of its chapter. These are spread evenly over the phrases of
 * their chapter. When no phrase is of their chapter, they come after the last phrase of an earlier one.
 * @template {Said} P
 * @template {Heard} R
 * @param {readonly P[]} phrases
 * @param {readonly R[]} reactions with the chapters in the order of the conversation
 * @returns {(P | R)[]}
 */
export function fullVersion(phrases, reactions) {
  const chapters = [...new Set(reactions.map(({ chapter }) => chapter))];
  const places = phrases.map(({ chapter }) => chapters.indexOf(chapter));
  /** @type {R[][]} */
  const after = phrases.map(() => []);
  for (const [place, chapter] of chapters.entries()) {
    const heard = reactions.filter((reaction) => reaction.chapter === chapter);
    const same = [...places.keys()].filter((index) => places[index] === place);
    const hosts = same.length ? same : [Math.max(0, places.map((other) => other < place).lastIndexOf(true))];
    for (const [index, reaction] of heard.entries()) {
      after[hosts[Math.floor((index * hosts.length) / heard.length)]]?.push(reaction);
    }
  }
  return phrases.flatMap((phrase, index) => [phrase, ...after[index]]);
}

/**
 * The first phrase for every goal, and of every chapter one reaction: another one every time.
 * @template {Said} P
 * @template {Heard} R
 * @param {readonly P[]} phrases
 * @param {readonly R[]} reactions
 * @param {number} time how many times the reader has rehearsed
 * @returns {(P | R)[]}
 */
export function shortVersion(phrases, reactions, time) {
  const first = phrases.filter(({ goal }, index) => phrases.findIndex((phrase) => phrase.goal === goal) === index);
  return fullVersion(first, reactions).filter((step) => {
    if ("goal" in step) return true;
    const heard = reactions.filter(({ chapter }) => chapter === step.chapter);
    return heard.indexOf(/** @type {R} */ (step)) === time % heard.length;
  });
}
