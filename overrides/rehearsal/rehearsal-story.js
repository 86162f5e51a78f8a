// A whole conversation as data, made of the reader's phrases and the manager's reactions. It touches no page.
//
// The content decides the order: a goal or a phrase says at which moments it fits, a reaction says what it reacts to and
// where it leads. The request for an appointment is a scene of its own; then the goals follow until a decision; what
// comes after that depends on the decision.

/** @typedef {"vooraf" | "gesprek" | "ja" | "misschien" | "nee"} Moment the part of the conversation */
/** @typedef {"ja" | "misschien" | "nee"} Decision */
/** @typedef {"welwillend" | "kritisch" | "nee"} Manager a sort of manager */
/** @typedef {"short" | "full"} Version */

/** @typedef {{ id: string, moments: string[] }} Goal */

/**
 * A sentence of the reader. `asks` says whether it has a question in it, which must be answered.
 * @typedef {{ key: string, goal: string, moments: string[], asks: boolean }} Phrase
 */

/**
 * A line of the manager, and an answer to it: `after` has the goals, phrases and reactions that it reacts to, `turn`
 * where it leads, `says` the phrases that the answer says already, `managers` the sorts that say it (none: all), and
 * `asks` whether the answer has a question in it.
 * @typedef {{ key: string, after: string[], turn: string, says: string[], managers: string[], asks: boolean }} Reaction
 */

/** @typedef {{ moment: Moment, phrase: Phrase } | { moment: Moment, reaction: Reaction }} Step */

/** The sorts of manager, in the order in which the reader can choose. @type {Manager[]} */
export const MANAGERS = ["welwillend", "kritisch", "nee"];

/**
 * The decisions that each sort of manager takes, one way for every time that the reader rehearses. After a first no
 * there is a second decision.
 * @type {Record<Manager, [Decision, Decision?][]>}
 */
const DECISIONS = {
  welwillend: [["ja"]],
  kritisch: [["nee", "misschien"], ["misschien"]],
  nee: [["nee", "nee"]],
};

/** The turn of a reaction that decides nothing. */
const GO_ON = "verder";

/** Reactions to each goal in the full version, where there are as many. */
const PER_GOAL = 2;

/**
 * @param {object} content
 * @param {Goal[]} content.goals in the order of the conversation
 * @param {Phrase[]} content.phrases the reader's
 * @param {Phrase[]} content.spare what to say for a goal that the reader has no phrase for, the best first
 * @param {Reaction[]} content.reactions
 * @param {{ manager: Manager, version: Version, time: number }} choice `time` counts how often the reader rehearsed, and
 *   gives another conversation every time
 * @returns {Step[]} the last one is the reader's: a phrase, or a reaction with its answer
 */
export function tellStory({ goals, phrases, spare, reactions }, { manager, version, time }) {
  /** @type {Step[]} */
  const steps = [];
  const said = new Set();
  const heard = new Set();
  const full = version === "full";
  const ways = DECISIONS[manager];
  const [decision, second] = ways[time % ways.length];
  /** @type {Moment} */
  let moment = "vooraf";

  /** @param {Goal} goal @param {Phrase[]} lines @returns {Phrase[]} those that fit now and were not said */
  const fitting = (goal, lines) =>
    lines.filter(({ key, goal: serves, moments }) => serves === goal.id && moments.includes(moment) && !said.has(key));

  /** @param {Goal} goal @returns {Phrase[]} what the reader can say for it now */
  const linesFor = (goal) => {
    const own = fitting(goal, phrases);
    return own.length ? own : fitting(goal, spare).slice(0, 1);
  };

  /**
   * Choose a reaction that was not heard yet: another one every time.
   * @param {string} turn
   * @param {string[]} topics the goals, phrases and reactions to react to
   * @param {string} question the key of a phrase or an answer that asks something: what names it goes first
   * @param {number} turnOf which of the reactions, counted on from the last
   */
  const choose = (turn, topics, question = "", turnOf = time) => {
    const possible = reactions.filter(
      (reaction) =>
        reaction.turn === turn &&
        !heard.has(reaction.key) &&
        (!reaction.managers.length || reaction.managers.includes(manager)) &&
        reaction.after.some((name) => topics.includes(name)) &&
        !reaction.says.some((key) => said.has(key) || topics.includes(key)),
    );
    const answers = possible.filter(({ after }) => after.includes(question));
    const choices = answers.length ? answers : possible;
    return choices.length ? choices[turnOf % choices.length] : undefined;
  };

  /** @param {Phrase} phrase */
  const say = (phrase) => {
    steps.push({ moment, phrase });
    said.add(phrase.key);
  };

  /** @param {Reaction} reaction @param {boolean} closes whether nothing follows it */
  const hear = (reaction, closes = false) => {
    steps.push({ moment, reaction });
    heard.add(reaction.key);
    for (const key of reaction.says) said.add(key);
    const next = closes ? undefined : choose(GO_ON, [reaction.key, ...reaction.says], reaction.key);
    if (next && (reaction.asks || full)) hear(next);
  };

  /**
   * Say a phrase and hear a reaction, unless it asks something that nobody answers.
   * @param {Phrase} phrase
   * @param {string} turn
   */
  const exchange = (phrase, turn) => {
    if (said.has(phrase.key)) return false;
    const reaction = choose(turn, [phrase.goal, phrase.key], phrase.asks ? phrase.key : "");
    if (!reaction && phrase.asks) return false;
    say(phrase);
    if (reaction) hear(reaction);
    return true;
  };

  /** @param {Moment} now */
  const goalsAt = (now) => goals.filter(({ moments }) => moments.includes(now));

  const request = goalsAt(moment).flatMap(linesFor)[0];
  if (request) {
    say(request);
    const topics = [request.goal, request.key];
    const objection = full ? choose(GO_ON, topics) : undefined;
    if (objection) hear(objection);
    const granted = choose("ja", topics, request.key);
    if (granted) hear(granted);
  }

  moment = "gesprek";
  /** @type {string[]} */
  const talkedAbout = [];
  for (const goal of goalsAt(moment)) {
    const begin = steps.length;
    for (const phrase of linesFor(goal)) {
      if (exchange(phrase, GO_ON)) talkedAbout.push(phrase.key);
      if (talkedAbout.includes(phrase.key) && !full) break;
    }
    talkedAbout.push(goal.id);
    while (full && steps.slice(begin).filter((step) => "reaction" in step).length < PER_GOAL) {
      const more = choose(GO_ON, [goal.id]);
      if (!more) break;
      hear(more);
    }
  }

  const decided = choose(decision, talkedAbout, "", Math.floor(time / ways.length));
  if (!decided) return steps;
  moment = decision;
  hear(decided);

  if (second) {
    const lines = goalsAt(moment).slice(0, -1).flatMap(linesFor);
    const last = full ? lines.pop() : lines.shift();
    for (const phrase of full ? lines : []) exchange(phrase, GO_ON);
    if (last && exchange(last, second)) moment = second;
  }

  // The last goal closes the conversation with one agreement. What the manager can go on about is said before it.
  const [end] = goalsAt(moment).slice(-1);
  if (!end) return steps;
  const own = fitting(end, phrases);
  const asides = own.filter(({ key }) => choose(GO_ON, [key]));
  const closing = [...own, ...fitting(end, spare)].find((phrase) => !asides.includes(phrase));
  for (const phrase of full ? asides : []) exchange(phrase, GO_ON);
  if (closing) {
    const agreed = choose(moment, [closing.goal, closing.key], closing.key);
    say(closing);
    if (agreed) hear(agreed, true);
  }
  return steps;
}
