// Moves the focus into the menu with all pages, and closes the menu when the focus leaves it: the focus would go on
// under the menu, out of sight (WCAG 2.4.11).

import { find } from "../shared/dom.js";
import { addPopoverFallback } from "./popover-fallback.js";

export function moveFocusIntoMenu() {
  const menu = find(document, "#pages", HTMLElement);
  addPopoverFallback(menu);
  menu.addEventListener("toggle", (event) => {
    if (/** @type {ToggleEvent} */ (event).newState === "open") menu.focus();
  });
  menu.addEventListener("focusout", ({ relatedTarget }) => {
    if (relatedTarget instanceof Node && !menu.contains(relatedTarget)) menu.hidePopover();
  });
}
