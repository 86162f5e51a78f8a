// The search: a dialog that asks Material's search worker, which is fetched when it is first opened.

import { fill, find, plural } from "./dom.js";

/** @typedef {{ location: string, title: string, text: string, chapter?: string }} Hit */

/** The messages of Material's search worker. */
const Message = { SETUP: 0, READY: 1, QUERY: 2, RESULT: 3 };

/** Results shown at most. */
const LIMIT = 12;

/** Milliseconds that the worker gets to fetch what it needs: it does not say so when it fails. */
const PATIENCE = 15_000;

/** Characters of text shown with a result. */
const EXCERPT = 140;

/** A button that opens the search dialog. */
export class OpenSearch extends HTMLElement {
  connectedCallback() {
    find(this, "button", HTMLButtonElement).onclick = () => {
      find(document, "search-dialog", SearchDialog).open();
    };
  }
}

export class SearchDialog extends HTMLElement {
  /** @type {Promise<Worker> | null} */
  #worker = null;

  connectedCallback() {
    this.#input.addEventListener("input", () => this.#search());
    this.#input.form?.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#results.querySelector("a")?.focus();
    });
    find(this, "[data-part=close]", HTMLButtonElement).onclick = () => this.#dialog.close();
    this.#dialog.addEventListener("click", (event) => {
      if (event.target === this.#dialog) this.#dialog.close();
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
    this.#worker ??= this.#start();
    this.#worker.catch(() => this.#fail());
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

  /** @returns {Promise<Worker>} a worker that knows the index */
  async #start() {
    const response = await fetch(this.dataset.index ?? "");
    if (!response.ok) throw new Error(`No search index: ${response.status}`);
    const index = await response.json();
    const worker = new Worker(this.dataset.worker ?? "");
    await new Promise((resolve, reject) => {
      worker.onmessage = resolve;
      worker.onerror = reject;
      setTimeout(reject, PATIENCE);
      worker.postMessage({ type: Message.SETUP, data: { ...index, options: {} } });
    });
    worker.onmessage = ({ data }) => {
      if (data.type === Message.RESULT) this.#show(data.data.items);
    };
    return worker;
  }

  async #search() {
    if (!this.#input.value.trim()) {
      this.#clear(this.dataset.hint);
      return;
    }
    try {
      this.#worker ??= this.#start();
      this.#status(this.dataset.loading);
      (await this.#worker).postMessage({ type: Message.QUERY, data: this.#input.value });
    } catch {
      this.#fail();
    }
  }

  #fail() {
    this.#worker = null;
    this.#clear(this.dataset.failed);
  }

  /** @param {Hit[][]} items the hits by page, the best one first */
  #show(items) {
    const query = this.#input.value.trim();
    if (!query) return;
    const hits = items.map(([hit]) => hit);
    const label = hits.length ? plural(this.dataset, "one", "other", hits.length) : this.dataset.none;
    this.#clear(fill(label, { count: hits.length, query }));
    this.#results.append(...hits.slice(0, LIMIT).map((hit) => this.#row(hit)));
  }

  /** @param {Hit} hit */
  #row(hit) {
    const row = document.createElement("li");
    const link = document.createElement("a");
    link.className = "search__result";
    link.href = `${this.dataset.base?.replace(/\/$/, "")}/${hit.location}`;
    for (const [part, words] of Object.entries({
      title: plainText(hit.title),
      chapter: hit.chapter ?? "",
      excerpt: excerpt(hit.text),
    })) {
      if (!words) continue;
      const span = document.createElement("span");
      span.className = `search__${part}`;
      span.textContent = words;
      link.append(span, " ");
    }
    row.append(link);
    return row;
  }

  /** @param {string | undefined} message */
  #clear(message) {
    this.#results.replaceChildren();
    this.#status(message);
  }

  /** @param {string | undefined} message */
  #status(message) {
    find(this, "[role=status]", HTMLElement).textContent = message ?? "";
  }
}

/**
 * @param {string} html a text of the index, which holds the tags of our own pages and marks around what matched
 * @returns {string} what one would read
 */
function plainText(html) {
  const spaced = html.replace(/<\/(?:p|li|h[1-6])>/g, "$& ");
  const text = new DOMParser().parseFromString(spaced, "text/html").body.textContent ?? "";
  return text.replace(/\s+/g, " ").trim();
}

/**
 * @param {string} html
 * @returns {string} the words around the first match
 */
function excerpt(html) {
  const [before] = html.split("<mark", 1);
  const text = plainText(html);
  if (text.length <= EXCERPT) return text;
  const start = Math.max(0, Math.min(plainText(before).length - EXCERPT / 3, text.length - EXCERPT));
  const from = start > 0 ? text.indexOf(" ", start) + 1 : 0;
  const to = text.lastIndexOf(" ", from + EXCERPT);
  return `${from > 0 ? "… " : ""}${text.slice(from, to > from ? to : undefined)} …`;
}
