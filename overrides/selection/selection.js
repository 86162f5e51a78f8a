// Tips that a coach picked for a client, as the fragment of a link. It carries ids and nothing else, so that nobody can
// put words on the site; and a browser sends a fragment to no server (RFC 9110, section 7.1).
//
// `tips=cao-budget.keuzebudget`: ids as they are, since these are for ever, whereas a number or a bit would mean another
// tip once one is added. Between them a full stop: the one separator that no program encodes (RFC 3986, section 2.3),
// that starts no formatting in a chat, and that no id holds. Five tips make a link of some 140 characters.

import { withInserted } from "../shared/lists.js";

/** What a fragment is for: to read, or to go on choosing. For ever: links are kept in chats and on paper. */
export const READ = "tips";
export const CHOOSE = "kies";

/** Characters of a fragment that are looked at. All tips of a large site take a tenth of it. */
const LONGEST = 100_000;

/** How often a program may have encoded what another one had encoded. */
const ROUNDS = 3;

/**
 * Read a fragment, whatever programs made of it on the way: encoded once or more, in capitals, with other dashes or
 * separators, with characters in it that one does not see.
 * @param {string} fragment with or without its `#`
 * @returns {{ face: string, ids: string[] }} what it is for (`""` when there is no selection in it), and each id once
 */
export function readSelection(fragment) {
  let text = fragment.slice(0, LONGEST);
  for (let round = 0; round < ROUNDS; round++) text = text.replace(/(?:%[0-9a-f]{2})+/gi, decoded);
  text = text.normalize("NFKC").replace(/[\p{Cc}\p{Cf}]/gu, "").replace(/\p{Pd}/gu, "-").toLowerCase();
  const [, face = "", list = ""] = /(?:^|[^a-z0-9-])(tips|kies)=([^&]*)/.exec(text) ?? [];
  const words = list.split(/[^a-z0-9-]+/).map((word) => word.replace(/^-+|-+$/g, ""));
  return { face, ids: [...new Set(words.filter(Boolean))] };
}

/**
 * @param {string} face `READ` or `CHOOSE`
 * @param {readonly string[]} ids
 * @returns {string} the fragment, without its `#`
 */
export function writeSelection(face, ids) {
  return `${face}=${ids.join(".")}`;
}

/**
 * Follow the ids that have moved, and tell the ones that are there from the others.
 * @param {readonly string[]} ids
 * @param {ReadonlySet<string>} known the ids of all tips
 * @param {(id: string) => string} current gives the id that a tip has now
 * @returns {{ tips: string[], unknown: string[] }} each once, in the order of the selection
 */
export function sortOut(ids, known, current) {
  const now = new Set(ids.map(current));
  return { tips: [...now].filter((id) => known.has(id)), unknown: [...now].filter((id) => !known.has(id)) };
}

/**
 * @param {readonly string[]} ids
 * @param {string} id one of them
 * @param {number} step the places that it goes down, or up when negative; it stops at the ends
 * @returns {string[]}
 */
export function withReordered(ids, id, step) {
  const others = ids.filter((other) => other !== id);
  return withInserted(others, ids.indexOf(id) + step, id);
}

/** @param {string} part */
function decoded(part) {
  try {
    return decodeURIComponent(part);
  } catch {
    return " ";
  }
}
