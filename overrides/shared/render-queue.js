// Work that can wait for the next frame, done in turns of a few milliseconds: the page answers first, and in between.

/** Milliseconds that the work may take of a frame. */
const BUDGET = 8;

/** @type {Set<() => void>} */
const waiting = new Set();

/**
 * Do something after the next frame, or a later one while there is much to do. What waits already waits once.
 * @param {() => void} work
 */
export function scheduleRender(work) {
  if (!waiting.size) afterFrame(renderSlice);
  waiting.add(work);
}

function renderSlice() {
  const end = performance.now() + BUDGET;
  for (const work of waiting) {
    waiting.delete(work);
    try {
      work();
    } catch (error) {
      reportError(error); // and do the rest all the same
    }
    if (performance.now() > end) break;
  }
  if (waiting.size) afterFrame(renderSlice);
}

/** @param {() => void} work */
function afterFrame(work) {
  requestAnimationFrame(() => setTimeout(work));
}
