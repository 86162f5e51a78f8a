// What a page in a frame and the page around it say to each other, as WordPress has it (wp-embed.js): messages
// { message, value, secret }, in which the secret is the one that the other page put in the address of the frame.

import { find } from "../shared/dom.js";

/** Tell the page around this one how high this one is, now and whenever that changes, and which links are clicked. */
export function tellHost() {
  // WordPress hides the frame until it speaks, and in a hidden frame a browser may observe nothing.
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
  return /secret=([a-z\d]+)/i.exec(location.hash)?.[1] ?? "";
}

/**
 * @param {"height" | "link"} message
 * @param {string | number} value
 */
function tell(message, value) {
  // For any page that shows this one; there is nothing in it that another may not know.
  window.parent.postMessage({ message, value, secret: secret() }, "*");
}

function tellHeight() {
  tell("height", Math.ceil(document.body.getBoundingClientRect().height));
}

/**
 * WordPress lets no link out of the frame, and follows those that it is told of and that lead to the site of the frame.
 * In place of one that leads elsewhere it gets the page of the tip, which has that link too.
 * @param {MouseEvent} event
 */
function tellLink(event) {
  const link = event.target instanceof Element ? event.target.closest("a") : null;
  const plain = !event.altKey && !event.ctrlKey && !event.metaKey && !event.shiftKey;
  if (!link || !plain || !secret()) return;
  event.preventDefault();
  tell("link", link.host === location.host ? link.href : find(document, "a[data-part=tip]", HTMLAnchorElement).href);
}
