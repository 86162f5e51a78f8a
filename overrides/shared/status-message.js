// What an element says of what it did.

/** Milliseconds that a message stays to which there is nothing to do. */
const SAID_FOR = 8_000;

/** @type {WeakMap<HTMLElement, number>} */
const timers = new WeakMap();

/**
 * @param {HTMLElement} line with the role `status`
 * @param {string | undefined} words none empties the line
 * @param {{ passes?: boolean }} [how] whether the words go away by themselves: they may stand in the way of the text
 */
export function showStatus(line, words = "", { passes = false } = {}) {
  clearTimeout(timers.get(line));
  line.textContent = words;
  if (passes) timers.set(line, window.setTimeout(() => (line.textContent = ""), SAID_FOR));
}
