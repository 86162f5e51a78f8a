// The switch between je and u towards one's manager, for the whole site.

import { store } from "../shared/store.js";

export class AddressSwitch extends HTMLElement {
  /** @type {() => void} */
  #unwatch = () => {};

  connectedCallback() {
    this.addEventListener("change", this.#choose);
    this.#unwatch = store.watch(["address"], () => this.#render());
    this.#render();
  }

  disconnectedCallback() {
    this.removeEventListener("change", this.#choose);
    this.#unwatch();
  }

  /** @param {Event} event */
  #choose = (event) => {
    if (event.target instanceof HTMLInputElement) {
      store.address = event.target.value === "formal" ? "formal" : "informal";
    }
  };

  #render() {
    for (const input of this.querySelectorAll("input")) input.checked = input.value === store.address;
  }
}
