// Redirects of ids. The build writes them on the pages, if there are any.

/** What an id is of. @typedef {"tip" | "phrase" | "variant" | "action" | "reaction" | "slot" | "goal" | "question"} Kind */

/** The kinds that have an anchor on pages. @type {Kind[]} */
const ANCHORED = ["tip", "phrase", "action", "reaction", "goal"];

/** The redirects that were read so far, by kind, and under `place` those of anchors to other pages. @type {Map<string, Map<string, string>>} */
const read = new Map();

/** @returns {boolean} whether there are redirects */
export function hasRedirects() {
  return document.getElementById("redirects") !== null;
}

/**
 * @param {string} id of a tip, perhaps an old one
 * @returns {string} the current id; the same one where there is no redirect
 */
export function currentTip(id) {
  return currentKey("tip", id);
}

/**
 * @param {Kind} kind
 * @param {string} key perhaps an old one: an id, or `<tip>--<id>`
 * @returns {string} the current key; the same one where there is no redirect
 */
export function currentKey(kind, key) {
  return redirectsOf(kind).get(key) ?? key;
}

/**
 * @param {string} anchor perhaps an old one
 * @returns {string | undefined} the address to which it is redirected: on this page, if it has the new anchor
 */
export function addressOf(anchor) {
  const here = ANCHORED.map((kind) => redirectsOf(kind).get(anchor)).find((id) => id && document.getElementById(id));
  return here ? `#${here}` : redirectsOf("place").get(anchor);
}

/**
 * @param {string} kind
 * @returns {Map<string, string>}
 */
function redirectsOf(kind) {
  const known = read.get(kind);
  if (known) return known;
  const text = document.getElementById("redirects")?.dataset[kind] ?? "";
  /** @type {Map<string, string>} */
  const redirects = new Map();
  for (const move of text.split(" ").filter(Boolean)) {
    const end = move.indexOf("=");
    redirects.set(move.slice(0, end), move.slice(end + 1));
  }
  read.set(kind, redirects);
  return redirects;
}
