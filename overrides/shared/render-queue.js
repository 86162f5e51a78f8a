// A render queue: deferred work runs in slices of a few milliseconds, so input stays responsive.

/** How long a slice may take, in milliseconds. */
const BUDGET = 8;

/** @type {Set<() => void>} */
const waiting = new Set();

/**
 * Run work after the next frame. Work that waits already is not added again.
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
