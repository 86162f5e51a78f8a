// Where a coach picks tips, puts them in order, and gets one link to them.
//
// Expects: an item with `data-tip` per tip; the templates `notice`, `box`, `steps` and `item`; `data-address`, the address of
// the page; the labels and the texts of the mail as data attributes (see selectie.html).

import { find, goTo } from "../shared/dom.js";
import { fill, plural } from "../shared/labels.js";
import { mailto } from "../shared/mail.js";
import { currentTip } from "../shared/redirects.js";
import { SiteElement } from "../shared/site-element.js";
import { CHOOSE, READ, readSelection, sortOut, withReordered, writeSelection } from "./selection.js";
import { fillHandout, readRows } from "./tip-rows.js";

/** @typedef {import("./tip-rows.js").Row} Row */

export class SelectionMaker extends SiteElement {
  /** @type {Map<string, Row>} */
  #rows = new Map();
  /** The items of the list, by the id of the tip. @type {Map<string, HTMLLIElement>} */
  #items = new Map();
  /** @type {string[]} */
  #ids = [];
  /** The selection before a tip was removed, and that tip. @type {{ ids: string[], id: string } | null} */
  #before = null;

  connect() {
    this.listen(window, "hashchange", (event) => this.#open(event));
    this.#open();
  }

  build() {
    this.#rows = readRows();
    for (const id of this.#rows.keys()) {
      const box = this.template("box");
      const input = find(box, "input", HTMLInputElement);
      input.value = id;
      input.setAttribute("aria-labelledby", `${id}_pick`);
      input.onchange = () => (input.checked ? this.#add(id) : this.#remove(id));
      find(this, `li[data-tip="${id}"]`, HTMLLIElement).prepend(box);
    }
    this.prepend(this.template("notice"));
    this.append(this.template("steps"));
    this.byPart("undo", HTMLButtonElement).onclick = () => this.#undo();
    this.byPart("on", HTMLAnchorElement).onclick = (event) => {
      event.preventDefault();
      goTo(find(this, "#maker-order", HTMLElement));
    };
  }

  /** @param {Event} [event] a change of the fragment; none when the page opens */
  #open(event) {
    const { face, ids } = readSelection(location.hash);
    if (event && !face && location.hash) return;
    this.hidden = face === READ;
    if (face === READ) return;
    this.#ids = sortOut(ids, new Set(this.#rows.keys()), currentTip).tips;
    this.#before = null;
    this.showStatus("");
    this.#renderSelection();
    this.#offerToRead();
  }

  /** Offer the selection to read: a coach may have sent the address of this page instead of the link. */
  #offerToRead() {
    const { length } = this.#ids;
    const link = this.byPart("read", HTMLAnchorElement);
    link.textContent = plural(this.dataset, "receivedOne", "receivedOther", length);
    link.hash = writeSelection(READ, this.#ids);
    this.byPart("received", HTMLElement).hidden = !length;
  }

  /** @param {string[]} ids */
  #change(ids) {
    this.#ids = ids;
    this.byPart("received", HTMLElement).hidden = true;
    this.#renderSelection();
    try {
      // The selection is in the address: it survives a reload and a change of language.
      history.replaceState(history.state, "", ids.length ? `#${writeSelection(CHOOSE, ids)}` : location.pathname + location.search);
    } catch {
      // Safari allows a hundred changes in half a minute: one of the next will do.
    }
  }

  /** @param {string} id */
  #add(id) {
    this.#before = null;
    this.#change([...this.#ids, id]);
    this.showStatus(fill(this.dataset.added, { title: this.#title(id), place: this.#ids.length }));
  }

  /** @param {string} id */
  #remove(id) {
    this.#before = { ids: this.#ids, id };
    this.#change(this.#ids.filter((other) => other !== id));
    this.showStatus(fill(this.dataset.removed, { title: this.#title(id) }));
  }

  #undo() {
    if (!this.#before) return;
    const { ids, id } = this.#before;
    this.#before = null;
    this.#change(ids);
    this.showStatus(fill(this.dataset.restored, { title: this.#title(id) }));
    this.#focus(id, "remove");
  }

  /**
   * @param {string} id
   * @param {number} step
   * @param {"up" | "down"} part the button that keeps the focus
   */
  #move(id, step, part) {
    this.#before = null;
    this.#change(withReordered(this.#ids, id, step));
    const place = this.#ids.indexOf(id) + 1;
    this.showStatus(fill(this.dataset.moved, { title: this.#title(id), place, total: this.#ids.length }));
    this.#focus(id, part);
  }

  /**
   * @param {string} id
   * @param {string} part
   */
  #focus(id, part) {
    const item = this.#items.get(id);
    if (item) find(item, `[data-part=${part}]`, HTMLButtonElement).focus();
  }

  /** @param {string} id */
  #title(id) {
    return this.#rows.get(id)?.title ?? "";
  }

  #renderSelection() {
    const ids = this.#ids;
    for (const input of this.querySelectorAll("input")) if (input.type === "checkbox") input.checked = ids.includes(input.value);
    this.byPart("list", HTMLOListElement).replaceChildren(...ids.map((id, index) => this.#item(id, index)));
    this.byPart("count", HTMLElement).textContent = plural(this.dataset, "one", "other", ids.length);
    this.byPart("bar", HTMLElement).hidden = !ids.length;
    this.byPart("none", HTMLElement).hidden = ids.length > 0;
    this.byPart("send", HTMLElement).hidden = !ids.length;
    this.byPart("undo", HTMLButtonElement).hidden = !this.#before;
    this.#renderLinks();
  }

  /**
   * @param {string} id
   * @param {number} index
   */
  #item(id, index) {
    const item = this.#items.get(id) ?? this.#buildItem(id);
    find(item, "[data-part=up]", HTMLButtonElement).setAttribute("aria-disabled", String(index === 0));
    find(item, "[data-part=down]", HTMLButtonElement).setAttribute("aria-disabled", String(index === this.#ids.length - 1));
    return item;
  }

  /** @param {string} id */
  #buildItem(id) {
    const item = find(this.template("item"), "li", HTMLLIElement);
    find(item, "[data-part=title]", HTMLElement).textContent = this.#title(id);
    for (const what of item.querySelectorAll("[data-part=what]")) what.textContent = ` ‘${this.#title(id)}’`;
    find(item, "[data-part=up]", HTMLButtonElement).onclick = () => this.#move(id, -1, "up");
    find(item, "[data-part=down]", HTMLButtonElement).onclick = () => this.#move(id, 1, "down");
    find(item, "[data-part=remove]", HTMLButtonElement).onclick = () => {
      this.#remove(id);
      this.byPart("undo", HTMLButtonElement).focus();
    };
    this.#items.set(id, item);
    return item;
  }

  #renderLinks() {
    const address = new URL(`#${writeSelection(READ, this.#ids)}`, this.dataset.address ?? location.href).href;
    const message = this.dataset.message ?? "";
    const titles = this.#ids.map((id, index) => `${index + 1}. ${this.#title(id)}`);
    const drafts = [titles, []].map((lines) =>
      mailto({ subject: this.dataset.subject, body: [message, lines.join("\n"), address].filter(Boolean).join("\n\n") }),
    );
    find(this, "share-row", HTMLElement).dataset.address = address;
    this.byPart("mail", HTMLAnchorElement).href = (drafts.find(({ tooLong }) => !tooLong) ?? drafts[1]).href;
    this.byPart("whatsapp", HTMLAnchorElement).href = `https://wa.me/?text=${encodeURIComponent(`${message}\n${address}`)}`;
    this.byPart("preview", HTMLAnchorElement).hash = writeSelection(READ, this.#ids);
    fillHandout(this.#ids.flatMap((id) => this.#rows.get(id) ?? []), address);
  }
}
