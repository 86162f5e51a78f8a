// The reader's own answers to reactions, written while rehearsing. Nothing is shown of a plan that has none.
//
// Expects a list item `[data-reaction=<key>]` for every reaction, with a `[data-part=said]` that has the line of the
// manager and an empty `[data-part=own]`.

import { quoteElement } from "../card/quote-element.js";
import { find } from "../shared/dom.js";
import { store } from "../shared/store.js";

export class PlanReplies extends HTMLElement {
  /** @type {(() => void) | undefined} */
  #unwatch;

  connectedCallback() {
    this.#unwatch = store.watch(["replies"], () => this.#render());
    this.#render();
  }

  disconnectedCallback() {
    this.#unwatch?.();
  }

  /** The lines of the manager that have an answer of the reader's own, each with the answer below it. */
  get texts() {
    return this.#items
      .filter(({ hidden }) => !hidden)
      .map((item) => `${find(item, "[data-part=said]", HTMLElement).textContent}\n${replyTo(item)}`);
  }

  get #items() {
    return [.../** @type {NodeListOf<HTMLElement>} */ (this.querySelectorAll("[data-reaction]"))];
  }

  #render() {
    const items = this.#items;
    for (const item of items) {
      const reply = replyTo(item);
      item.hidden = !reply;
      find(item, "[data-part=own]", HTMLElement).replaceChildren(...(reply ? [quoteElement(reply)] : []));
    }
    this.hidden = items.every(({ hidden }) => hidden);
  }
}

/** @param {HTMLElement} item */
function replyTo(item) {
  return store.reply(item.dataset.reaction ?? "");
}
