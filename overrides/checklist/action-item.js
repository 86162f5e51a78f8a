// An action that one can tick, the same wherever it is shown.

import { find, fromTemplate } from "../shared/dom.js";
import { store } from "../shared/store.js";

export class ActionItem extends HTMLElement {
  /** @type {HTMLInputElement | null} */
  #input = null;
  /** @type {() => void} */
  #unwatch = () => {};

  connectedCallback() {
    this.#input ??= this.#build();
    this.#unwatch = store.watch([`action/${this.#key}`], () => this.#render());
    this.#render();
  }

  disconnectedCallback() {
    this.#unwatch();
  }

  get #key() {
    return this.dataset.action ?? "";
  }

  #build() {
    const box = fromTemplate("action-box");
    const input = find(box, "input", HTMLInputElement);
    input.addEventListener("change", () => store.setTicked([this.#key], input.checked));
    find(box, ".action__text", HTMLElement).append(...this.childNodes);
    this.append(box);
    return input;
  }

  #render() {
    const ticked = store.ticked(this.#key);
    if (this.#input) this.#input.checked = ticked;
    this.classList.toggle("action--ticked", ticked);
  }
}
