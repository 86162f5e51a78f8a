// Work that can wait a moment is done in turns, a few milliseconds in every frame: the page answers in between.

/** Milliseconds that the work may take of a frame. */
const BUDGET = 4;

/** @type {Set<() => void>} */
const waiting = new Set();

/**
 * Do something soon: at the end of this task when there is time, or else after the next frame. What waits already waits once.
 * @param {() => void} work
 */
export function inTurn(work) {
  if (!waiting.size) queueMicrotask(takeTurn);
  waiting.add(work);
}

function takeTurn() {
  const end = performance.now() + BUDGET;
  for (const work of waiting) {
    waiting.delete(work);
    work();
    if (performance.now() > end) break;
  }
  if (waiting.size) requestAnimationFrame(() => setTimeout(takeTurn));
}
