// Prints, and tells whether the browser did: in some apps, and where a policy forbids it, nothing happens.

/** How long a browser may take to begin, in milliseconds. */
const PATIENCE = 1_000;

/**
 * @param {Window} [view] the window to print
 * @returns {Promise<boolean>} whether the browser began to print
 */
export function tryToPrint(view = window) {
  return new Promise((resolve) => {
    view.addEventListener("beforeprint", () => resolve(true), { once: true });
    setTimeout(() => resolve(false), PATIENCE);
    try {
      view.print();
    } catch {
      resolve(false);
    }
  });
}
