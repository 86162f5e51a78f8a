// Says why what the reader fills in is not kept, where that is so.

import { store } from "../shared/store.js";

export class StorageNotice extends HTMLElement {
  /** @type {() => void} */
  #unwatch = () => {};

  connectedCallback() {
    this.#unwatch = store.watch(["trouble"], () => this.#render());
    this.#render();
  }

  disconnectedCallback() {
    this.#unwatch();
  }

  #render() {
    for (const message of /** @type {NodeListOf<HTMLElement>} */ (this.querySelectorAll("[data-when]"))) {
      message.hidden = message.dataset.when !== store.trouble;
    }
  }
}
