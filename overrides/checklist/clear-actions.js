// Takes all ticks off the checklist, and puts them back on request.
//
// Expects: the buttons `clear` and `undo`, the part `status`; the labels `data-one`, `data-other`, `data-restored`.

import { findAll } from "../shared/dom.js";
import { plural } from "../shared/labels.js";
import { SiteElement } from "../shared/site-element.js";
import { store } from "../shared/store.js";

export class ClearActions extends SiteElement {
  /** @type {string[]} */
  #cleared = [];

  get topics() {
    return ["actions"];
  }

  connect() {
    this.button("clear").onclick = () => this.#clear();
    this.button("undo").onclick = () => this.#undo();
    // Wiped data cannot be put back, whichever tab wiped it.
    this.watch(["emptied"], () => this.#forget());
  }

  /** @returns {string[]} the keys of the actions on this page that are ticked */
  get #ticked() {
    const keys = findAll(document, "action-item").map((item) => item.dataset.action ?? "");
    return keys.filter((action) => store.ticked(action));
  }

  #clear() {
    const cleared = this.#ticked;
    const words = plural(this.dataset, "one", "other", cleared.length);
    store.setTicked(cleared, false);
    this.#cleared = cleared;
    this.showStatus(words);
    this.render();
    this.button("undo").focus();
  }

  #forget() {
    this.#cleared = [];
    this.showStatus("");
    this.render();
  }

  #undo() {
    const cleared = this.#cleared;
    this.#cleared = [];
    store.setTicked(cleared, true);
    this.showStatus(this.dataset.restored);
    this.render();
    this.button("clear").focus();
  }

  /** There is something to clear, or to put back, or neither; a new tick ends the offer to put back. */
  render() {
    const isTicked = this.#ticked.length > 0;
    if (isTicked) {
      if (this.#cleared.length) this.showStatus("");
      this.#cleared = [];
    }
    this.button("clear").hidden = !isTicked;
    this.button("undo").hidden = !this.#cleared.length;
  }
}
