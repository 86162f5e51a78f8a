// Redirects old links, and links that a program changed on their way, to the current address.

import { addressOf } from "./redirects.js";
import { decoded } from "./untrusted.js";

/** Follow the address of the page, now and when its fragment changes. */
export function followRedirects() {
  followRedirect();
  addEventListener("hashchange", followRedirect);
}

function followRedirect() {
  const [before, after] = splitAddress(location.pathname + location.search);
  // Mail filters write `#` as `%23`, and some do that twice.
  if (after !== undefined) return location.replace(`${location.origin}${before}#${after}${location.hash}`);
  const anchor = location.hash.slice(1);
  if (anchor && document.getElementById(anchor)) return;
  // A full stop or a bracket after a link is easily taken to be a part of it.
  const [id = ""] = /^[a-z0-9_-]*/i.exec(decoded(anchor)) ?? [];
  if (id && id !== anchor && document.getElementById(id)) return location.replace(`#${id}`);
  const now = addressOf(id);
  const page = document.querySelector("a[data-part=moved]")?.getAttribute("href");
  if (!now && !page) return;
  const target = new URL(now ?? page ?? "", location.href);
  target.search ||= location.search;
  // An anchor that is unknown here may be known on the page of the tip.
  if (!now) target.hash ||= location.hash;
  location.replace(target);
}

/**
 * @param {string} address
 * @returns {string[]} what comes before and after an encoded `#`; the address alone where there is none
 */
function splitAddress(address) {
  const found = /%(?:25)*23/.exec(address);
  return found ? [address.slice(0, found.index), address.slice(found.index + found[0].length)] : [address];
}
