// A text field and the text that is kept of it, which another tab may change as well: no stroke is lost, and the caret
// stays where it is.

/** @typedef {HTMLInputElement | HTMLTextAreaElement} TextField */

/** The text that a field and the store had in common last. @type {WeakMap<TextField, string>} */
const common = new WeakMap();

/**
 * Show the kept text in a field.
 * @param {TextField} field
 * @param {string} text
 */
export function showInField(field, text) {
  common.set(field, text);
  if (field.value === text) return;
  const { selectionStart: caret, value } = field;
  field.value = text;
  if (caret === null || field !== document.activeElement) return;
  const { start, removed, inserted } = difference(value, text);
  const moved = caret <= start ? caret : Math.max(start, caret - removed) + inserted.length;
  field.setSelectionRange(moved, moved);
}

/**
 * @param {TextField} field in which the reader typed
 * @param {string} kept what is kept now, perhaps from another tab
 * @returns {string} what to keep: both changes, where they differ
 */
export function typedInto(field, kept) {
  return mergeTexts(common.get(field) ?? kept, field.value, kept);
}

/**
 * @param {string} before
 * @param {string} mine
 * @param {string} theirs
 * @returns {string} the text with both changes; mine where they touch the same words
 */
export function mergeTexts(before, mine, theirs) {
  if (theirs === before || theirs === mine) return mine;
  if (mine === before) return theirs;
  const one = difference(before, mine);
  const other = difference(before, theirs);
  const [first, second] = other.start <= one.start ? [other, one] : [one, other];
  if (first.start + first.removed > second.start) return mine;
  return (
    before.slice(0, first.start) +
    first.inserted +
    before.slice(first.start + first.removed, second.start) +
    second.inserted +
    before.slice(second.start + second.removed)
  );
}

/**
 * @param {string} before
 * @param {string} after
 * @returns {{ start: number, removed: number, inserted: string }} the one piece in which they differ
 */
function difference(before, after) {
  let start = 0;
  while (start < before.length && before[start] === after[start]) start++;
  let end = 0;
  const most = Math.min(before.length, after.length) - start;
  while (end < most && before[before.length - 1 - end] === after[after.length - 1 - end]) end++;
  return { start, removed: before.length - start - end, inserted: after.slice(start, after.length - end) };
}
