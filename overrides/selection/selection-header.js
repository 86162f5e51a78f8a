// The way through a selection, on the page of a tip that was opened from one.

import { fill, find } from "../shared/dom.js";
import { currentTip } from "../shared/redirects.js";
import { READ, readSelection, sortOut, writeSelection } from "./selection.js";
import { store } from "../shared/store.js";

export class SelectionHeader extends HTMLElement {
  /** @type {() => void} */
  #unwatch = () => {};

  connectedCallback() {
    addEventListener("hashchange", this.#open);
    this.#open();
  }

  disconnectedCallback() {
    removeEventListener("hashchange", this.#open);
    this.#unwatch();
  }

  get #tip() {
    return this.dataset.tip ?? "";
  }

  /** Show the way where there is a selection in the address; a link to a place on the page leaves it as it is. */
  #open = () => {
    const { face, ids } = readSelection(location.hash);
    const known = find(document, "selection-header[data-tips]", HTMLElement).dataset.tips ?? "";
    const { tips } = sortOut(ids, new Set(known.split(" ")), currentTip);
    if (face === READ && tips.includes(this.#tip)) this.#show(tips);
  };

  /** @param {string[]} tips */
  #show(tips) {
    this.#unwatch();
    for (const old of this.querySelectorAll(":scope > :not(template)")) old.remove();
    this.append(find(this, "template", HTMLTemplateElement).content.cloneNode(true));
    const index = tips.indexOf(this.#tip);
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

  /**
   * @param {"previous" | "next"} part
   * @param {string | undefined} tip none takes the link away
   * @param {string} fragment
   */
  #lead(part, tip, fragment) {
    const link = this.querySelector(`[data-part=${part}]`);
    if (!(link instanceof HTMLAnchorElement)) return;
    const start = location.pathname.lastIndexOf(`/tip/${this.#tip}`);
    const end = location.pathname.slice(start + `/tip/${this.#tip}`.length);
    if (tip) link.href = `${location.pathname.slice(0, start)}/tip/${tip}${end}${fragment}`;
    else link.remove();
  }
}
