// What a client sees who opens the link of a coach: those tips and no others, in that order.

import { fill, find, plural } from "../shared/dom.js";
import { currentTip } from "../shared/redirects.js";
import { CHOOSE, READ, readSelection, sortOut, writeSelection } from "./selection.js";
import { store } from "../shared/store.js";
import { fillHandout, readRows } from "./tip-rows.js";

/** How much is shown of what a link names and the site does not have: enough to find the mistake, no room for a message. */
const NAMES = 3;
const LETTERS = 40;

export class SelectionReader extends HTMLElement {
  /** @type {string[]} */
  #tips = [];
  #title = document.title;
  #heading = "";
  /** @type {() => void} */
  #unwatch = () => {};

  connectedCallback() {
    addEventListener("hashchange", this.#open);
    this.#unwatch = store.watch(["read"], () => this.#renderMarks());
    this.#open();
  }

  disconnectedCallback() {
    removeEventListener("hashchange", this.#open);
    this.#unwatch();
  }

  /** @param {Event} [event] a change of the fragment; none when the page opens */
  #open = (event) => {
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
    this.#render(tips.flatMap((id) => rows.get(id) ?? []), unknown);
  };

  /** @param {number} count */
  #count(count) {
    return fill(count ? plural(this.dataset, "one", "other", count) : this.dataset.none, { count });
  }

  /** @param {string} name */
  #template(name) {
    const { content } = find(this, `template[data-part=${name}]`, HTMLTemplateElement);
    // Imported and not cloned: in the document of a template, the address of a link is no address yet.
    return document.importNode(content, true);
  }

  /**
   * @param {import("./tip-rows.js").Row[]} rows
   * @param {string[]} unknown
   */
  #render(rows, unknown) {
    const fragment = writeSelection(READ, this.#tips);
    const page = this.#template("page");
    find(page, "[data-part=list]", HTMLOListElement).append(...rows.map((row) => this.#item(row, fragment)));
    for (const part of ["found", "coach"]) find(page, `[data-part=${part}]`, HTMLElement).hidden = !rows.length;
    find(page, "[data-part=empty]", HTMLElement).hidden = rows.length > 0;
    find(page, "[data-part=intro]", HTMLElement).textContent = plural(this.dataset, "introOne", "introOther", rows.length) ?? "";
    const names = find(page, "[data-part=unknown]", HTMLElement);
    names.hidden = !unknown.length;
    names.textContent = fill(plural(this.dataset, "unknownOne", "unknownOther", unknown.length), { names: quoted(unknown) });
    for (const offer of /** @type {NodeListOf<HTMLElement>} */ (page.querySelectorAll("[data-language]"))) {
      offer.hidden = offer.dataset.language !== navigator.language.split("-")[0].toLowerCase();
    }
    find(page, "[data-part=edit]", HTMLAnchorElement).hash = writeSelection(CHOOSE, this.#tips);
    for (const old of this.querySelectorAll(":scope > :not(template)")) old.remove();
    this.append(page);
    this.#renderMarks();
    fillHandout(rows, new URL(`#${fragment}`, this.dataset.address ?? location.href).href);
  }

  /**
   * @param {import("./tip-rows.js").Row} row
   * @param {string} fragment
   */
  #item({ id, title, description, address }, fragment) {
    const item = this.#template("item");
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

  #renderMarks() {
    for (const mark of this.querySelectorAll("input")) mark.checked = store.read(mark.value);
    const total = this.#tips.length;
    const done = this.#tips.filter((id) => store.read(id)).length;
    const progress = this.querySelector("[data-part=progress]");
    const label = done === 0 ? "readNone" : done === total ? "readAll" : "readSome";
    if (progress) progress.textContent = fill(this.dataset[label], { done, total });
  }
}

/** @param {string[]} names */
function quoted(names) {
  const shown = names.slice(0, NAMES).map((name) => `‘${name.length > LETTERS ? `${name.slice(0, LETTERS)}…` : name}’`);
  return shown.join(", ") + (names.length > NAMES ? ", …" : "");
}
