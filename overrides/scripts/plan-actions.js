// The actions that are still open, folded away: the plan itself comes first, and on paper they are there if unfolded.

import { fill, find, plural } from "./dom.js";
import { store } from "./store.js";

export class PlanActions extends HTMLElement {
  /** @type {(() => void) | undefined} */
  #unwatch;

  connectedCallback() {
    find(this, "details", HTMLDetailsElement).open = false;
    const template = this.querySelector("template");
    template?.replaceWith(template.content);
    this.#unwatch = store.watch(["actions"], () => this.#render());
    this.#render();
  }

  disconnectedCallback() {
    this.#unwatch?.();
  }

  #render() {
    const items = /** @type {NodeListOf<HTMLElement>} */ (this.querySelectorAll("action-item"));
    const open = [...items].filter((item) => !store.ticked(item.dataset.action ?? "")).length;
    const words = open ? plural(this.dataset, "one", "other", open) : this.dataset.none;
    find(this, "summary", HTMLElement).textContent = fill(words, { count: open });
  }
}
