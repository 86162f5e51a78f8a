// The place of a tip in the selection from which it was opened, and the links to its neighbours.
//
// Expects: `data-tip`; the label `data-place`; a template `navigation` with the parts `place`, `list`, and perhaps
// `previous`, `next` and a checkbox. One of these elements on the page has all tips in `data-tips`.

import { find } from "../shared/dom.js";
import { fill } from "../shared/labels.js";
import { currentTip } from "../shared/redirects.js";
import { SiteElement } from "../shared/site-element.js";
import { store } from "../shared/store.js";
import { READ, readSelection, sortOut, writeSelection } from "./selection.js";

export class SelectionHeader extends SiteElement {
  get topics() {
    return ["read"];
  }

  connect() {
    this.listen(window, "hashchange", () => this.#open());
    this.#open();
  }

  get #tip() {
    return this.dataset.tip ?? "";
  }

  /** Show the selection in the address; a link to a place on the page leaves it as it is. */
  #open() {
    const { face, ids } = readSelection(location.hash);
    if (face !== READ) return;
    const known = find(document, "selection-header[data-tips]", HTMLElement).dataset.tips ?? "";
    const { tips } = sortOut(ids, new Set(known.split(" ")), currentTip);
    if (tips.includes(this.#tip)) this.#show(tips);
  }

  /** @param {string[]} tips */
  #show(tips) {
    for (const old of this.querySelectorAll(":scope > :not(template)")) old.remove();
    this.append(this.template("navigation"));
    const index = tips.indexOf(this.#tip);
    const fragment = `#${writeSelection(READ, tips)}`;
    this.byPart("place").textContent = fill(this.dataset.place, { number: index + 1, total: tips.length });
    this.byPart("list", HTMLAnchorElement).hash = fragment;
    this.#link("previous", tips[index - 1], fragment);
    this.#link("next", tips[index + 1], fragment);
    const mark = this.querySelector("input");
    if (mark) mark.onchange = () => store.setRead(this.#tip, mark.checked);
    this.render();
  }

  render() {
    const mark = this.querySelector("input");
    if (mark) mark.checked = store.read(this.#tip);
  }

  /**
   * @param {"previous" | "next"} part
   * @param {string | undefined} tip none takes the link away
   * @param {string} fragment
   */
  #link(part, tip, fragment) {
    const link = this.querySelector(`[data-part=${part}]`);
    if (!(link instanceof HTMLAnchorElement)) return;
    const start = location.pathname.lastIndexOf(`/tip/${this.#tip}`);
    const end = location.pathname.slice(start + `/tip/${this.#tip}`.length);
    if (tip) link.href = `${location.pathname.slice(0, start)}/tip/${tip}${end}${fragment}`;
    else link.remove();
  }
}
