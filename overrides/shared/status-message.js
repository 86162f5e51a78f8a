// Status messages: how they are shown, how long they stay, and that they never cover the focus (WCAG 2.4.11, 4.1.3).
//
// Expects: a line with `role="status"`. What floats over the page has `data-sticky`. It gets `data-yields` while it would
// cover the focus, and `data-settled` once its time is over or Escape is pressed: then it stands in its own place.

import { setText } from "./dom.js";

/** How long a message floats over the page, in milliseconds. */
const VISIBLE_FOR = 8_000;

/** @type {WeakMap<HTMLElement, number>} */
const timers = new WeakMap();

/**
 * @param {HTMLElement} line
 * @param {string | undefined} words none empties the line
 * @param {{ passes?: boolean }} [how] whether the message disappears; otherwise it stays, and soon floats no more
 */
export function showStatus(line, words = "", { passes = false } = {}) {
  clearTimeout(timers.get(line));
  setText(line, words);
  const sticky = line.closest("[data-sticky]");
  sticky?.removeAttribute("data-settled");
  const end = () => (passes ? showStatus(line) : sticky?.setAttribute("data-settled", ""));
  if (words) timers.set(line, window.setTimeout(end, VISIBLE_FOR));
  requestAnimationFrame(yieldToFocus);
}

/** Let what floats over the page make way for the focus, and Escape close it. */
export function keepFocusClear() {
  addEventListener("focusin", yieldToFocus);
  for (const type of ["scroll", "resize"]) {
    addEventListener(type, () => requestAnimationFrame(yieldToFocus), { capture: true, passive: true });
  }
  addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || event.defaultPrevented || document.querySelector("dialog[open]")) return;
    for (const sticky of document.querySelectorAll("[data-sticky]")) {
      const line = sticky.matches("[role=status]") ? sticky : sticky.querySelector("[role=status]");
      const offersMore = sticky.querySelector("button:not([hidden])") ?? line?.firstElementChild;
      if (line instanceof HTMLElement && !offersMore) showStatus(line);
      sticky.setAttribute("data-settled", "");
    }
  });
}

function yieldToFocus() {
  const focused = document.activeElement;
  for (const sticky of document.querySelectorAll("[data-sticky]")) {
    sticky.removeAttribute("data-yields");
    if (!focused || focused === document.body || sticky.contains(focused) || focused.contains(sticky)) continue;
    if (overlaps(sticky.getBoundingClientRect(), focused.getBoundingClientRect())) sticky.setAttribute("data-yields", "");
  }
}

/**
 * @param {DOMRect} one
 * @param {DOMRect} other
 */
function overlaps(one, other) {
  return one.top < other.bottom && other.top < one.bottom && one.left < other.right && other.left < one.right;
}
