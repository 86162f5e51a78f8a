// Runs before the first paint: a chosen colour scheme does not flash the other one, and the styles know that scripts run.
// A classic script: a module would run after the paint. The last line of a compiled module says `ready`.

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
