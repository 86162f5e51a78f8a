// A phrase that one can fill in, choose a wording of, and copy.

import { write } from "../shared/clipboard.js";
import { fill, find, fromTemplate, plural } from "../shared/dom.js";
import { longDate } from "../shared/long-date.js";
import { LIMITS, withPhrase } from "../shared/plan.js";
import { store } from "../shared/store.js";
import { scheduleRender } from "../shared/render-queue.js";

/** Milliseconds that the copy button says that it has copied. */
const COPIED_FOR = 4000;

/** @typedef {import("../shared/plan.js").ChosenPhrase} ChosenPhrase */

/**
 * `onDay` is how the slot reads with the day of the next conversation; empty for a slot that is not about that day.
 * @typedef {{ spans: HTMLElement[], example: string, name: string, onDay: string, input: HTMLInputElement, field: HTMLElement }} Slot
 */

export class PhraseCard extends HTMLElement {
  /** By the id of the slot: where it is in the text, its example, and the field to fill it in. @type {Map<string, Slot>} */
  #slots = new Map();
  /** Where the address form is in the text, and the informal form. @type {{ span: HTMLElement, informal: string }[]} */
  #addresses = [];
  /** @type {HTMLElement[]} */
  #wordings = [];
  /** @type {(() => void)[]} */
  #unwatch = [];
  /** The phrase as it was in the plan when it was taken out here: with the words of the reader. @type {ChosenPhrase | undefined} */
  #takenOut;
  #timer = 0;

  connectedCallback() {
    if (!this.#wordings.length) this.#build();
    for (const [id, { onDay }] of this.#slots) {
      this.#watch(`slot/${id}`, () => this.#renderSlot(id));
      if (onDay) this.#watch("meeting", () => this.#renderSlot(id));
    }
    if (this.#addresses.length) this.#watch("address", () => this.#renderAddress());
    if (this.#wordings.length > 1) this.#watch(`variant/${this.id}`, () => this.#renderVariant());
    if (!this.dataset.goal) return;
    this.#watch("phrases", () => this.#renderPlan());
    this.#unwatch.push(store.watch(["emptied"], () => (this.#takenOut = undefined)));
  }

  disconnectedCallback() {
    for (const unwatch of this.#unwatch.splice(0)) unwatch();
    this.#offerCopy();
  }

  /**
   * Render a part of the card now, and in turn with the other cards whenever its topic changes: so a page with
   * hundreds of cards answers at once. What the reader does on this card is rendered without waiting for that.
   * @param {string} topic
   * @param {() => void} render
   */
  #watch(topic, render) {
    this.#unwatch.push(store.watch([topic], () => scheduleRender(render)));
    render();
  }

  /** The wording that is chosen, as the page shows it, also where it is not this card's turn to render yet. */
  get wording() {
    this.#render();
    return find(this.#shown, ".phrase__text", HTMLElement);
  }

  /** The wording that is chosen, as plain text: spaces as the page shows them, an empty line between paragraphs. */
  get text() {
    const paragraphs = this.wording.querySelectorAll(":scope > p");
    return [...paragraphs].map(({ textContent }) => (textContent ?? "").replace(/[ \t\n]+/g, " ").trim()).join("\n\n");
  }

  get #shown() {
    return this.#wordings.find((wording) => !wording.hidden) ?? this.#wordings[0];
  }

  /** The slots of the wording that is chosen that the reader left empty: their names, without what these say of the form. */
  get emptySlots() {
    return [...this.#slots]
      .filter(([id, slot]) => !valueOf(id, slot).trim() && slot.spans.some((span) => this.#shown.contains(span)))
      .map(([, { name, example }]) => ({ name: name.replace(/ \([^)]*\)$/, ""), example }));
  }

  /** @param {string} selector */
  #all(selector) {
    return [.../** @type {NodeListOf<HTMLElement>} */ (this.querySelectorAll(selector))];
  }

  #build() {
    this.#wordings = this.#all(".phrase__wording");
    this.#addresses = this.#all(".address").map((span) => ({ span, informal: span.textContent ?? "" }));
    const controls = fromTemplate("phrase-controls");
    const variants = find(controls, "[data-part=variants]", HTMLFieldSetElement);
    this.#buildVariants(variants);
    this.#buildFields(find(controls, "[data-part=fields]", HTMLElement));
    const title = this.querySelector(".phrase__title")?.textContent ?? "";
    for (const what of controls.querySelectorAll("[data-part=what]")) what.textContent = ` ‘${title}’`;
    find(controls, "[data-part=copy]", HTMLButtonElement).addEventListener("click", () => this.#copy());
    const link = this.querySelector("a.phrase__link");
    if (link instanceof HTMLAnchorElement) link.onclick = (event) => this.#copyLink(event, link);
    const plan = find(controls, "[data-part=plan]", HTMLButtonElement);
    plan.hidden = !this.dataset.goal;
    plan.addEventListener("click", () => this.#togglePlan((plan.dataset.goals ?? "").split(" ")));
    find(controls, "[data-part=planned]", HTMLAnchorElement).href = document.querySelector("main")?.dataset.plan ?? "";
    this.#wordings[0].before(variants);
    this.append(controls);
  }

  /** @param {HTMLFieldSetElement} fieldset */
  #buildVariants(fieldset) {
    if (this.#wordings.length < 2) return;
    fieldset.hidden = false;
    for (const wording of this.#wordings) {
      const option = fromTemplate("choice-option");
      const input = find(option, "input", HTMLInputElement);
      input.name = `${this.id}--variant`;
      input.value = wording.dataset.variant ?? "";
      input.addEventListener("change", () => {
        store.setVariant(this.id, input.value);
        this.#renderVariant();
      });
      find(option, ".choice__label", HTMLElement).textContent = wording.dataset.label ?? "";
      fieldset.append(option);
    }
  }

  /** @param {HTMLElement} container */
  #buildFields(container) {
    for (const span of this.#all(".slot")) {
      const id = span.dataset.slot ?? "";
      const slot = this.#slots.get(id) ?? this.#buildField(id, span, container);
      slot.spans.push(span);
      span.addEventListener("click", () => slot.input.focus());
    }
    container.hidden = !this.#slots.size;
  }

  /**
   * @param {string} id
   * @param {HTMLElement} span
   * @param {HTMLElement} container
   * @returns {Slot}
   */
  #buildField(id, span, container) {
    const fragment = fromTemplate("slot-field");
    const field = find(fragment, ".field", HTMLElement);
    const input = find(field, "input", HTMLInputElement);
    const name = span.dataset.name ?? "";
    const example = span.textContent ?? "";
    input.maxLength = LIMITS.slot;
    input.placeholder = fill(input.placeholder, { example });
    input.addEventListener("input", () => {
      store.setSlot(id, input.value);
      this.#renderSlot(id);
    });
    find(field, ".field__label", HTMLElement).textContent = name;
    container.append(field);
    const slot = { spans: [], example, name, onDay: span.dataset.onDay ?? "", input, field };
    this.#slots.set(id, slot);
    return slot;
  }

  /** Show what is in the plan now, also where it is not this card's turn yet. */
  #render() {
    for (const id of this.#slots.keys()) this.#renderSlot(id);
    this.#renderAddress();
    if (this.#wordings.length > 1) this.#renderVariant();
  }

  /** @param {string} id */
  #renderSlot(id) {
    const slot = this.#slots.get(id);
    if (!slot) return;
    const value = valueOf(id, slot);
    for (const span of slot.spans) {
      const words = withoutFullStop(value.trim(), span.nextSibling?.textContent ?? "") || slot.example;
      if (span.textContent !== words) span.textContent = words;
      span.classList.toggle("slot--filled", value.trim() !== "");
    }
    if (slot.input.value !== store.slot(id)) slot.input.value = store.slot(id);
    if (slot.onDay) this.#renderFields();
  }

  /** Show the fields of the chosen wording. One fact has one field: the day of the next conversation has its own. */
  #renderFields() {
    const shown = this.#shown;
    const hasDay = store.meeting.followUp !== "" || document.querySelector("[name=followUp]") !== null;
    const slots = [...this.#slots.values()];
    for (const { spans, onDay, field } of slots) {
      field.hidden = (onDay !== "" && hasDay) || !spans.some((span) => shown.contains(span));
    }
    find(this, "[data-part=fields]", HTMLElement).hidden = slots.every(({ field }) => field.hidden);
  }

  #renderAddress() {
    const formal = store.address === "formal";
    for (const { span, informal } of this.#addresses) {
      span.textContent = formal ? (span.dataset.formal ?? "") : informal;
    }
  }

  /** Show the chosen wording with its fields, and no other. */
  #renderVariant() {
    const chosen = store.variant(this.id);
    const shown = this.#wordings.find((wording) => wording.dataset.variant === chosen) ?? this.#wordings[0];
    for (const wording of this.#wordings) wording.hidden = wording !== shown;
    for (const input of this.querySelectorAll("input")) {
      if (input.type === "radio") input.checked = input.value === shown.dataset.variant;
    }
    this.#renderFields();
  }

  get #planned() {
    return store.phrases.some(({ key }) => key === this.id);
  }

  /** @param {string[]} goals the ids of the goals in the order of the conversation */
  #togglePlan(goals) {
    const planned = this.#planned;
    if (planned) {
      const takenOut = store.phrases.find(({ key }) => key === this.id);
      store.phrases = store.phrases.filter(({ key }) => key !== this.id);
      this.#takenOut = takenOut;
    } else {
      store.phrases = withPhrase(store.phrases, this.#takenOut ?? { key: this.id, goal: this.dataset.goal ?? "" }, goals);
    }
    this.#renderPlan();
    const status = find(this, "[data-part=status]", HTMLElement);
    const message = planned ? "planRemoved" : this.#planned ? "planAdded" : "planFull";
    // On the page of the plan the card is in another place by now, without the button: there the plan says it.
    const here = find(this, "[data-part=plan]", HTMLButtonElement).getClientRects().length > 0;
    status.textContent = here ? fill(status.dataset[message], { limit: LIMITS.phrases }) : "";
  }

  #renderPlan() {
    const planned = this.#planned;
    const label = find(this, "[data-part=plan-label]", HTMLElement);
    label.textContent = (planned ? label.dataset.remove : label.dataset.add) ?? "";
    this.classList.toggle("phrase--planned", planned);
    find(this, "[data-part=planned]", HTMLAnchorElement).hidden = !planned;
  }

  async #copy() {
    if (await write(this.text)) this.#sayCopied();
    else this.#offerSelection();
  }

  /** The address of the card on the page of its own tip: that stays, whatever chapter the tip is in. */
  get #address() {
    const own = this.closest(".tip")?.querySelector(".tip__own-page a") ?? document.querySelector("link[rel=canonical]");
    const page = own instanceof HTMLAnchorElement || own instanceof HTMLLinkElement ? own.href : location.href;
    return new URL(`#${this.id}`, page).href;
  }

  /**
   * Copy the address of the card, or go to the card where that is refused: then it is in the address bar.
   * @param {MouseEvent} event
   * @param {HTMLAnchorElement} link
   */
  async #copyLink(event, link) {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    const status = find(this, "[data-part=status]", HTMLElement);
    const copied = await write(this.#address);
    if (!copied) location.assign(link.href);
    status.textContent = (copied ? status.dataset.linkCopied : status.dataset.linkManual) ?? "";
  }

  #sayCopied() {
    const status = find(this, "[data-part=status]", HTMLElement);
    const label = find(this, "[data-part=copy-label]", HTMLElement);
    const empty = this.emptySlots.map(({ name }) => `‘${name}’`);
    const names = new Intl.ListFormat(document.documentElement.lang).format(empty);
    const message = empty.length
      ? fill(plural(status.dataset, "emptyOne", "emptyOther", empty.length), { slots: names })
      : status.dataset.copied;
    status.textContent = message ?? "";
    label.textContent = label.dataset.copied ?? "";
    this.classList.add("phrase--copied");
    this.classList.toggle("phrase--unfilled", empty.length > 0);
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => {
      this.#offerCopy();
      if (!empty.length) status.textContent = "";
    }, COPIED_FOR);
  }

  /** Let the button offer to copy again. */
  #offerCopy() {
    clearTimeout(this.#timer);
    this.classList.remove("phrase--copied", "phrase--unfilled");
    const label = find(this, "[data-part=copy-label]", HTMLElement);
    label.textContent = label.dataset.idle ?? "";
  }

  #offerSelection() {
    this.#offerCopy();
    const status = find(this, "[data-part=status]", HTMLElement);
    getSelection()?.selectAllChildren(this.wording);
    status.textContent = status.dataset.manual ?? "";
  }
}

/**
 * @param {string} id
 * @param {Slot} slot
 * @returns {string} what is filled in; for a slot about the day of the next conversation, that day where it is known
 */
function valueOf(id, { onDay }) {
  const day = onDay && store.meeting.followUp;
  return day ? fill(onDay, { dag: longDate(day) }) : store.slot(id);
}

/**
 * @param {string} words that may end with a full stop
 * @param {string} next what comes after them
 * @returns {string} the words without the full stop where the next begins with one: a sentence ends once
 */
function withoutFullStop(words, next) {
  return next.startsWith(".") ? words.replace(/\.+$/, "") : words;
}
