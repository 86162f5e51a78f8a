// Brings the focus into the sheet with all pages, and closes that once the focus leaves it: it would go on under the
// sheet, out of sight (WCAG 2.4.11).

import { find } from "../shared/dom.js";

const sheet = find(document, "#pages", HTMLElement);
sheet.addEventListener("toggle", (event) => {
  if (/** @type {ToggleEvent} */ (event).newState === "open") sheet.focus();
});
sheet.addEventListener("focusout", ({ relatedTarget }) => {
  if (relatedTarget instanceof Node && !sheet.contains(relatedTarget)) sheet.hidePopover();
});
