// Runs before the first paint, so that a chosen colour scheme does not flash the other one.
// A classic script: a module would run after the paint.
try {
  const root = new URL(document.documentElement.dataset.root ?? "/", location.href).pathname;
  // The key of before has no path; the store moves it.
  const scheme = localStorage.getItem(`sodalis-kennissite:${root}.scheme`) ?? localStorage.getItem("sodalis-kennissite.scheme");
  if (scheme === "light" || scheme === "dark") document.documentElement.dataset.scheme = scheme;
} catch {
  // Storage is refused: the scheme of the device stands.
}
