// Opens and closes an element with `popover` where the browser has no popovers: before Chrome 114, Firefox 125 and
// Safari 17. What is open has `data-open`.

/** @param {HTMLElement} popover with an id that buttons name in `popovertarget` */
export function addPopoverFallback(popover) {
  if ("popover" in HTMLElement.prototype) return;
  /** @type {HTMLElement | null} */
  let opener = null;

  /** @param {boolean} open */
  const set = (open) => {
    if (popover.hasAttribute("data-open") === open) return;
    popover.toggleAttribute("data-open", open);
    popover.dispatchEvent(Object.assign(new Event("toggle"), { newState: open ? "open" : "closed" }));
  };
  popover.hidePopover = () => set(false);

  document.addEventListener("click", ({ target }) => {
    if (!(target instanceof Element)) return;
    const button = target.closest("[popovertarget]");
    if (button instanceof HTMLElement && button.getAttribute("popovertarget") === popover.id) {
      const open = !popover.hasAttribute("data-open") && button.getAttribute("popovertargetaction") !== "hide";
      if (open) opener = button;
      set(open);
      if (!open) opener?.focus();
    } else if (!popover.contains(target)) {
      set(false);
    }
  });
  document.addEventListener("keydown", ({ key }) => {
    if (key !== "Escape" || !popover.hasAttribute("data-open")) return;
    set(false);
    opener?.focus();
  });
}
