// What is in the plan of the reader so far: how many phrases, and the day of the conversation until that has passed.

import { fill, find, plural } from "./dom.js";
import { longDate, today } from "./long-date.js";
import { store } from "./store.js";

export class PlanStatus extends HTMLElement {
  /** What stands here while there is no plan. @type {string | undefined} */
  #without;
  /** @type {(() => void) | undefined} */
  #unwatch;

  connectedCallback() {
    this.#without ??= this.#text.textContent ?? "";
    this.#unwatch = store.watch(["phrases", "meeting"], () => this.#render());
    this.#render();
  }

  disconnectedCallback() {
    this.#unwatch?.();
  }

  get #text() {
    return find(this, "[data-part=text]", HTMLElement);
  }

  #render() {
    const count = store.phrases.length;
    const { date } = store.meeting;
    const parts = [
      count && fill(plural(this.dataset, "one", "other", count), { count }),
      date >= today() && longDate(date),
    ];
    this.#text.textContent = parts.filter(Boolean).join(" · ") || (this.#without ?? "");
  }
}
