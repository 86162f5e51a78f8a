// Runs before the first paint: a chosen colour scheme does not flash the other one, and styles know that scripts run.
// Then it watches whether the module of the page comes. A classic script: a module would run too late for both.
//
// `data-scripts` on the root is `on`, then `ready` by the last line of the module, or `failed`.

(() => {
  /** Milliseconds that a page waits with its first paint for the module, where the browser can wait for it. */
  const PAINT_AFTER = 1500;

  /** Milliseconds after which a page says that a part of it does not work. It works all the same once the module comes. */
  const PATIENCE = 3000;

  const root = document.documentElement;
  root.dataset.scripts = "on";
  try {
    const key = `sodalis-kennissite:${new URL(root.dataset.root ?? "/", location.href).pathname}.scheme`;
    // The older key has no path; the store moves it.
    const scheme = localStorage.getItem(key) ?? localStorage.getItem("sodalis-kennissite.scheme");
    if (scheme === "light" || scheme === "dark") root.dataset.scheme = scheme;
  } catch {
    // Storage is refused: the scheme of the device stands.
  }

  function fail() {
    if (root.dataset.scripts === "on") root.dataset.scripts = "failed";
  }

  // A module that was lost or refused gives `error`; one that was cut off or threw gives `load` without being ready.
  for (const type of ["load", "error"]) {
    document.addEventListener(
      type,
      ({ target }) => {
        if (target instanceof HTMLScriptElement && target.type === "module") fail();
      },
      true,
    );
  }
  setTimeout(fail, PATIENCE);
  setTimeout(() => document.querySelector("script[blocking]")?.removeAttribute("blocking"), PAINT_AFTER);

  document.addEventListener("click", ({ target }) => {
    if (target instanceof Element && target.closest("[data-part=reload]")) location.reload();
  });
})();
