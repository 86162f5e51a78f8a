// The page of a client who opened the link of a coach: those tips and no others, in that order.
//
// Expects: the templates `page` and `item`; `data-address`, the address of the page; the labels as data attributes (see
// selectie.html).

import { find, findAll } from "../shared/dom.js";
import { fill, plural } from "../shared/labels.js";
import { currentTip } from "../shared/redirects.js";
import { SiteElement } from "../shared/site-element.js";
import { store } from "../shared/store.js";
import { CHOOSE, READ, readSelection, sortOut, writeSelection } from "./selection.js";
import { fillHandout, readRows } from "./tip-rows.js";

export class SelectionReader extends SiteElement {
  /** @type {string[]} */
  #tips = [];
  #title = document.title;
  #heading = "";

  get topics() {
    return ["read"];
  }

  connect() {
    this.listen(window, "hashchange", (event) => this.#open(event));
    this.#open();
  }

  /** @param {Event} [event] a change of the fragment; none when the page opens */
  #open(event) {
    const { face, ids } = readSelection(location.hash);
    if (event && !face && location.hash) return; // A place on this page.
    const heading = find(document, "h1", HTMLHeadingElement);
    this.#heading ||= heading.textContent ?? "";
    this.hidden = face !== READ;
    if (event) heading.focus();
    if (face !== READ) {
      heading.textContent = this.#heading;
      document.title = this.#title;
      return;
    }
    const rows = readRows();
    const { tips, unknown } = sortOut(ids, new Set(rows.keys()), currentTip);
    this.#tips = tips;
    heading.textContent = this.#count(tips.length);
    document.title = this.#title.replace(this.#heading, () => heading.textContent ?? "");
    this.#render(tips.flatMap((id) => rows.get(id) ?? []), unknown.length);
  }

  /** @param {number} count */
  #count(count) {
    return count ? plural(this.dataset, "one", "other", count) : (this.dataset.none ?? "");
  }

  /**
   * @param {import("./tip-rows.js").Row[]} rows
   * @param {number} unknown how many ids of the link are not on the site
   */
  #render(rows, unknown) {
    const fragment = writeSelection(READ, this.#tips);
    const page = this.template("page");
    find(page, "[data-part=list]", HTMLOListElement).append(...rows.map((row) => this.#item(row, fragment)));
    for (const part of ["found", "coach"]) find(page, `[data-part=${part}]`, HTMLElement).hidden = !rows.length;
    find(page, "[data-part=empty]", HTMLElement).hidden = rows.length > 0;
    find(page, "[data-part=intro]", HTMLElement).textContent = plural(this.dataset, "introOne", "introOther", rows.length);
    const warning = find(page, "[data-part=unknown]", HTMLElement);
    warning.hidden = !unknown;
    warning.textContent = plural(this.dataset, "unknownOne", "unknownOther", unknown);
    for (const offer of findAll(page, "[data-language]")) {
      offer.hidden = offer.dataset.language !== navigator.language.split("-")[0].toLowerCase();
    }
    find(page, "[data-part=edit]", HTMLAnchorElement).hash = writeSelection(CHOOSE, this.#tips);
    for (const old of this.querySelectorAll(":scope > :not(template)")) old.remove();
    this.append(page);
    this.render();
    fillHandout(rows, new URL(`#${fragment}`, this.dataset.address ?? location.href).href);
  }

  /**
   * @param {import("./tip-rows.js").Row} row
   * @param {string} fragment
   */
  #item({ id, title, description, address }, fragment) {
    const item = this.template("item");
    const link = find(item, "a", HTMLAnchorElement);
    link.href = address;
    link.hash = fragment;
    link.textContent = title;
    find(item, "[data-part=description]", HTMLElement).textContent = description;
    find(item, "[data-part=what]", HTMLElement).textContent = ` ‘${title}’`;
    const mark = find(item, "input", HTMLInputElement);
    mark.value = id;
    mark.onchange = () => store.setRead(id, mark.checked);
    return item;
  }

  render() {
    for (const mark of this.querySelectorAll("input")) mark.checked = store.read(mark.value);
    const total = this.#tips.length;
    const done = this.#tips.filter((id) => store.read(id)).length;
    const progress = this.querySelector("[data-part=progress]");
    const label = done === 0 ? "readNone" : done === total ? "readAll" : "readSome";
    if (progress) progress.textContent = fill(this.dataset[label], { done, total });
  }
}
