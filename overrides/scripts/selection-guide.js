// The way through a selection, on the page of a tip that was opened from one.

import { fill, find } from "./dom.js";
import { currentTip } from "./moves.js";
import { READ, readSelection, writeSelection } from "./selection.js";
import { store } from "./store.js";

export class SelectionGuide extends HTMLElement {
  /** @type {() => void} */
  #unwatch = () => {};

  connectedCallback() {
    const { face, ids } = readSelection(location.hash);
    const tips = [...new Set(ids.map(currentTip))];
    const index = tips.indexOf(this.#tip);
    if (face !== READ || index < 0) return;
    this.replaceChildren(find(this, "template", HTMLTemplateElement).content.cloneNode(true));
    const fragment = `#${writeSelection(READ, tips)}`;
    find(this, "[data-part=place]", HTMLElement).textContent = fill(this.dataset.place, { number: index + 1, total: tips.length });
    find(this, "[data-part=list]", HTMLAnchorElement).hash = fragment;
    this.#lead("previous", tips[index - 1], fragment);
    this.#lead("next", tips[index + 1], fragment);
    const mark = this.querySelector("input");
    if (!mark) return;
    mark.onchange = () => store.setRead(this.#tip, mark.checked);
    const render = () => (mark.checked = store.read(this.#tip));
    this.#unwatch = store.watch(["read"], render);
    render();
  }

  disconnectedCallback() {
    this.#unwatch();
  }

  get #tip() {
    return this.dataset.tip ?? "";
  }

  /**
   * @param {"previous" | "next"} part
   * @param {string | undefined} tip none takes the link away
   * @param {string} fragment
   */
  #lead(part, tip, fragment) {
    const link = this.querySelector(`[data-part=${part}]`);
    if (!(link instanceof HTMLAnchorElement)) return;
    if (tip) link.href = location.pathname.replace(`/tip/${this.#tip}`, `/tip/${tip}`) + fragment;
    else link.remove();
  }
}
