// Where the ids went that once were on the site. The build writes on a page what has moved, where anything has.

/** What an id is of. @typedef {"tip" | "phrase" | "variant" | "action" | "slot" | "goal" | "question"} Kind */

/** Where each id of a kind is now; of `place`, the address of what was at an anchor. @type {Map<string, Map<string, string>>} */
const read = new Map();

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
  return movesOf(kind).get(key) ?? key;
}

/**
 * @param {string} kind
 * @returns {Map<string, string>}
 */
function movesOf(kind) {
  const known = read.get(kind);
  if (known) return known;
  const text = document.getElementById("moves")?.dataset[kind] ?? "";
  /** @type {Map<string, string>} */
  const moves = new Map();
  for (const move of text.split(" ").filter(Boolean)) {
    const end = move.indexOf("=");
    moves.set(move.slice(0, end), move.slice(end + 1));
  }
  read.set(kind, moves);
  return moves;
}
