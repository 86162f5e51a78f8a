// The open actions, folded: the plan itself comes first, and paper has them where they are unfolded.
//
// Expects: `details` with `summary`, and action items each in a parent of its own; the labels `data-one`, `data-other`,
// `data-none`.

import { find, findAll, showText } from "../shared/dom.js";
import { plural } from "../shared/labels.js";
import { SiteElement } from "../shared/site-element.js";
import { store } from "../shared/store.js";

export class PlanActions extends SiteElement {
  /** The items that were done when the page was opened: hidden, unless their tick goes. @type {Set<HTMLElement>} */
  #done = new Set();

  get topics() {
    return ["actions"];
  }

  build() {
    find(this, "details", HTMLDetailsElement).open = false;
  }

  connect() {
    this.#done = new Set(this.#items.filter(isDone));
  }

  get #items() {
    return findAll(this, "action-item");
  }

  render() {
    for (const item of this.#done) if (!isDone(item)) this.#done.delete(item);
    for (const item of this.#items) if (item.parentElement) item.parentElement.hidden = this.#done.has(item);
    const open = this.#items.filter((item) => !isDone(item)).length;
    const words = open ? plural(this.dataset, "one", "other", open) : this.dataset.none;
    showText(find(this, "summary", HTMLElement), words ?? "");
  }
}

/** @param {HTMLElement} item */
function isDone(item) {
  return store.ticked(item.dataset.action ?? "");
}
