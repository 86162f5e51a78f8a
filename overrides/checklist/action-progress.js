// How many of some actions are ticked, as words and as a bar.

import { fill, find } from "../shared/dom.js";
import { store } from "../shared/store.js";

export class ActionProgress extends HTMLElement {
  /** @type {() => void} */
  #unwatch = () => {};

  connectedCallback() {
    this.#unwatch = store.watch(["actions"], () => this.#render());
    this.#render();
  }

  disconnectedCallback() {
    this.#unwatch();
  }

  #render() {
    const actions = (this.dataset.actions ?? "").split(" ");
    const done = actions.filter((action) => store.ticked(action)).length;
    const state = done === 0 ? "none" : done === actions.length ? "all" : "some";
    this.dataset.state = state;
    const text = find(this, "[data-part=text]", HTMLElement);
    const words = fill(this.dataset[state], { done, total: actions.length });
    if (text.textContent !== words) text.textContent = words;
    const bar = find(this, "[data-part=bar]", HTMLProgressElement);
    bar.hidden = false;
    bar.value = done;
  }
}
