// The search: a dialog that fetches the engine and its index when it is first opened.
//
// `open-search` expects a button. `search-dialog` expects a dialog with a search field in a form, the parts `close`,
// `results` and `chapters`, links with `data-chapter` and a status line; `data-index`, the address of the index, `data-base`,
// that of the site, and the messages as data attributes.

import { find, findAll, showText } from "../shared/dom.js";
import { fill, list, plural } from "../shared/labels.js";
import { SiteElement } from "../shared/site-element.js";

/**
 * @typedef {import("./search-engine.js").Engine} Engine
 * @typedef {import("./search-engine.js").Hit} Hit
 */

/** Results shown at most. */
const LIMIT = 12;

/** Timeout for loading the search index, in milliseconds. */
const PATIENCE = 15_000;

/** How long the reader must pause before the number of results is announced, in milliseconds. */
const PAUSE = 600;

/** A button that opens the search dialog. */
export class OpenSearch extends SiteElement {
  build() {
    find(this, "button", HTMLButtonElement).onclick = () => find(document, "search-dialog", SearchDialog).open();
  }
}

export class SearchDialog extends SiteElement {
  /** @type {Promise<Engine> | null} */
  #engine = null;

  /** How often the engine was requested: a browser caches a failed import, but not under another address. */
  #attempts = 0;

  /** Whether the last press began beside the dialog: one that selects text may only end there. */
  #pressedBeside = false;

  /** @type {HTMLElement[]} the links to the chapters, in the order of the conversation */
  #chapters = [];

  #timer = 0;

  build() {
    this.#chapters = findAll(this, "[data-chapter]");
    this.#input.oninput = () => this.#search();
    this.#input.onkeydown = (event) => this.#escape(event);
    this.#input.form?.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#results.querySelector("a")?.focus();
    });
    this.button("close").onclick = () => this.#dialog.close();
    this.#dialog.onpointerdown = (event) => (this.#pressedBeside = this.#isBeside(event));
    this.#dialog.onclick = (event) => {
      if (this.#pressedBeside && this.#isBeside(event)) this.#dialog.close();
    };
  }

  connect() {
    this.listen(document, "keydown", (event) => this.#shortcut(event));
  }

  open() {
    this.#dialog.showModal();
    this.#input.select();
    this.#engine ??= this.#start();
    this.#engine.catch(() => this.#fail());
  }

  /** @param {MouseEvent} event */
  #isBeside({ target, clientX, clientY }) {
    const { left, right, top, bottom } = this.#dialog.getBoundingClientRect();
    return target === this.#dialog && (clientX < left || clientX > right || clientY < top || clientY > bottom);
  }

  get #dialog() {
    return find(this, "dialog", HTMLDialogElement);
  }

  get #input() {
    return find(this, "input", HTMLInputElement);
  }

  get #results() {
    return this.byPart("results");
  }

  /**
   * Ctrl+K or ⌘K; no single character, which would get in the way of speech input (WCAG 2.1.4).
   * @param {KeyboardEvent} event
   */
  #shortcut(event) {
    if (event.key === "k" && (event.ctrlKey || event.metaKey) && !this.#dialog.open) {
      event.preventDefault();
      this.open();
    }
  }

  /**
   * Close at once, also in browsers that would empty the field first.
   * @param {KeyboardEvent} event
   */
  #escape(event) {
    if (event.key === "Escape" && !event.isComposing) {
      event.preventDefault();
      this.#dialog.close();
    }
  }

  /** @returns {Promise<Engine>} an engine that knows the pages */
  async #start() {
    // A browser may remember that a module failed: ask again under another address.
    const again = `./search-engine.js?${++this.#attempts}`;
    /** @type {Promise<typeof import("./search-engine.js")>} */
    const module = this.#attempts > 1 ? import(again) : import("./search-engine.js");
    const [{ Engine }, response] = await Promise.race([
      Promise.all([module, fetch(this.dataset.index ?? "")]),
      new Promise((_, reject) => setTimeout(reject, PATIENCE)),
    ]);
    if (!response.ok) throw new Error(`No search index: ${response.status}`);
    return new Engine(await response.json());
  }

  async #search() {
    if (!this.#input.value.trim()) {
      this.#clear(this.dataset.hint);
      return;
    }
    try {
      this.#engine ??= this.#start();
      this.#status(this.dataset.loading, PAUSE);
      const engine = await this.#engine;
      const query = this.#input.value.trim();
      if (query) this.#show(engine, query);
    } catch {
      this.#fail();
    }
  }

  #fail() {
    this.#engine = null;
    this.#clear(this.dataset.failed);
  }

  /**
   * @param {Engine} engine
   * @param {string} query
   */
  #show(engine, query) {
    const hits = engine.search(query);
    if (hits.length) {
      const isMore = hits.length > LIMIT;
      const words = plural(this.dataset, isMore ? "best" : "one", isMore ? "best" : "other", hits.length, { limit: LIMIT });
      this.#clear(words, [], PAUSE);
      this.#results.append(...hits.slice(0, LIMIT).map((hit) => this.#row(engine, hit)));
      return;
    }
    const nearest = engine.nearest(query).slice(0, 2);
    const items = nearest.flatMap((id) => this.#chapters.filter((item) => item.dataset.chapter === id));
    const chapters = list(items.map((item) => item.textContent.trim()), "disjunction");
    this.#clear(fill(items.length ? this.dataset.nearest : this.dataset.none, { chapters, query }), items, PAUSE);
  }

  /**
   * @param {Engine} engine
   * @param {Hit} hit
   */
  #row(engine, hit) {
    const row = document.createElement("li");
    const link = document.createElement("a");
    link.className = "search__result";
    link.href = `${this.dataset.base?.replace(/\/$/, "")}/${hit.page.url}`;
    for (const [part, text] of Object.entries({
      title: hit.page.title,
      chapter: engine.chapter(hit.page),
      excerpt: engine.excerpt(hit),
    })) {
      if (!text) continue;
      const span = document.createElement("span");
      span.className = `search__${part}`;
      span.append(...(part === "chapter" ? [text] : engine.mark(text, hit).map(marked)));
      link.append(span, " ");
    }
    row.append(link);
    return row;
  }

  /**
   * @param {string | undefined} message
   * @param {HTMLElement[]} nearest the links to the chapters that come first
   * @param {number} [pause]
   */
  #clear(message, nearest = [], pause) {
    this.#results.replaceChildren();
    this.byPart("chapters").prepend(...new Set([...nearest, ...this.#chapters]));
    for (const item of this.#chapters) item.classList.toggle("search__nearest", nearest.includes(item));
    this.#status(message, pause);
  }

  /**
   * @param {string | undefined} message
   * @param {number} [pause] how long it waits: a message per letter would be read aloud per letter
   */
  #status(message = "", pause = 0) {
    clearTimeout(this.#timer);
    const show = () => showText(find(this, "[role=status]", HTMLElement), message);
    if (pause) this.#timer = window.setTimeout(show, pause);
    else show();
  }
}

/**
 * @param {import("./search-engine.js").Piece} piece
 * @returns {Node | string}
 */
function marked({ text, found }) {
  if (!found) return text;
  const mark = document.createElement("mark");
  mark.className = "search__mark";
  mark.textContent = text;
  return mark;
}
