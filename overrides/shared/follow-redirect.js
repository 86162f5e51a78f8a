// Brings who follows an old link to what it was made for.

import { addressOf } from "./redirects.js";

/** Where the page has not what its address names, go on to where that is now. */
function arrive() {
  const anchor = location.hash.slice(1);
  if (anchor && document.getElementById(anchor)) return;
  const now = addressOf(anchor);
  const page = document.querySelector("a[data-part=moved]")?.getAttribute("href");
  if (!now && !page) return;
  const target = new URL(now ?? page ?? "", location.href);
  target.search ||= location.search;
  // What nobody knows here, the page of the tip may know.
  if (!now) target.hash ||= location.hash;
  location.replace(target);
}

arrive();
addEventListener("hashchange", arrive);
