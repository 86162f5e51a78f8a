// Where the ids went that once were on the site. The build writes on a page what has moved, where anything has.

/** What an id is of. @typedef {"tip" | "phrase" | "variant" | "action" | "reaction" | "slot" | "goal" | "question"} Kind */

/** The kinds that have an anchor on pages. @type {Kind[]} */
const ANCHORED = ["tip", "phrase", "action", "reaction", "goal"];

/** What became of each id, once it is asked for; by kind, or under `place`. @type {Map<string, Map<string, string>>} */
const read = new Map();

/** @returns {boolean} whether anything has moved */
export function hasRedirects() {
  return document.getElementById("redirects") !== null;
}

/**
 * @param {string} id of a tip, of any time
 * @returns {string} the tip to read now; the id itself where nothing is known of it
 */
export function currentTip(id) {
  return currentKey("tip", id);
}

/**
 * @param {Kind} kind
 * @param {string} key of any time: an id, or that of the tip and that of the phrase or the action
 * @returns {string} the key under which it is now; the key itself where nothing is known of it
 */
export function currentKey(kind, key) {
  return redirectsOf(kind).get(key) ?? key;
}

/**
 * @param {string} anchor of any time
 * @returns {string | undefined} the address of what was there and has moved: on this page, if it shows it
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
