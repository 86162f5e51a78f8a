// Keeps the pages of this language on the device, with the service worker; and removes them.
// `<html>` has the address of the worker in `data-worker`, and that of the list of pages in `data-offline`.

/** The beginning of the names of its caches, as in the service worker. */
const PREFIX = "kennissite ";

/** Once the page is there, keep the pages of its language. A draft names no worker. */
export function keepPages() {
  const { worker, offline } = document.documentElement.dataset;
  if (worker && offline) addEventListener("load", () => void keep(worker, offline));
}

/**
 * Where the browser, a policy or a private window does not allow it, the site works as it does without.
 * @param {string} worker
 * @param {string} list
 */
async function keep(worker, list) {
  try {
    if (/** @type {{ connection?: { saveData?: boolean } }} */ (navigator).connection?.saveData) return;
    await navigator.serviceWorker.register(trusted(worker));
    const { active } = await navigator.serviceWorker.ready;
    active?.postMessage(new URL(list, location.href).href);
  } catch {
    // Nothing is kept, and nothing is lost.
  }
}

/**
 * Trusted Types let a worker come from a policy only.
 * @param {string} address
 * @returns {string}
 */
function trusted(address) {
  const { trustedTypes } = /** @type {{ trustedTypes?: any }} */ (/** @type {unknown} */ (window));
  const policy = trustedTypes?.createPolicy("kennissite", { createScriptURL: (/** @type {string} */ url) => url });
  return policy?.createScriptURL(address) ?? address;
}

/** Remove all pages that are kept on the device. */
export async function forgetPages() {
  try {
    for (const name of await caches.keys()) if (name.startsWith(PREFIX)) await caches.delete(name);
    for (const registration of await navigator.serviceWorker.getRegistrations()) await registration.unregister();
  } catch {
    // The browser keeps none.
  }
}
