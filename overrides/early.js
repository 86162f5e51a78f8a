// Runs before the first paint: a chosen colour scheme does not flash the other one, and the styles know that scripts run.
// A classic script: a module would run after the paint. The last line of a compiled module says `ready`.

const root = document.documentElement;
root.dataset.scripts = "on";
try {
  const scheme = localStorage.getItem("sodalis-kennissite.scheme");
  if (scheme === "light" || scheme === "dark") root.dataset.scheme = scheme;
} catch {
  // Storage is refused: the scheme of the device stands.
}
