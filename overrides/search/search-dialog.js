// The search: a dialog that fetches the engine and its index when it is first opened.

import { fill, find, plural } from "../shared/dom.js";

/**
 * @typedef {import("./search-engine.js").Engine} Engine
 * @typedef {import("./search-engine.js").Hit} Hit
 */

/** Results shown at most. */
const LIMIT = 12;

/** Milliseconds that what the search needs gets to arrive. */
const PATIENCE = 15_000;

/** A button that opens the search dialog. */
export class OpenSearch extends HTMLElement {
  connectedCallback() {
    find(this, "button", HTMLButtonElement).onclick = () => {
      find(document, "search-dialog", SearchDialog).open();
    };
  }
}

export class SearchDialog extends HTMLElement {
  /** @type {Promise<Engine> | null} */
  #engine = null;

  /** How often the engine was asked for: a browser keeps a script that failed, but not under another address. */
  #attempts = 0;

  /** Whether the last press began beside the dialog: one that selects text may only end there. */
  #pressedBeside = false;

  /** @type {HTMLElement[]} the links to the chapters, in the order of the conversation */
  #chapters = [];

  connectedCallback() {
    this.#chapters = [...this.querySelectorAll("[data-chapter]")].filter((item) => item instanceof HTMLElement);
    this.#input.addEventListener("input", () => this.#search());
    this.#input.form?.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#results.querySelector("a")?.focus();
    });
    find(this, "[data-part=close]", HTMLButtonElement).onclick = () => this.#dialog.close();
    this.#dialog.addEventListener("pointerdown", (event) => (this.#pressedBeside = this.#isBeside(event)));
    this.#dialog.addEventListener("click", (event) => {
      if (this.#pressedBeside && this.#isBeside(event)) this.#dialog.close();
    });
    this.#input.addEventListener("keydown", this.#escape);
    document.addEventListener("keydown", this.#shortcut);
  }

  disconnectedCallback() {
    document.removeEventListener("keydown", this.#shortcut);
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
    return find(this, "[data-part=results]", HTMLOListElement);
  }

  /**
   * Ctrl+K or ⌘K; no single character, which would get in the way of speech input (WCAG 2.1.4).
   * @param {KeyboardEvent} event
   */
  #shortcut = (event) => {
    if (event.key === "k" && (event.ctrlKey || event.metaKey) && !this.#dialog.open) {
      event.preventDefault();
      this.open();
    }
  };

  /**
   * Close at once, also in browsers that would empty the field first.
   * @param {KeyboardEvent} event
   */
  #escape = (event) => {
    if (event.key === "Escape" && !event.isComposing) {
      event.preventDefault();
      this.#dialog.close();
    }
  };

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
      this.#status(this.dataset.loading);
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
      const words = hits.length > LIMIT ? this.dataset.best : plural(this.dataset, "one", "other", hits.length);
      this.#clear(fill(words, { count: hits.length, limit: LIMIT }));
      this.#results.append(...hits.slice(0, LIMIT).map((hit) => this.#row(engine, hit)));
      return;
    }
    const nearest = engine.nearest(query).slice(0, 2);
    const items = nearest.flatMap((id) => this.#chapters.filter((item) => item.dataset.chapter === id));
    const names = new Intl.ListFormat(document.documentElement.lang, { type: "disjunction" });
    const chapters = names.format(items.map((item) => item.textContent.trim()));
    this.#clear(fill(items.length ? this.dataset.nearest : this.dataset.none, { chapters, query }), items);
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
   */
  #clear(message, nearest = []) {
    this.#results.replaceChildren();
    find(this, "[data-part=chapters]", HTMLUListElement).prepend(...new Set([...nearest, ...this.#chapters]));
    for (const item of this.#chapters) item.classList.toggle("search__nearest", nearest.includes(item));
    this.#status(message);
  }

  /** @param {string | undefined} message */
  #status(message) {
    find(this, "[role=status]", HTMLElement).textContent = message ?? "";
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
