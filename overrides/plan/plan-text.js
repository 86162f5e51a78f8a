// The plan as plain text: to copy, to mail, to send.

import { toLine, toPlainText } from "../shared/plain-text.js";

/**
 * The parts of the text, in the words and the order that the reader sees. Any part may be empty.
 * @typedef {object} PlanParts
 * @property {string} title
 * @property {{ label: string, value: string }[]} meeting with whom, when, where
 * @property {{ title: string, phrases: string[] }[]} groups the phrases, by the steps of the conversation
 * @property {{ title: string, items: string[] }} actions what is still to be done
 * @property {{ title: string, text: string }} notes
 */

/**
 * Write a plan as plain text: an empty line between the parts, the title of a part on a line of its own, and a dash
 * before each phrase and action, since a phrase may have an empty line. Lines are not wrapped: the program that shows them
 * does that. Parts without content are left out with their titles.
 * @param {PlanParts} parts
 * @returns {string} the text with `\n` as line break and none at the end
 */
export function planToText({ title, meeting, groups, actions, notes }) {
  const facts = meeting
    .filter(({ value }) => toLine(value))
    .map(({ label, value }) => `${toLine(label)}: ${toLine(value)}`);
  const parts = [
    toLine(title),
    facts.join("\n"),
    ...groups.map((group) => toPart(group.title, toList(group.phrases))),
    toPart(actions.title, toList(actions.items)),
    toPart(notes.title, toPlainText(notes.text).trim()),
  ];
  return parts.filter(Boolean).join("\n\n");
}

/**
 * @param {string} title
 * @param {string} content
 */
function toPart(title, content) {
  return content && [toLine(title), content].filter(Boolean).join("\n");
}

/**
 * The lines of an item after its first are indented, so that they stay together.
 * @param {string[]} items
 */
function toList(items) {
  return items
    .map((item) => toPlainText(item).trim().replace(/\n(?!\n)/g, "\n  "))
    .filter(Boolean)
    .map((item) => `- ${item}`)
    .join("\n");
}
