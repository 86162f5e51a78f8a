// Keeps what goes wrong on the pages of a tab, for tests; it runs before any script of the site.
// Not every driver can tell what a browser complains of, and this works the same in all of them.
(() => {
  const complain = (...words) => {
    const complaints = JSON.parse(sessionStorage.getItem("complaints") ?? "[]");
    sessionStorage.setItem("complaints", JSON.stringify([...complaints, words.join(" ")]));
  };
  // In the capture phase, where a file that does not load is heard of as well.
  const onError = ({ message, target }) => complain(location.pathname, message ?? `no ${target.src ?? target.href}`);
  addEventListener("error", onError, true);
  addEventListener("unhandledrejection", ({ reason }) => complain(location.pathname, reason));
  for (const level of ["error", "warn"]) {
    const original = console[level];
    console[level] = (...words) => {
      complain(location.pathname, ...words);
      original(...words);
    };
  }
})();
