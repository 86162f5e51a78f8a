// Where a coach picks tips, puts them in order, and gets one link to them.

import { fill, find, goTo, plural } from "../shared/dom.js";
import { mailto } from "../shared/mail.js";
import { currentTip } from "../shared/redirects.js";
import { CHOOSE, READ, readSelection, sortOut, withReordered, writeSelection } from "./selection.js";
import { fillHandout, readRows } from "./tip-rows.js";

/** @typedef {import("./tip-rows.js").Row} Row */

export class SelectionMaker extends HTMLElement {
  /** @type {Map<string, Row>} */
  #rows = new Map();
  /** The items of the list, by the id of the tip. @type {Map<string, HTMLLIElement>} */
  #items = new Map();
  /** @type {string[]} */
  #ids = [];
  /** What was chosen before a tip was taken out, and that tip. @type {{ ids: string[], id: string } | null} */
  #before = null;

  connectedCallback() {
    if (!this.#rows.size) this.#build();
    addEventListener("hashchange", this.#open);
    this.#open();
  }

  disconnectedCallback() {
    removeEventListener("hashchange", this.#open);
  }

  #build() {
    this.#rows = readRows();
    for (const id of this.#rows.keys()) {
      const box = this.#template("box");
      const input = find(box, "input", HTMLInputElement);
      input.value = id;
      input.setAttribute("aria-labelledby", `${id}_pick`);
      input.onchange = () => (input.checked ? this.#add(id) : this.#remove(id));
      find(this, `li[data-tip="${id}"]`, HTMLLIElement).prepend(box);
    }
    this.prepend(this.#template("notice"));
    this.append(this.#template("steps"));
    this.#part("undo", HTMLButtonElement).onclick = () => this.#undo();
    this.#part("on", HTMLAnchorElement).onclick = (event) => {
      event.preventDefault();
      goTo(find(this, "#maker-order", HTMLElement));
    };
  }

  /** @param {string} name */
  #template(name) {
    const { content } = find(this, `template[data-part=${name}]`, HTMLTemplateElement);
    return document.importNode(content, true);
  }

  /**
   * @template {HTMLElement} T
   * @param {string} name
   * @param {{ new (): T, prototype: T }} type
   */
  #part(name, type) {
    return find(this, `[data-part=${name}]`, type);
  }

  /** @param {Event} [event] a change of the fragment; none when the page opens */
  #open = (event) => {
    const { face, ids } = readSelection(location.hash);
    if (event && !face && location.hash) return;
    this.hidden = face === READ;
    if (face === READ) return;
    this.#ids = sortOut(ids, new Set(this.#rows.keys()), currentTip).tips;
    this.#before = null;
    this.#say(undefined, {});
    this.#render();
    this.#offerToRead();
  };

  /** A coach may have sent what stands in the address bar here: then who got it is led to what they were to see. */
  #offerToRead() {
    const { length } = this.#ids;
    const link = this.#part("read", HTMLAnchorElement);
    link.textContent = fill(plural(this.dataset, "receivedOne", "receivedOther", length), { count: length });
    link.hash = writeSelection(READ, this.#ids);
    this.#part("received", HTMLElement).hidden = !length;
  }

  /** @param {string[]} ids */
  #change(ids) {
    this.#ids = ids;
    this.#part("received", HTMLElement).hidden = true;
    this.#render();
    try {
      // What is chosen is in the address, so that it is still there after a reload and in the other language.
      history.replaceState(history.state, "", ids.length ? `#${writeSelection(CHOOSE, ids)}` : location.pathname + location.search);
    } catch {
      // Safari allows a hundred changes in half a minute: one of the next will do.
    }
  }

  /** @param {string} id */
  #add(id) {
    this.#before = null;
    this.#change([...this.#ids, id]);
    this.#say(this.dataset.added, { title: this.#title(id), place: this.#ids.length });
  }

  /** @param {string} id */
  #remove(id) {
    this.#before = { ids: this.#ids, id };
    this.#change(this.#ids.filter((other) => other !== id));
    this.#say(this.dataset.removed, { title: this.#title(id) });
  }

  #undo() {
    if (!this.#before) return;
    const { ids, id } = this.#before;
    this.#before = null;
    this.#change(ids);
    this.#say(this.dataset.restored, { title: this.#title(id) });
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
    this.#say(this.dataset.moved, { title: this.#title(id), place, total: this.#ids.length });
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

  #render() {
    const ids = this.#ids;
    for (const input of this.querySelectorAll("input")) if (input.type === "checkbox") input.checked = ids.includes(input.value);
    this.#part("list", HTMLOListElement).replaceChildren(...ids.map((id, index) => this.#item(id, index)));
    this.#part("count", HTMLElement).textContent = fill(plural(this.dataset, "one", "other", ids.length), { count: ids.length });
    this.#part("bar", HTMLElement).hidden = !ids.length;
    this.#part("none", HTMLElement).hidden = ids.length > 0;
    this.#part("send", HTMLElement).hidden = !ids.length;
    this.#part("undo", HTMLButtonElement).hidden = !this.#before;
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
    const item = find(this.#template("item"), "li", HTMLLIElement);
    find(item, "[data-part=title]", HTMLElement).textContent = this.#title(id);
    for (const what of item.querySelectorAll("[data-part=what]")) what.textContent = ` ‘${this.#title(id)}’`;
    find(item, "[data-part=up]", HTMLButtonElement).onclick = () => this.#move(id, -1, "up");
    find(item, "[data-part=down]", HTMLButtonElement).onclick = () => this.#move(id, 1, "down");
    find(item, "[data-part=remove]", HTMLButtonElement).onclick = () => {
      this.#remove(id);
      this.#part("undo", HTMLButtonElement).focus();
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
    this.#part("mail", HTMLAnchorElement).href = (drafts.find(({ tooLong }) => !tooLong) ?? drafts[1]).href;
    this.#part("whatsapp", HTMLAnchorElement).href = `https://wa.me/?text=${encodeURIComponent(`${message}\n${address}`)}`;
    this.#part("preview", HTMLAnchorElement).hash = writeSelection(READ, this.#ids);
    fillHandout(this.#ids.flatMap((id) => this.#rows.get(id) ?? []), address);
  }

  /**
   * @param {string | undefined} label
   * @param {Record<string, string | number>} values
   */
  #say(label, values) {
    this.#part("status", HTMLElement).textContent = fill(label, values);
  }
}
