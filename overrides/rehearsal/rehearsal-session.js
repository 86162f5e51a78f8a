// Rehearsing aloud: a whole conversation with a manager of the reader's choice, one step at a time. What was said stays
// above the step, as a thread.
//
// Expects: a template with a dialog and the parts of rehearsal.html; a template `cards` with the phrase cards, in groups
// with `data-rehearsal-goal`; the reactions on the page as phrase cards with `data-turn`; `data-standard`, the keys of the
// example plan; the labels as data attributes.

import { PhraseCard } from "../card/phrase-card.js";
import { quoteElement } from "../card/quote-element.js";
import { find, findAll } from "../shared/dom.js";
import { fill } from "../shared/labels.js";
import { LIMITS } from "../shared/plan.js";
import { SiteElement } from "../shared/site-element.js";
import { showStatus } from "../shared/status-message.js";
import { store } from "../shared/store.js";
import { BreathingPause } from "./breathing-pause.js";
import { RehearsalClock } from "./rehearsal-clock.js";
import { readContent } from "./rehearsal-content.js";
import { MANAGERS, tellStory } from "./rehearsal-story.js";
import { WakeLock } from "./wake-lock.js";

/** @typedef {import("./rehearsal-story.js").Manager} Manager */
/** @typedef {import("./rehearsal-story.js").Phrase} Phrase */
/** @typedef {import("./rehearsal-story.js").Step} Step */
/** @typedef {import("./rehearsal-story.js").Version} Version */

/** The shortest and the slowest swipe, in CSS pixels and in milliseconds. */
const SWIPE = { least: 60, longest: 700 };

/** A swipe that begins this near to the edge is for the browser, in CSS pixels. */
const EDGE = 24;

/** The part of the screen above a step that the thread may take. */
const THREAD_SHARE = 0.3;

/** The parts that are hidden in a pause and at the end. */
const ON_A_STEP = ["thread", "step", "navigation", "tools", "wake-lock"];

export class RehearsalSession extends SiteElement {
  /** @type {Step[]} */
  #steps = [];
  /** The step that is shown, or the number of steps at the end. */
  #place = 0;
  /** @type {Version} */
  #version = "short";
  /** The sort of manager that the reader met last. @type {Manager} */
  #manager = MANAGERS[0];
  /** How many times the reader met each sort of manager. @type {Map<Manager, number>} */
  #times = new Map();
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
    this.byPart("again").onclick = () => this.#begin(this.#version, this.#manager);
    this.byPart("other").onclick = () => this.#chooseOther();
    this.byPart("managers").onchange = () => this.#renderStart();
    this.byPart("resume").onclick = () => this.#open();
    this.byPart("stop").onclick = () => this.#dialog.close();
    this.byPart("previous").onclick = () => this.#go(-1);
    this.byPart("next").onclick = () => this.#go(1);
    this.byPart("show").onclick = () => this.#showAnswer(!this.byPart("answer").hasChildNodes());
    for (const part of ["breathe", "breathe-first"]) this.byPart(part).onclick = () => this.#breathe();
    this.#reply.maxLength = LIMITS.phrase;
    this.#reply.oninput = () => this.#keepReply();
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

  /**
   * @param {string} key
   * @returns {HTMLElement | null}
   */
  #card(key) {
    return this.#source.querySelector(`#${CSS.escape(key)}`);
  }

  /** The field for the reader's own answer. */
  get #reply() {
    return this.byPart("reply-text", HTMLTextAreaElement);
  }

  /** The sort of manager that is chosen; the reader may want to be surprised. @returns {Manager | undefined} */
  get #chosen() {
    const { value } = find(this, "[name=manager]:checked", HTMLInputElement);
    return MANAGERS.find((manager) => manager === value);
  }

  /** @param {Version} version @param {Manager} manager */
  #stepsOf(version, manager) {
    const example = (this.dataset.standard ?? "").split(" ");
    const answers = findAll(document, "phrase-card[data-turn]");
    const content = readContent(this.#source, store.phrases, example, answers);
    return tellStory(content, { manager, version, time: this.#times.get(manager) ?? 0 });
  }

  #renderStart() {
    const resume = this.byPart("resume");
    resume.hidden = !this.#place || this.#place >= this.#steps.length;
    resume.textContent = fill(resume.dataset.label, { number: this.#place + 1 });
    this.byPart("example").hidden = store.phrases.some(({ key }) => this.#card(key));
    for (const version of /** @type {const} */ (["short", "full"])) {
      const hint = this.byPart(`${version}-hint`);
      const count = this.#stepsOf(version, this.#chosen ?? MANAGERS[0]).length;
      hint.textContent = fill(hint.dataset.label, { count });
    }
  }

  /** @param {Version} version @param {Manager} [manager] */
  #begin(version, manager = this.#chosen ?? MANAGERS[Math.floor(Math.random() * MANAGERS.length)]) {
    this.#makeCards();
    this.#version = version;
    this.#manager = manager;
    this.#steps = this.#stepsOf(version, manager);
    this.#times.set(manager, (this.#times.get(manager) ?? 0) + 1);
    this.#place = 0;
    this.#open();
  }

  /** Go back to the choice of a manager. */
  #chooseOther() {
    this.#dialog.close();
    find(this, "[name=manager]:checked", HTMLInputElement).focus();
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

  /** Show the step, or the end, and let the focus tell where one is. */
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

  /** @param {Step} step */
  #renderStep(step) {
    const heard = "reaction" in step;
    this.byPart("step").dataset.who = heard ? "manager" : "me";
    this.byPart("words").replaceChildren(heard ? this.#reactionIn(step.reaction.key) : this.#sentence(step.phrase));
    this.byPart("borrowed").hidden = heard || !store.phrases.length || this.#isPlanned(step.phrase);
    this.byPart("reply").hidden = !heard;
    const no = heard && step.reaction.turn === "nee";
    this.byPart("no").hidden = !no;
    this.byPart("breathe").hidden = no;
    this.#reply.value = heard ? store.reply(step.reaction.key) : "";
    this.byPart("own", HTMLDetailsElement).open = this.#reply.value !== "";
    this.#showAnswer(false);
    this.#renderThread();
    this.button("previous").disabled = !this.#place;
    const count = fill(this.dataset.step, { number: this.#place + 1, total: this.#steps.length });
    this.#title(`${this.#scene(step)} ${count}`, heard ? this.dataset.reaction : this.dataset.mine);
  }

  /** @param {Step} step @returns {string} the part of the conversation that it is in */
  #scene({ moment }) {
    const { before, talk, after } = this.dataset;
    return (moment === "vooraf" ? before : moment === "gesprek" ? talk : after) ?? "";
  }

  /** Show what was said before this step, each line with who says it. */
  #renderThread() {
    const lines = this.#steps.slice(0, this.#place).flatMap((step) => {
      if ("phrase" in step) return [line(this.dataset.me, this.#sentence(step.phrase))];
      const { key } = step.reaction;
      const answer = store.reply(key) ? quoteElement(store.reply(key)) : this.#answer(key);
      return [line(this.dataset.manager, this.#reactionIn(key)), line(this.dataset.me, answer)];
    });
    this.byPart("lines").replaceChildren(...lines);
    this.byPart("thread").hidden = !lines.length;
  }

  /** @param {Phrase} phrase */
  #isPlanned(phrase) {
    return store.phrases.some(({ key }) => key === phrase.key);
  }

  /** @param {Phrase} phrase @returns {Node} in the reader's own words, if the plan has them */
  #sentence({ key }) {
    const own = store.phrases.find((chosen) => chosen.key === key)?.text;
    const card = this.#card(key);
    if (own === undefined && card instanceof PhraseCard) return card.wording.cloneNode(true);
    return quoteElement(own ?? "");
  }

  /** @param {string} key @returns {PhraseCard} the card of a reaction */
  #reactionCard(key) {
    return find(document, `#${CSS.escape(key)}`, PhraseCard);
  }

  /** @param {string} key @returns {HTMLElement} what the manager says */
  #reactionIn(key) {
    const title = find(this.#reactionCard(key), ".phrase__title", HTMLElement);
    return Object.assign(document.createElement("p"), { textContent: title.textContent });
  }

  /** @param {string} key @returns {Node} the answer of the site to a reaction */
  #answer(key) {
    return this.#reactionCard(key).wording.cloneNode(true);
  }

  #keepReply() {
    const step = this.#steps[this.#place];
    if (step && "reaction" in step) store.setReply(step.reaction.key, this.#reply.value.trim());
  }

  /** @param {boolean} shown */
  #showAnswer(shown) {
    const step = this.#steps[this.#place];
    const show = this.byPart("show");
    show.setAttribute("aria-expanded", String(shown));
    show.textContent = (shown ? show.dataset.hide : show.dataset.show) ?? "";
    const answer = this.byPart("answer");
    answer.replaceChildren(...(shown && step && "reaction" in step ? [this.#answer(step.reaction.key)] : []));
    if (shown) answer.scrollIntoView({ block: "nearest" });
  }

  #breathe() {
    for (const part of ON_A_STEP) this.byPart(part).hidden = true;
    this.#breathing.start();
    this.#title("", this.dataset.breathe);
  }

  /**
   * @param {string} count where one is in the steps, if one is
   * @param {string | undefined} words
   */
  #title(count, words) {
    this.byPart("count").textContent = count;
    this.byPart("kind").textContent = words ?? "";
    const title = this.byPart("title");
    // A screen reader that reads the title of a step goes on with what is said.
    if (count) title.setAttribute("aria-describedby", this.byPart("words").id);
    else title.removeAttribute("aria-describedby");
    // A title that has the focus already is not read again (WCAG 4.1.3).
    const said = count ? this.byPart("words").textContent : "";
    const announced = document.activeElement === title ? [count, words, said].join(" ").trim() : "";
    showStatus(this.byPart("announced-step"), announced);
    title.focus({ preventScroll: true });
    this.#dialog.scrollTop = title.offsetTop - this.#dialog.clientHeight * THREAD_SHARE;
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

/**
 * @param {string | undefined} who
 * @param {Node} words
 * @returns {HTMLElement} a line of the thread
 */
function line(who, words) {
  const item = document.createElement("li");
  item.className = "thread__line";
  item.append(Object.assign(document.createElement("p"), { className: "thread__who", textContent: who }), words);
  return item;
}
