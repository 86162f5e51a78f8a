// The actions that are still open, folded away: the plan itself comes first, and on paper they are there if unfolded.

import { fill, find, plural } from "../shared/dom.js";
import { store } from "../shared/store.js";

export class PlanActions extends HTMLElement {
  /** What was done when the page was opened: it is not shown again, unless its tick goes. @type {Set<HTMLElement>} */
  #done = new Set();
  /** @type {(() => void) | undefined} */
  #unwatch;

  connectedCallback() {
    find(this, "details", HTMLDetailsElement).open = false;
    const template = this.querySelector("template");
    template?.replaceWith(template.content);
    this.#done = new Set(this.#items.filter(isDone));
    this.#unwatch = store.watch(["actions"], () => this.#render());
    this.#render();
  }

  disconnectedCallback() {
    this.#unwatch?.();
  }

  get #items() {
    return [.../** @type {NodeListOf<HTMLElement>} */ (this.querySelectorAll("action-item"))];
  }

  #render() {
    for (const item of this.#done) if (!isDone(item)) this.#done.delete(item);
    for (const item of this.#items) if (item.parentElement) item.parentElement.hidden = this.#done.has(item);
    const open = this.#items.filter((item) => !isDone(item)).length;
    const words = open ? plural(this.dataset, "one", "other", open) : this.dataset.none;
    find(this, "summary", HTMLElement).textContent = fill(words, { count: open });
  }
}

/** @param {HTMLElement} item */
function isDone(item) {
  return store.ticked(item.dataset.action ?? "");
}
