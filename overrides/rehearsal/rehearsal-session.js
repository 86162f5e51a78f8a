// Rehearsing aloud: my phrases and the reactions of the manager, one step at a time.
//
// Expects: a template with a dialog and the parts of rehearsal.html; a template `cards` with the phrase cards, in groups
// with `data-chapter`; the reactions on the page as phrase cards with `data-chapter`; `data-standard`, the keys of the
// example plan; the labels as data attributes.

import { PhraseCard } from "../card/phrase-card.js";
import { quoteElement } from "../card/quote-element.js";
import { find, findAll } from "../shared/dom.js";
import { fill } from "../shared/labels.js";
import { SiteElement } from "../shared/site-element.js";
import { store } from "../shared/store.js";
import { BreathingPause } from "./breathing-pause.js";
import { RehearsalClock } from "./rehearsal-clock.js";
import { fullVersion, shortVersion } from "./rehearsal-steps.js";
import { WakeLock } from "./wake-lock.js";

/** A sentence to say, by the key of its phrase. @typedef {{ key: string, goal: string, chapter: string, text?: string }} Mine */
/** What the manager says, on a card with an answer. @typedef {{ card: PhraseCard, chapter: string }} Reaction */
/** @typedef {"short" | "full"} Version */

/** The shortest and the slowest swipe, in CSS pixels and in milliseconds. */
const SWIPE = { least: 60, longest: 700 };

/** A swipe that begins this near to the edge is for the browser, in CSS pixels. */
const EDGE = 24;

/** The parts that are hidden in a pause and at the end. */
const ON_A_STEP = ["step", "navigation", "tools", "wake-lock"];

export class RehearsalSession extends SiteElement {
  /** @type {(Mine | Reaction)[]} */
  #steps = [];
  /** The step that is shown, or the number of steps at the end. */
  #place = 0;
  /** @type {Version} */
  #version = "short";
  /** How many times the reader has begun. */
  #times = 0;
  /** @type {PointerEvent | undefined} */
  #touch;
  #wakeLock = new WakeLock((isOn) => {
    this.byPart("wake-lock").textContent = (isOn ? this.dataset.wakeLock : this.dataset.wakeLockFailed) ?? "";
  });

  connect() {
    this.watch(["phrases"], () => {
      // There is no going on with the steps of another plan.
      if (!this.#dialog.open) this.#place = 0;
      this.#renderStart();
    });
    this.#renderStart();
  }

  disconnect() {
    this.#finish();
  }

  get #dialog() {
    return find(this, "dialog", HTMLDialogElement);
  }

  get #breathing() {
    return this.byPart("breathing", BreathingPause);
  }

  build() {
    this.byPart("short").onclick = () => this.#begin("short");
    this.byPart("full").onclick = () => this.#begin("full");
    this.byPart("again").onclick = () => this.#begin(this.#version);
    this.byPart("resume").onclick = () => this.#open();
    this.byPart("stop").onclick = () => this.#dialog.close();
    this.byPart("previous").onclick = () => this.#go(-1);
    this.byPart("next").onclick = () => this.#go(1);
    this.byPart("show").onclick = () => this.#showAnswer(!this.byPart("answer").hasChildNodes());
    this.byPart("breathe").onclick = () => this.#breathe();
    this.byPart("breathed").onclick = () => this.#renderPlace();
    this.#dialog.oncancel = (event) => this.#leavePause(event);
    this.#dialog.onclose = () => this.#finish();
    this.#dialog.onkeydown = (event) => this.#press(event);
    this.#dialog.onpointerdown = (event) => (this.#touch = event.isPrimary ? event : undefined);
    this.#dialog.onpointerup = (event) => this.#swipe(event);
  }

  /** The phrases of the page, which are cards once the reader begins. */
  get #source() {
    const cards = this.byPart("cards");
    return cards instanceof HTMLTemplateElement ? cards.content : cards;
  }

  /** @returns {Mine[]} the sentences of the plan, or those of the example where it has none */
  get #mine() {
    const standard = (this.dataset.standard ?? "").split(" ").map((key) => ({ key, goal: "" }));
    const known = (/** @type {readonly { key: string, goal: string, text?: string }[]} */ phrases) =>
      phrases.flatMap((phrase) => {
        const card = this.#card(phrase.key);
        const chapter = card?.parentElement?.dataset.chapter ?? "";
        return card ? [{ ...phrase, goal: phrase.goal || (card.dataset.goal ?? ""), chapter }] : [];
      });
    const planned = known(store.phrases);
    return planned.length ? planned : known(standard);
  }

  /** @returns {Reaction[]} */
  get #reactions() {
    const cards = findAll(document, "phrase-card[data-chapter]");
    return cards.flatMap((card) => (card instanceof PhraseCard ? [{ card, chapter: card.dataset.chapter ?? "" }] : []));
  }

  /**
   * @param {string} key
   * @returns {HTMLElement | null}
   */
  #card(key) {
    return this.#source.querySelector(`#${CSS.escape(key)}`);
  }

  /** @param {Version} version */
  #stepsOf(version) {
    return version === "full"
      ? fullVersion(this.#mine, this.#reactions)
      : shortVersion(this.#mine, this.#reactions, this.#times);
  }

  #renderStart() {
    const resume = this.byPart("resume");
    resume.hidden = !this.#place || this.#place >= this.#steps.length;
    resume.textContent = fill(resume.dataset.label, { number: this.#place + 1 });
    this.byPart("example").hidden = store.phrases.some(({ key }) => this.#card(key));
    for (const version of /** @type {const} */ (["short", "full"])) {
      const hint = this.byPart(`${version}-hint`);
      hint.textContent = fill(hint.dataset.label, { count: this.#stepsOf(version).length });
    }
  }

  /** @param {Version} version */
  #begin(version) {
    this.#makeCards();
    this.#version = version;
    this.#steps = this.#stepsOf(version);
    this.#times += 1;
    this.#place = 0;
    this.#open();
  }

  #open() {
    if (!this.#dialog.open) {
      find(this, "rehearsal-clock", RehearsalClock).reset();
      this.#dialog.showModal();
      this.#wakeLock.start();
    }
    this.#renderPlace();
  }

  /** A pause is left for the step that it was taken from. @param {Event} event a request to close the dialog */
  #leavePause(event) {
    if (this.#breathing.hidden) return;
    event.preventDefault();
    this.#renderPlace();
  }

  /** Put the phrases in the page, out of sight: a card there says what the reader filled in and chose. */
  #makeCards() {
    const template = this.byPart("cards");
    if (!(template instanceof HTMLTemplateElement)) return;
    const cards = document.createElement("div");
    cards.dataset.part = "cards";
    cards.hidden = true;
    cards.append(template.content);
    template.replaceWith(cards);
  }

  #finish() {
    this.#wakeLock.stop();
    this.#breathing.stop();
    find(this, "rehearsal-clock", RehearsalClock).reset();
    const resume = this.byPart("resume");
    const leads = document.activeElement === resume;
    this.#renderStart();
    if (leads && resume.hidden) this.byPart(this.#version).focus();
  }

  /** @param {number} move */
  #go(move) {
    const place = this.#place + move;
    if (place < 0 || place > this.#steps.length || !this.#breathing.hidden) return;
    this.#place = place;
    this.#renderPlace();
  }

  /** Show the step, or the end. */
  #renderPlace() {
    const step = this.#steps[this.#place];
    this.#breathing.stop();
    for (const part of ON_A_STEP) this.byPart(part).hidden = !step;
    this.byPart("end").hidden = Boolean(step);
    const bar = this.byPart("bar", HTMLProgressElement);
    bar.max = this.#steps.length;
    bar.value = this.#place + (step ? 1 : 0);
    if (step) this.#renderStep(step);
    else this.#title("", this.dataset.end);
  }

  /** @param {Mine | Reaction} step */
  #renderStep(step) {
    const words = this.byPart("words");
    const heard = "card" in step;
    this.byPart("step").dataset.who = heard ? "manager" : "me";
    words.replaceChildren(heard ? reactionOn(step.card) : this.#sentence(step));
    this.byPart("reply").hidden = !heard;
    this.#showAnswer(false);
    this.button("previous").disabled = !this.#place;
    const count = fill(this.dataset.step, { number: this.#place + 1, total: this.#steps.length });
    this.#title(count, heard ? this.dataset.reaction : this.dataset.mine);
  }

  /** @param {Mine} mine */
  #sentence({ key, text }) {
    const card = this.#card(key);
    if (text === undefined && card instanceof PhraseCard) return card.wording.cloneNode(true);
    return quoteElement(text ?? "");
  }

  /** @param {boolean} shown */
  #showAnswer(shown) {
    const step = this.#steps[this.#place];
    const show = this.byPart("show");
    show.setAttribute("aria-expanded", String(shown));
    show.textContent = (shown ? show.dataset.hide : show.dataset.show) ?? "";
    const answer = this.byPart("answer");
    answer.replaceChildren(...(shown && step && "card" in step ? [step.card.wording.cloneNode(true)] : []));
    if (shown) answer.scrollIntoView({ block: "nearest" });
  }

  #breathe() {
    for (const part of ON_A_STEP) this.byPart(part).hidden = true;
    this.#breathing.start();
    this.#title("", this.dataset.breathe);
  }

  /**
   * Show the title of a step, and move the focus there or announce it.
   * @param {string} count the place among the steps, if any
   * @param {string | undefined} words
   */
  #title(count, words) {
    this.byPart("count").textContent = count;
    this.byPart("kind").textContent = words ?? "";
    this.#dialog.scrollTop = 0;
    const title = this.byPart("title");
    if (count) title.setAttribute("aria-describedby", this.byPart("words").id);
    else title.removeAttribute("aria-describedby");
    // A title that has the focus is not read again by itself.
    const spoken = [count, words, count && this.byPart("words").textContent].filter(Boolean).join(". ");
    this.byPart("announcement").textContent = title === document.activeElement ? spoken : "";
    title.focus();
  }

  /**
   * Arrow keys turn pages, but not where they have work to do; Escape stops, as in every dialog.
   * @param {KeyboardEvent} event
   */
  #press(event) {
    const field = event.target instanceof Element && event.target.matches("input, select, textarea, [contenteditable]");
    if (field || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const move = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!move) return;
    event.preventDefault();
    this.#go(move);
  }

  /** @param {PointerEvent} event */
  #swipe(event) {
    const from = this.#touch;
    this.#touch = undefined;
    if (!from || event.pointerType !== "touch" || event.pointerId !== from.pointerId) return;
    if (from.clientX < EDGE || from.clientX > innerWidth - EDGE) return;
    const x = event.clientX - from.clientX;
    const flat = Math.abs(x) > 2 * Math.abs(event.clientY - from.clientY);
    const quick = event.timeStamp - from.timeStamp < SWIPE.longest;
    if (flat && quick && Math.abs(x) >= SWIPE.least) this.#go(x < 0 ? 1 : -1);
  }
}

/** @param {PhraseCard} card */
function reactionOn(card) {
  const title = find(card, ".phrase__title", HTMLElement);
  return Object.assign(document.createElement("p"), { textContent: title.textContent });
}
