// Reads from the page what a conversation is made of: its cards, and the phrases in the plan.

import { PhraseCard } from "../card/phrase-card.js";
import { findAll } from "../shared/dom.js";

/** @typedef {import("./rehearsal-story.js").Goal} Goal */
/** @typedef {import("./rehearsal-story.js").Phrase} Phrase */
/** @typedef {import("./rehearsal-story.js").Reaction} Reaction */
/** @typedef {import("../shared/plan.js").ChosenPhrase} ChosenPhrase */

/**
 * @param {ParentNode} cards the phrases by goal: `[data-rehearsal-goal]`, with in `data-when` the moments of the goal
 * @param {readonly ChosenPhrase[]} chosen the phrases in the plan
 * @param {string[]} example the keys of the phrases of the example plan
 * @param {Iterable<HTMLElement>} answers the cards of the reactions
 * @returns {{ goals: Goal[], phrases: Phrase[], spare: Phrase[], reactions: Reaction[] }} see `tellStory`
 */
export function readContent(cards, chosen, example, answers) {
  const groups = findAll(cards, "[data-rehearsal-goal]");
  const goals = groups.map(({ dataset }) => ({ id: dataset.rehearsalGoal ?? "", moments: words(dataset.when) }));
  /** @type {Map<string, Phrase>} */
  const known = new Map();
  for (const [index, group] of groups.entries()) {
    for (const card of findAll(group, "phrase-card")) {
      const own = chosen.find(({ key }) => key === card.id)?.text;
      const moments = card.dataset.when ? words(card.dataset.when) : goals[index].moments;
      known.set(card.id, { key: card.id, goal: goals[index].id, moments, asks: asks(own ?? textOf(card)) });
    }
  }
  /** @param {string[]} keys */
  const those = (keys) => keys.flatMap((key) => known.get(key) ?? []);
  const phrases = those(chosen.map(({ key }) => key));
  const best = those(example);
  return {
    goals,
    phrases: phrases.length ? phrases : best,
    spare: [...new Set([...best, ...known.values()])],
    reactions: [...answers].map((card) => ({
      key: card.id,
      after: words(card.dataset.after),
      turn: card.dataset.turn ?? "",
      says: words(card.dataset.says),
      managers: words(card.dataset.managers),
      asks: asks(textOf(card)),
    })),
  };
}

/** @param {HTMLElement} card @returns {string} the wording that is chosen; in a template no card works yet */
function textOf(card) {
  return (card instanceof PhraseCard ? card.text : card.querySelector(".phrase__text")?.textContent) ?? "";
}

/** @param {string} text */
function asks(text) {
  return text.includes("?");
}

/** @param {string | undefined} list */
function words(list) {
  return (list ?? "").split(" ").filter(Boolean);
}
