// The phrases of the plan: chosen, put in order, and said in the reader's own words.
//
// Expects: a section with `data-goal` per goal, in it rows with a phrase card; the templates #plan-phrases-controls and
// #plan-item; `data-standard`, the keys of the example plan; the messages as data attributes.

import { PhraseCard } from "../card/phrase-card.js";
import { quoteElement } from "../card/quote-element.js";
import { find, findAll, fromTemplate } from "../shared/dom.js";
import { fill, plural } from "../shared/labels.js";
import { LIMITS, withPhrase, withReordered } from "../shared/plan.js";
import { SiteElement } from "../shared/site-element.js";
import { showStatus } from "../shared/status-message.js";
import { store } from "../shared/store.js";
import { showInField, typedInto } from "../shared/text-field.js";

/** @typedef {import("../shared/plan.js").ChosenPhrase} ChosenPhrase */

/**
 * A phrase on the page: its card, and the row of the worksheet where it stands while it is not chosen.
 * @typedef {{ card: PhraseCard, home: HTMLElement, item?: HTMLLIElement }} Entry
 */

/** How a moved phrase is highlighted, and for how long, in milliseconds. */
const HIGHLIGHT = [{ backgroundColor: "var(--color-voice)" }, {}];
const HIGHLIGHTED_FOR = 1_200;

export class PlanPhrases extends SiteElement {
  /** By the key of the phrase. @type {Map<string, Entry>} */
  #entries = new Map();
  /** The key of the phrase that the reader is putting in other words, if any. */
  #editing = "";
  /** The words of the reader before that, if any. @type {string | undefined} */
  #before;
  /** The phrase that was taken away last, and its place, to be put back on request. @type {{ phrase: ChosenPhrase, place: number } | null} */
  #lost = null;

  build() {
    this.prepend(fromTemplate("plan-phrases-controls"));
    this.#picker.append(...this.querySelectorAll("section[data-goal]"));
    for (const card of this.querySelectorAll("phrase-card")) {
      if (card instanceof PhraseCard && card.parentElement) {
        this.#entries.set(card.id, { card, home: card.parentElement });
      }
    }
    this.button("standard").onclick = () => this.#chooseStandard();
    this.button("undo").onclick = () => this.#undo();
  }

  connect() {
    this.watch(["phrases"], () => {
      this.#say("");
      this.#leadOn(() => this.render());
    });
    // Wiped data cannot be put back, whichever tab wiped it.
    this.watch(["emptied"], () => this.#say(""));
  }

  /**
   * The chosen phrases as they are to be said, in order.
   * @returns {{ goal: string, text: string }[]}
   */
  get spoken() {
    return store.phrases.flatMap(({ key, text }) => {
      const card = this.#entries.get(key)?.card;
      const words = card ? (text ?? card.text) : "";
      return card && words.trim() ? [{ goal: this.#goalTitle(card.dataset.goal ?? ""), text: words }] : [];
    });
  }

  /** The names of the empty slots of the chosen phrases whose example is still in the words. */
  get examples() {
    return store.phrases.flatMap(({ key, text }) => {
      const empty = this.#entries.get(key)?.card.emptySlots ?? [];
      return empty.filter(({ example }) => text === undefined || text.includes(example)).map(({ name }) => name);
    });
  }

  /** The chosen phrases that are on the site; an old plan may have others. */
  get #chosen() {
    return store.phrases.filter(({ key }) => this.#entries.has(key));
  }

  get #list() {
    return this.byPart("list");
  }

  /** @param {string} goal */
  #goalTitle(goal) {
    return this.querySelector(`[data-goal="${goal}"] > h3`)?.textContent ?? "";
  }

  #chooseStandard() {
    const keys = (this.dataset.standard ?? "").split(" ");
    const goals = this.#goals;
    store.phrases = keys.reduce((phrases, key) => {
      const goal = this.#entries.get(key)?.card.dataset.goal;
      return goal === undefined ? phrases : withPhrase(phrases, { key, goal }, goals);
    }, [...store.phrases]);
    const { length } = this.#chosen;
    this.#say(plural(this.dataset, "filledOne", "filledOther", length));
    find(this.#list, "phrase-card", PhraseCard).focus();
  }

  get #goals() {
    return findAll(this, "section[data-goal]").map((section) => section.dataset.goal ?? "");
  }

  get #picker() {
    return this.byPart("picker");
  }

  /**
   * A card that is chosen leaves the list of all cards: move the focus to the next one, and say so.
   * @param {() => void} render moves the cards
   */
  #leadOn(render) {
    const row = this.#picker.contains(document.activeElement) ? document.activeElement?.closest(".plan-goal__row") : null;
    render();
    if (!row || row.querySelector("phrase-card")) return;
    const rows = [...this.#picker.querySelectorAll(".plan-goal__row")];
    const next = rows.slice(rows.indexOf(row)).find((other) => other.querySelector("phrase-card")) ?? this.#picker;
    find(next, "[data-part=plan], summary", HTMLElement).focus();
    this.#say(this.dataset.added);
  }

  render() {
    const chosen = this.#chosen;
    const keys = new Set(chosen.map(({ key }) => key));
    for (const [key, entry] of this.#entries) {
      if (entry.item && !keys.has(key)) this.#putBack(entry);
    }
    let place = this.#list.firstElementChild;
    for (const [index, { key, text }] of chosen.entries()) {
      const entry = /** @type {Entry} */ (this.#entries.get(key));
      const item = entry.item ?? this.#take(key, entry);
      if (item === place) place = place.nextElementSibling;
      else this.#list.insertBefore(item, place);
      this.#renderWords(item, entry, text);
      find(item, "[data-part=up]", HTMLButtonElement).setAttribute("aria-disabled", String(index === 0));
      find(item, "[data-part=down]", HTMLButtonElement).setAttribute("aria-disabled", String(index === chosen.length - 1));
    }
    this.byPart("empty").hidden = chosen.length > 0;
  }

  /**
   * @param {string} key
   * @param {Entry} entry
   */
  #take(key, entry) {
    const fragment = fromTemplate("plan-item");
    const item = find(fragment, "li", HTMLLIElement);
    const title = entry.card.querySelector(".phrase__title")?.textContent ?? "";
    item.dataset.key = key;
    find(item, "[data-part=goal]", HTMLElement).textContent = this.#goalTitle(entry.card.dataset.goal ?? "");
    for (const what of item.querySelectorAll("[data-part=what]")) what.textContent = ` ‘${title}’`;
    find(item, "[data-part=up]", HTMLButtonElement).onclick = () => this.#move(key, -1, "up");
    find(item, "[data-part=down]", HTMLButtonElement).onclick = () => this.#move(key, 1, "down");
    find(item, "[data-part=remove]", HTMLButtonElement).onclick = () => this.#remove(key);
    find(item, "[data-part=edit]", HTMLButtonElement).onclick = () => this.#edit(key, entry);
    find(item, "[data-part=original]", HTMLButtonElement).onclick = () => this.#forgetWords(key);
    const own = find(item, "[data-part=own]", HTMLTextAreaElement);
    own.maxLength = LIMITS.phrase;
    own.setAttribute("aria-label", fill(own.getAttribute("aria-label") ?? "", { title }));
    for (const type of ["input", "change"]) own.addEventListener(type, () => this.#reword(key, own, entry));
    own.onkeydown = (event) => {
      if (event.key === "Escape" && !event.isComposing) this.#cancel(key, entry);
    };
    find(item, "[data-part=done]", HTMLButtonElement).onclick = () => this.#finish(key, entry);
    this.#makeDraggable(item, key);
    find(item, "[data-part=card]", HTMLElement).append(entry.card);
    entry.item = item;
    return item;
  }

  /** @param {Entry} entry */
  #putBack(entry) {
    entry.home.prepend(entry.card);
    entry.card.hidden = false;
    entry.item?.remove();
    delete entry.item;
  }

  /**
   * Show the card, or the words of the reader in its place, or the field to write them in.
   * @param {HTMLLIElement} item
   * @param {Entry} entry
   * @param {string | undefined} text the words of the reader
   */
  #renderWords(item, entry, text) {
    const isOwn = text !== undefined;
    const words = text ?? entry.card.text;
    const field = find(item, "[data-part=own]", HTMLTextAreaElement);
    showInField(field, words);
    if (isOwn) find(item, "[data-part=words]", HTMLElement).replaceChildren(quoteElement(text));
    item.toggleAttribute("data-own", isOwn);
    item.toggleAttribute("data-editing", this.#editing === entry.card.id || (isOwn && !text.trim()));
    entry.card.hidden = isOwn;
  }

  /**
   * @param {string} key
   * @param {number} step
   * @param {"up" | "down"} part the button that keeps the focus
   */
  #move(key, step, part) {
    const from = this.#chosen.findIndex((phrase) => phrase.key === key);
    this.#moveTo(key, Math.max(0, Math.min(from + step, this.#chosen.length - 1)));
    this.#focus(key, part);
  }

  /**
   * Move a phrase among those on the page, and say where it is; phrases that the site no longer has stay where they are.
   * @param {string} key
   * @param {number} place counted from 0
   */
  #moveTo(key, place) {
    const moved = withReordered(this.#chosen, key, place);
    if (moved.findIndex((phrase) => phrase.key === key) !== this.#chosen.findIndex((phrase) => phrase.key === key)) {
      const others = [...moved];
      store.phrases = store.phrases.map((phrase) => (this.#entries.has(phrase.key) && others.shift()) || phrase);
    }
    const { card, item } = /** @type {Entry} */ (this.#entries.get(key));
    const title = card.querySelector(".phrase__title")?.textContent ?? "";
    this.#say(fill(this.dataset.moved, { title, place: place + 1, total: moved.length }));
    if (matchMedia("(prefers-reduced-motion: no-preference)").matches) item?.animate(HIGHLIGHT, HIGHLIGHTED_FOR);
  }

  /** @param {string} key */
  #remove(key) {
    const lost = this.#find(key);
    if (this.#editing === key) this.#editing = "";
    store.phrases = store.phrases.filter((phrase) => phrase.key !== key);
    this.#say(this.dataset.removed, lost);
    this.button("undo").focus();
  }

  /**
   * @param {string} key
   * @param {Entry} entry
   */
  #edit(key, entry) {
    // Nothing is kept until a letter changes: a reader who only looks keeps the phrase of the site.
    this.#editing = key;
    this.#before = this.#find(key)?.phrase.text;
    this.render();
    if (entry.item) find(entry.item, "[data-part=own]", HTMLTextAreaElement).focus();
  }

  /**
   * Leave the field. Where nothing was changed, or nothing is left, the phrase of the site stays.
   * @param {string} key
   * @param {Entry} entry
   */
  #finish(key, entry) {
    this.#editing = "";
    const text = this.#find(key)?.phrase.text ?? "";
    const changed = text.trim() && text !== entry.card.text;
    store.phrases = store.phrases.map((phrase) => (phrase.key === key && !changed ? { key, goal: phrase.goal } : phrase));
    this.render();
    this.#focus(key, "edit");
  }

  /**
   * Leave the field with the words that stood there before; what was typed can be put back.
   * @param {string} key
   * @param {Entry} entry
   */
  #cancel(key, entry) {
    const typed = this.#find(key);
    const changed = this.#editing === key && typed?.phrase.text !== this.#before;
    const before = this.#before === undefined ? {} : { text: this.#before };
    if (changed) {
      store.phrases = store.phrases.map((phrase) =>
        phrase.key === key ? { key, goal: phrase.goal, ...before } : phrase,
      );
    }
    this.#finish(key, entry);
    if (changed) this.#say(this.dataset.cancelled, typed);
  }

  /**
   * @param {string} key
   * @param {HTMLTextAreaElement} field
   * @param {Entry} entry
   */
  #reword(key, field, entry) {
    const kept = this.#find(key)?.phrase.text ?? entry.card.text;
    const text = typedInto(field, kept).slice(0, LIMITS.phrase);
    if (text !== kept) store.phrases = store.phrases.map((phrase) => (phrase.key === key ? { ...phrase, text } : phrase));
  }

  /** Take the words of the site back. @param {string} key */
  #forgetWords(key) {
    const lost = this.#find(key);
    this.#editing = "";
    store.phrases = store.phrases.map((phrase) => (phrase.key === key ? { key, goal: phrase.goal } : phrase));
    this.#say(this.dataset.original, lost);
    this.#focus(key, "edit");
  }

  /** @param {string} key */
  #find(key) {
    const place = store.phrases.findIndex((phrase) => phrase.key === key);
    return place < 0 ? null : { phrase: store.phrases[place], place };
  }

  /** Put back what was taken away last, as it was. */
  #undo() {
    if (!this.#lost) return;
    const { phrase, place } = this.#lost;
    const others = store.phrases.filter(({ key }) => key !== phrase.key);
    const to = this.#find(phrase.key)?.place ?? place;
    store.phrases = [...others.slice(0, to), phrase, ...others.slice(to)];
    this.#say(this.dataset.restored);
    this.#focus(phrase.key, "remove");
  }

  /**
   * @param {string} key
   * @param {"up" | "down" | "edit" | "remove"} part the button of the phrase that gets the focus
   */
  #focus(key, part) {
    const item = this.#entries.get(key)?.item;
    if (item) find(item, `[data-part=${part}]`, HTMLButtonElement).focus();
  }

  /**
   * Let a pointer drag an item by its handle; the buttons do the same for a keyboard (WCAG 2.5.7).
   * @param {HTMLLIElement} item
   * @param {string} key
   */
  #makeDraggable(item, key) {
    const handle = find(item, "[data-part=handle]", HTMLElement);
    handle.onpointerdown = (event) => {
      event.preventDefault();
      handle.setPointerCapture(event.pointerId);
      item.classList.add("plan-item--dragged");
    };
    handle.onpointermove = (event) => {
      if (!handle.hasPointerCapture(event.pointerId)) return;
      // The other items move: an item that leaves the page for a moment loses the pointer.
      for (let after; (after = item.nextElementSibling) && event.clientY > middle(after); ) item.before(after);
      for (let before; (before = item.previousElementSibling) && event.clientY < middle(before); ) item.after(before);
    };
    handle.onlostpointercapture = () => {
      item.classList.remove("plan-item--dragged");
      if (item.isConnected) this.#moveTo(key, [...this.#list.children].indexOf(item));
    };
  }

  /**
   * @param {string | undefined} words
   * @param {{ phrase: ChosenPhrase, place: number } | null} [lost] what can be put back
   */
  #say(words, lost = null) {
    showStatus(this.byPart("message"), words, { passes: !lost });
    this.#lost = lost;
    this.button("undo").hidden = !lost;
  }
}

/** @param {Element} element */
function middle(element) {
  const { top, height } = element.getBoundingClientRect();
  return top + height / 2;
}
