// Tips that a coach picked for a client, as the fragment of a link. It carries ids and nothing else, so that nobody can
// put words on the site; and a browser sends a fragment to no server (RFC 9110, section 7.1).
//
// `tips=cao-budget.keuzebudget`: ids as they are, since these are for ever, whereas a number or a bit would mean another
// tip once one is added. Between them a full stop: the one separator that no program encodes (RFC 3986, section 2.3),
// that starts no formatting in a chat, and that no id holds. Five tips make a link of some 140 characters.

import { decoded } from "../shared/untrusted.js";

/** What a fragment is for: to read, or to go on choosing. For ever: links are kept in chats and on paper. */
export const READ = "tips";
export const CHOOSE = "kies";

/** Characters of a fragment that are looked at. All tips of a large site take a tenth of it. */
const LONGEST = 50_000;

/**
 * Read a fragment, whatever programs made of it on the way: encoded once or more, in capitals, with other dashes or
 * separators, with characters in it that one does not see.
 * @param {string} fragment with or without its `#`
 * @returns {{ face: string, ids: string[] }} what it is for (`""` when there is no selection in it), and each id once
 */
export function readSelection(fragment) {
  const text = decoded(fragment.slice(0, LONGEST))
    .normalize("NFKC")
    .replace(/[\p{Cc}\p{Cf}]/gu, "")
    .replace(/\p{Pd}/gu, "-")
    .toLowerCase();
  const [, face = "", list = ""] = /(?:^|[^a-z0-9-])(tips|kies)=([^&]*)/.exec(text) ?? [];
  return { face, ids: [...new Set(list.match(/[a-z0-9](?:[a-z0-9-]*[a-z0-9])?/g))] };
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
 * Follow redirects, and tell the tips of the site from other ids, which are a stranger's words.
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
  const to = Math.max(0, ids.indexOf(id) + step);
  return [...others.slice(0, to), id, ...others.slice(to)];
}
