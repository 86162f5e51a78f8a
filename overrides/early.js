// Runs before the first paint, so that a chosen colour scheme does not flash the other one.
// A classic script: a module would run after the paint.
try {
  const scheme = localStorage.getItem("sodalis-kennissite.scheme");
  if (scheme === "light" || scheme === "dark") document.documentElement.dataset.scheme = scheme;
} catch {
  // Storage is refused: the scheme of the device stands.
}
