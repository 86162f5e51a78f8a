// What is in the plan of the reader so far: how many phrases, and the day of the conversation until that has passed.
// Hidden as long as there is nothing to go on with.

import { fill, find, plural } from "../shared/dom.js";
import { longDate, today } from "../shared/long-date.js";
import { store } from "../shared/store.js";

export class PlanStatus extends HTMLElement {
  /** @type {(() => void) | undefined} */
  #unwatch;

  connectedCallback() {
    const template = this.querySelector("template");
    template?.replaceWith(template.content);
    this.#unwatch = store.watch(["phrases", "meeting"], () => this.#render());
    this.#render();
  }

  disconnectedCallback() {
    this.#unwatch?.();
  }

  #render() {
    const count = store.phrases.length;
    const { date } = store.meeting;
    const parts = [
      count && fill(plural(this.dataset, "one", "other", count), { count }),
      date >= today() && longDate(date),
    ].filter(Boolean);
    find(this, "[data-part=text]", HTMLElement).textContent = parts.join(" · ");
    this.hidden = !parts.length;
  }
}
