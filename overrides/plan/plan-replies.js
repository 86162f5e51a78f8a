// The reader's own answers to reactions, written while rehearsing. Hidden in a plan that has none.
//
// Expects: an item with `data-reaction`, the key, for every reaction, with the line of the manager in the part `said` and an
// empty part `own`.

import { quoteElement } from "../card/quote-element.js";
import { find, findAll } from "../shared/dom.js";
import { SiteElement } from "../shared/site-element.js";
import { store } from "../shared/store.js";

export class PlanReplies extends SiteElement {
  get topics() {
    return ["replies"];
  }

  /** The lines of the manager that have an answer of the reader's own, each with the answer below it. */
  get texts() {
    return this.#items
      .filter(({ hidden }) => !hidden)
      .map((item) => `${find(item, "[data-part=said]", HTMLElement).textContent}\n${replyTo(item)}`);
  }

  get #items() {
    return findAll(this, "[data-reaction]");
  }

  render() {
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
