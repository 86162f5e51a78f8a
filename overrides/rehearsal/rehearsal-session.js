// Rehearsing aloud: my sentences and the reactions of the manager, one step at a time.

import { WakeLock } from "./wake-lock.js";
import { BreathingPause } from "./breathing-pause.js";
import { fill, find } from "../shared/dom.js";
import { quoteElement } from "../card/quote-element.js";
import { PhraseCard } from "../card/phrase-card.js";
import { RehearsalClock } from "./rehearsal-clock.js";
import { fullVersion, shortVersion } from "./rehearsal-steps.js";
import { store } from "../shared/store.js";

/** A sentence to say, by the key of its phrase. @typedef {{ key: string, goal: string, chapter: string, text?: string }} Mine */
/** What the manager says, on a card with an answer. @typedef {{ card: PhraseCard, chapter: string }} Reaction */
/** @typedef {"short" | "full"} Version */

/** How far and how long a finger may move to turn a page, in CSS pixels and in milliseconds. */
const SWIPE = { least: 60, longest: 700 };

/** A swipe that begins this near to the edge is one for the browser. */
const EDGE = 24;

/** The parts that are there with a step, and not in a pause or at the end. */
const ON_A_STEP = ["step", "navigation", "tools", "wake-lock"];

export class RehearsalSession extends HTMLElement {
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
  #wakeLock = new WakeLock((awake) => {
    this.#part("wake-lock").textContent = (awake ? this.dataset.wakeLock : this.dataset.wakeLockFailed) ?? "";
  });
  /** @type {(() => void) | undefined} */
  #unwatch;

  connectedCallback() {
    if (!this.querySelector("dialog")) this.#build();
    this.#unwatch = store.watch(["phrases"], () => {
      // There is no going on with the steps of another plan.
      if (!this.#dialog.open) this.#place = 0;
      this.#renderStart();
    });
    this.#renderStart();
  }

  disconnectedCallback() {
    this.#unwatch?.();
    this.#finish();
  }

  /** @param {string} name */
  #part(name) {
    return find(this, `[data-part=${name}]`, HTMLElement);
  }

  get #dialog() {
    return find(this, "dialog", HTMLDialogElement);
  }

  get #breathing() {
    return find(this, "[data-part=breathing]", BreathingPause);
  }

  #build() {
    const template = find(this, "template", HTMLTemplateElement);
    template.replaceWith(template.content);
    this.#part("short").onclick = () => this.#begin("short");
    this.#part("full").onclick = () => this.#begin("full");
    this.#part("again").onclick = () => this.#begin(this.#version);
    this.#part("resume").onclick = () => this.#open();
    this.#part("stop").onclick = () => this.#dialog.close();
    this.#part("previous").onclick = () => this.#go(-1);
    this.#part("next").onclick = () => this.#go(1);
    this.#part("show").onclick = () => this.#showAnswer(!this.#part("answer").hasChildNodes());
    this.#part("breathe").onclick = () => this.#breathe();
    this.#part("breathed").onclick = () => this.#render();
    this.#dialog.oncancel = (event) => this.#leavePause(event);
    this.#dialog.onclose = () => this.#finish();
    this.#dialog.onkeydown = (event) => this.#press(event);
    this.#dialog.onpointerdown = (event) => (this.#touch = event.isPrimary ? event : undefined);
    this.#dialog.onpointerup = (event) => this.#swipe(event);
  }

  /** The phrases of the page, which are cards once the reader begins. */
  get #source() {
    const cards = this.#part("cards");
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
    const cards = [...document.querySelectorAll("phrase-card[data-chapter]")];
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
    const resume = this.#part("resume");
    resume.hidden = !this.#place || this.#place >= this.#steps.length;
    resume.textContent = fill(resume.dataset.label, { number: this.#place + 1 });
    this.#part("example").hidden = store.phrases.some(({ key }) => this.#card(key));
    for (const version of /** @type {const} */ (["short", "full"])) {
      const hint = this.#part(`${version}-hint`);
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
    this.#render();
  }

  /** A pause is left for the step that it was taken from. @param {Event} event a request to close the dialog */
  #leavePause(event) {
    if (this.#breathing.hidden) return;
    event.preventDefault();
    this.#render();
  }

  /** Put the phrases in the page, out of sight: a card there says what the reader filled in and chose. */
  #makeCards() {
    const template = this.#part("cards");
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
    const resume = this.#part("resume");
    const leads = document.activeElement === resume;
    this.#renderStart();
    if (leads && resume.hidden) this.#part(this.#version).focus();
  }

  /** @param {number} move */
  #go(move) {
    const place = this.#place + move;
    if (place < 0 || place > this.#steps.length || !this.#breathing.hidden) return;
    this.#place = place;
    this.#render();
  }

  /** Show the step, or the end, and let the focus tell where one is. */
  #render() {
    const step = this.#steps[this.#place];
    this.#breathing.stop();
    for (const part of ON_A_STEP) this.#part(part).hidden = !step;
    this.#part("end").hidden = Boolean(step);
    const bar = find(this, "[data-part=bar]", HTMLProgressElement);
    bar.max = this.#steps.length;
    bar.value = this.#place + (step ? 1 : 0);
    if (step) this.#renderStep(step);
    else this.#title("", this.dataset.end);
  }

  /** @param {Mine | Reaction} step */
  #renderStep(step) {
    const words = this.#part("words");
    const heard = "card" in step;
    this.#part("step").dataset.who = heard ? "manager" : "me";
    words.replaceChildren(heard ? reactionOn(step.card) : this.#sentence(step));
    this.#part("reply").hidden = !heard;
    this.#showAnswer(false);
    find(this, "[data-part=previous]", HTMLButtonElement).disabled = !this.#place;
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
    const show = this.#part("show");
    show.setAttribute("aria-expanded", String(shown));
    show.textContent = (shown ? show.dataset.hide : show.dataset.show) ?? "";
    const answer = this.#part("answer");
    answer.replaceChildren(...(shown && step && "card" in step ? [step.card.wording.cloneNode(true)] : []));
    if (shown) answer.scrollIntoView({ block: "nearest" });
  }

  #breathe() {
    for (const part of ON_A_STEP) this.#part(part).hidden = true;
    this.#breathing.start();
    this.#title("", this.dataset.breathe);
  }

  /**
   * @param {string} count where one is in the steps, if one is
   * @param {string | undefined} words
   */
  #title(count, words) {
    this.#part("count").textContent = count;
    this.#part("kind").textContent = words ?? "";
    this.#dialog.scrollTop = 0;
    const title = this.#part("title");
    // A screen reader that reads the title of a step goes on with what is said.
    if (count) title.setAttribute("aria-describedby", this.#part("words").id);
    else title.removeAttribute("aria-describedby");
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
