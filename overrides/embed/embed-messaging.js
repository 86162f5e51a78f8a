// The messages between a page in a frame and the page around it, as WordPress has them (wp-embed.js): { message, value,
// secret }, in which the secret is the one that the other page put in the address of the frame.

import { find } from "../shared/dom.js";

/** The characters that a secret may have; WordPress has ten. */
const LONGEST_SECRET = 64;

/** Tell the page around this one how high this one is, now and when that changes, and which links are clicked. */
export function tellHost() {
  if (window.parent === window) return;
  // WordPress hides the frame until it gets a message, and in a hidden frame a browser may observe nothing.
  tellHeight();
  new ResizeObserver(tellHeight).observe(document.body);
  addEventListener("hashchange", tellHeight);
  addEventListener("message", ({ data, source }) => {
    if (source === window.parent && data?.message === "ready" && data.secret === secret()) tellHeight();
  });
  document.addEventListener("click", tellLink);
}

/** @returns {string} empty where the other page gave none: then it is not WordPress */
function secret() {
  return /[#&?]secret=([a-z\d]+)/i.exec(location.hash)?.[1].slice(0, LONGEST_SECRET) ?? "";
}

/**
 * @param {"height" | "link"} message
 * @param {string | number} value
 */
function tell(message, value) {
  // Any page may show this one; the message holds nothing that another page may not know.
  window.parent.postMessage({ message, value, secret: secret() }, "*");
}

function tellHeight() {
  tell("height", Math.ceil(document.body.getBoundingClientRect().height));
}

/**
 * WordPress lets no link out of the frame, and follows the links to the site of the frame that it is told of. Instead of
 * another link it gets the page of the tip, which has that link too.
 * @param {MouseEvent} event
 */
function tellLink(event) {
  const link = event.target instanceof Element ? event.target.closest("a") : null;
  const isPlain = !event.altKey && !event.ctrlKey && !event.metaKey && !event.shiftKey;
  if (!link || !isPlain || !secret()) return;
  event.preventDefault();
  tell("link", link.host === location.host ? link.href : find(document, "a[data-part=tip]", HTMLAnchorElement).href);
}
