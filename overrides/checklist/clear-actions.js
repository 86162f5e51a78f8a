// Takes all ticks off the checklist, and puts them back on request.

import { fill, find, plural } from "../shared/dom.js";
import { store } from "../shared/store.js";

export class ClearActions extends HTMLElement {
  /** @type {string[]} */
  #cleared = [];
  /** @type {(() => void)[]} */
  #unwatch = [];

  connectedCallback() {
    this.#button("clear").onclick = () => this.#clear();
    this.#button("undo").onclick = () => this.#undo();
    this.#unwatch = [
      store.watch(["actions"], () => this.#render()),
      // What is wiped, here or in another tab, is not to be had back.
      store.watch(["emptied"], () => this.#forget()),
    ];
    this.#render();
  }

  disconnectedCallback() {
    for (const unwatch of this.#unwatch.splice(0)) unwatch();
  }

  /** @returns {string[]} the keys of the actions on this page that are ticked */
  get #ticked() {
    const items = /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("action-item"));
    return [...items].map((item) => item.dataset.action ?? "").filter((action) => store.ticked(action));
  }

  /** @param {"clear" | "undo"} part */
  #button(part) {
    return find(this, `[data-part=${part}]`, HTMLButtonElement);
  }

  #clear() {
    const cleared = this.#ticked;
    store.setTicked(cleared, false);
    this.#cleared = cleared;
    this.#say(fill(plural(this.dataset, "one", "other", cleared.length), { count: cleared.length }));
    this.#render();
    this.#button("undo").focus();
  }

  #forget() {
    this.#cleared = [];
    this.#say("");
    this.#render();
  }

  #undo() {
    const cleared = this.#cleared;
    this.#cleared = [];
    store.setTicked(cleared, true);
    this.#say(this.dataset.restored ?? "");
    this.#render();
    this.#button("clear").focus();
  }

  /** @param {string} message */
  #say(message) {
    find(this, "[data-part=status]", HTMLElement).textContent = message;
  }

  /** There is something to clear, or to put back, or neither; a new tick ends the offer to put back. */
  #render() {
    const ticked = this.#ticked.length > 0;
    if (ticked) {
      if (this.#cleared.length) this.#say("");
      this.#cleared = [];
    }
    this.#button("clear").hidden = !ticked;
    this.#button("undo").hidden = !this.#cleared.length;
  }
}
