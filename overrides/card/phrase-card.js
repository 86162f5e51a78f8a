// A phrase to fill in, choose a wording of, and copy.
//
// Expects: an id, the key of the phrase; `.phrase__title`; one or more `.phrase__wording` with `data-variant` and
// `data-label`, each with a `.phrase__text` in which `.slot` has `data-slot` and `data-name`, and `.address` has
// `data-formal`; `data-goal` where it may be in the plan; the templates #phrase-controls, #slot-field, #choice-option, and
// #slot_<id> for every slot: its hint, and examples to press.
// A wording may hold a `.phrase__original`, with the same in the default language; then also #original-controls.

import { write } from "../shared/clipboard.js";
import { find, findAll, fromTemplate, showText } from "../shared/dom.js";
import { fill, list, longDate, plural } from "../shared/labels.js";
import { LIMITS, withPhrase } from "../shared/plan.js";
import { scheduleRender } from "../shared/render-queue.js";
import { SiteElement } from "../shared/site-element.js";
import { store } from "../shared/store.js";
import { showInField, typedInto } from "../shared/text-field.js";
import { fitted } from "./fitting.js";

/** How long the copy button shows that it has copied, in milliseconds. */
const COPIED_FOR = 4_000;

/** @typedef {import("../shared/plan.js").ChosenPhrase} ChosenPhrase */

/**
 * A place in the wording, and the nodes of its example: a translator may have changed these. `onDay` is the text of a
 * slot about the day of the next conversation, once that is known; empty for other slots.
 * @typedef {{ span: HTMLElement, example: Node[], shown: string, onDay: string, language: string }} Place
 */

/**
 * `onDay` is that of its first place.
 * @typedef {{ places: Place[], example: string, name: string, onDay: string, input: HTMLInputElement, field: HTMLElement, help: HTMLElement }} Slot
 */

export class PhraseCard extends SiteElement {
  /** By the id of the slot. @type {Map<string, Slot>} */
  #slots = new Map();
  /** The places of the address form, and the informal form. @type {{ span: HTMLElement, informal: string }[]} */
  #addresses = [];
  /** @type {HTMLElement[]} */
  #wordings = [];
  /** The phrase as it was in the plan when it was taken out here, with the reader's own words. @type {ChosenPhrase | undefined} */
  #takenOut;
  #timer = 0;

  build() {
    const controls = fromTemplate("phrase-controls");
    this.#wordings = findAll(this, ".phrase__wording");
    this.#addresses = findAll(this, ".address").map((span) => ({ span, informal: span.textContent ?? "" }));
    const variants = find(controls, "[data-part=variants]", HTMLFieldSetElement);
    this.#buildVariants(variants);
    this.#buildFields(find(controls, "[data-part=fields]", HTMLElement));
    find(controls, "[data-part=copy]", HTMLButtonElement).onclick = () => this.#copy(this.wording);
    const link = this.querySelector("a.phrase__link");
    if (link instanceof HTMLAnchorElement) link.onclick = (event) => this.#copyLink(event, link);
    const plan = find(controls, "[data-part=plan]", HTMLButtonElement);
    plan.hidden = !this.dataset.goal;
    const goals = (plan.dataset.goals ?? "").split(" ");
    plan.onclick = () => this.#togglePlan(goals);
    for (const fold of findAll(this, ".phrase__original")) this.#buildOriginal(fold, goals);
    find(controls, "[data-part=planned]", HTMLAnchorElement).href = document.querySelector("main")?.dataset.plan ?? "";
    this.#wordings[0].before(variants);
    this.append(controls);
    const title = this.querySelector(".phrase__title")?.textContent ?? "";
    for (const what of this.querySelectorAll("[data-part=what]")) what.textContent = ` ‘${title}’`;
  }

  /**
   * @param {HTMLElement} fold
   * @param {string[]} goals the ids of the goals in the order of the conversation
   */
  #buildOriginal(fold, goals) {
    const quote = find(fold, ".phrase__text", HTMLElement);
    const bar = fromTemplate("original-controls");
    find(bar, "[data-part=copy-original]", HTMLButtonElement).onclick = () => this.#copy(quote);
    find(bar, "[data-part=plan-original]", HTMLButtonElement).onclick = () => this.#planOriginal(quote, goals);
    fold.append(bar);
  }

  connect() {
    for (const [id, { onDay }] of this.#slots) {
      this.#show(`slot/${id}`, () => this.#renderSlot(id));
      if (onDay) this.#show("meeting", () => this.#renderSlot(id));
    }
    if (this.#addresses.length) this.#show("address", () => this.#renderAddress());
    if (this.#wordings.length > 1) this.#show(`variant/${this.id}`, () => this.#renderVariant());
    if (!this.dataset.goal) return;
    for (const topic of ["phrases", "trouble"]) this.#show(topic, () => this.#renderPlan());
    this.watch(["emptied"], () => (this.#takenOut = undefined));
  }

  disconnect() {
    this.#endCopied();
  }

  /**
   * Render a part of the card now, and with the render queue when its topic changes: a page with hundreds of cards stays
   * responsive. What the reader does on this card is rendered at once.
   * @param {string} topic
   * @param {() => void} render
   */
  #show(topic, render) {
    this.watch([topic], () => scheduleRender(render));
    render();
  }

  /** The chosen wording, up to date also where the render queue has not come to this card. */
  get wording() {
    this.#renderWording();
    return find(this.#shown, ".phrase__text", HTMLElement);
  }

  #renderWording() {
    for (const id of this.#slots.keys()) this.#renderSlot(id);
    this.#renderAddress();
    if (this.#wordings.length > 1) this.#renderVariant();
  }

  /** The chosen wording as plain text: spaces as the page shows them, an empty line between paragraphs. */
  get text() {
    return plainText(this.wording);
  }

  get #shown() {
    return this.#wordings.find((wording) => !wording.hidden) ?? this.#wordings[0];
  }

  /** The empty slots of the chosen wording: their names without the grammar hint, and their examples. */
  get emptySlots() {
    return this.#emptySlotsIn(find(this.#shown, ".phrase__text", HTMLElement));
  }

  /** @param {HTMLElement} quote */
  #emptySlotsIn(quote) {
    return [...this.#slots]
      .filter(([id, { places }]) => places.some((place) => !valueOf(id, place).trim() && quote.contains(place.span)))
      .map(([, { name, example }]) => ({ name: name.replace(/ \([^)]*\)$/, ""), example }));
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
      input.onchange = () => {
        store.setVariant(this.id, input.value);
        this.#renderVariant();
      };
      find(option, ".choice__label", HTMLElement).textContent = wording.dataset.label ?? "";
      fieldset.append(option);
    }
  }

  /** @param {HTMLElement} container */
  #buildFields(container) {
    // The fields are those of the language of the page, in its order.
    const originals = findAll(this, ".phrase__original .slot");
    const spans = findAll(this, ".slot").filter((span) => !originals.includes(span));
    for (const span of [...spans, ...originals]) {
      const id = span.dataset.slot ?? "";
      const slot = this.#slots.get(id) ?? this.#buildField(id, span, container);
      const language = span.closest("blockquote")?.lang ?? "";
      slot.places.push({ span, example: [...span.childNodes], shown: "", onDay: span.dataset.onDay ?? "", language });
      span.onclick = () => slot.input.focus();
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
    const keep = () => {
      store.setSlot(id, typedInto(input, store.slot(id)));
      this.#renderSlot(id);
    };
    input.oninput = keep;
    input.onchange = keep;
    find(field, ".field__label", HTMLElement).textContent = name;
    const help = find(fromTemplate(`slot_${id}`), ".field__help", HTMLElement);
    const hint = find(help, ".field__hint", HTMLElement);
    hint.id = `${this.id}_${id}-hint`; // ids hold no underscore, so no phrase can have this one
    input.setAttribute("aria-describedby", hint.id);
    for (const button of help.querySelectorAll("button")) {
      button.onclick = () => {
        input.value = button.textContent ?? "";
        keep();
        input.focus();
      };
    }
    // It stays, once shown: a button below that moved away under the pointer would not be pressed.
    input.onfocus = () => (help.hidden = false);
    field.append(help);
    container.append(field);
    /** @type {Slot} */
    const slot = { places: [], example, name, onDay: span.dataset.onDay ?? "", input, field, help };
    this.#slots.set(id, slot);
    return slot;
  }

  /** @param {string} id */
  #renderSlot(id) {
    const slot = this.#slots.get(id);
    if (!slot) return;
    for (const place of slot.places) {
      const { lead, keepsCapital } = slot.help.dataset;
      const next = place.span.nextSibling?.textContent ?? "";
      const words = fitted(valueOf(id, place), { lead, keepsCapital: keepsCapital !== undefined, next });
      if (place.shown === words) continue;
      if (!place.shown) place.example = [...place.span.childNodes];
      place.shown = words;
      place.span.replaceChildren(...(words ? [words] : place.example));
      place.span.translate = !words;
      place.span.classList.toggle("slot--filled", words !== "");
    }
    showInField(slot.input, store.slot(id));
    if (slot.onDay) this.#renderFields();
  }

  /** Show the fields of the chosen wording. One fact has one field: the day of the next conversation has its own. */
  #renderFields() {
    const hasDay = store.meeting.followUp !== "" || document.querySelector("[name=followUp]") !== null;
    const slots = [...this.#slots.values()];
    for (const { places, onDay, field } of slots) {
      field.hidden = (onDay !== "" && hasDay) || !places.some(({ span }) => this.#shown.contains(span));
    }
    this.byPart("fields").hidden = slots.every(({ field }) => field.hidden);
  }

  #renderAddress() {
    const isFormal = store.address === "formal";
    for (const { span, informal } of this.#addresses) showText(span, isFormal ? (span.dataset.formal ?? "") : informal);
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

  get #isPlanned() {
    return store.phrases.some(({ key }) => key === this.id);
  }

  /** @param {string[]} goals the ids of the goals in the order of the conversation */
  #togglePlan(goals) {
    const wasPlanned = this.#isPlanned;
    if (wasPlanned) {
      const takenOut = store.phrases.find(({ key }) => key === this.id);
      store.phrases = store.phrases.filter(({ key }) => key !== this.id);
      this.#takenOut = takenOut;
    } else {
      store.phrases = withPhrase(store.phrases, this.#takenOut ?? { key: this.id, goal: this.dataset.goal ?? "" }, goals);
    }
    this.#sayPlanned(wasPlanned);
  }

  /**
   * Take the phrase into the plan in the default language, as words of the reader.
   * @param {HTMLElement} quote
   * @param {string[]} goals the ids of the goals in the order of the conversation
   */
  #planOriginal(quote, goals) {
    this.#renderWording();
    const phrase = { key: this.id, goal: this.dataset.goal ?? "", text: plainText(quote).slice(0, LIMITS.phrase) };
    store.phrases = this.#isPlanned
      ? store.phrases.map((planned) => (planned.key === this.id ? phrase : planned))
      : withPhrase(store.phrases, phrase, goals);
    this.#sayPlanned(false);
    this.button("plan").focus();
  }

  /** @param {boolean} wasPlanned whether the phrase was in the plan before the reader pressed a button */
  #sayPlanned(wasPlanned) {
    this.#renderPlan();
    const isKept = !["refused", "full", "newer"].includes(store.trouble);
    const added = this.#isPlanned ? (isKept ? "planAdded" : "planUnkept") : "planFull";
    // On the plan page the card is elsewhere by now, without the button: there the plan says it.
    const isHere = this.button("plan").getClientRects().length > 0;
    const { dataset } = this.byPart("status");
    this.showStatus(isHere ? fill(dataset[wasPlanned ? "planRemoved" : added], { limit: LIMITS.phrases }) : "");
  }

  #renderPlan() {
    const isPlanned = this.#isPlanned;
    const label = this.byPart("plan-label");
    showText(label, (isPlanned ? label.dataset.remove : label.dataset.add) ?? "");
    this.classList.toggle("phrase--planned", isPlanned);
    // Words of the reader's own are never replaced.
    const hasWords = store.phrases.some(({ key, text }) => key === this.id && text !== undefined);
    for (const button of findAll(this, "[data-part=plan-original]")) button.hidden = hasWords;
    // The plan page would be empty where this page cannot keep anything.
    this.byPart("planned").hidden = !isPlanned || store.trouble === "refused";
  }

  /** @param {HTMLElement} quote */
  async #copy(quote) {
    this.#renderWording();
    if (await write(plainText(quote))) return this.#sayCopied(quote);
    this.#endCopied();
    getSelection()?.selectAllChildren(quote);
    this.showStatus(this.byPart("status").dataset.manual);
  }

  /** The address of the card on the page of its own tip: that stays, whatever chapter the tip is in. */
  get #address() {
    const own = this.closest(".tip")?.querySelector(".tip__own-page a") ?? document.querySelector("link[rel=canonical]");
    const page = own instanceof HTMLAnchorElement || own instanceof HTMLLinkElement ? own.href : location.href;
    return new URL(`#${this.id}`, page).href;
  }

  /**
   * Copy the address of the card. Where that is refused, go to the card: its address is in the address bar then.
   * @param {MouseEvent} event
   * @param {HTMLAnchorElement} link
   */
  async #copyLink(event, link) {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    const copied = await write(this.#address);
    if (!copied) location.assign(link.href);
    const { linkCopied, linkManual } = this.byPart("status").dataset;
    this.showStatus(copied ? linkCopied : linkManual);
  }

  /** @param {HTMLElement} quote */
  #sayCopied(quote) {
    const { dataset } = this.byPart("status");
    const empty = this.#emptySlotsIn(quote).map(({ name }) => `‘${name}’`);
    if (empty.length) this.showStatus(plural(dataset, "emptyOne", "emptyOther", empty.length, { slots: list(empty) }));
    else this.showStatus(dataset.copied, { passes: true });
    this.classList.add("phrase--copied");
    this.classList.toggle("phrase--unfilled", empty.length > 0);
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => this.#endCopied(), COPIED_FOR);
  }

  #endCopied() {
    clearTimeout(this.#timer);
    this.classList.remove("phrase--copied", "phrase--unfilled");
  }
}

/**
 * @param {string} id
 * @param {Place} place
 * @returns {string} the filled-in text; for a slot about the day of the next conversation, that day where it is known
 */
function valueOf(id, { onDay, language }) {
  const day = onDay && store.meeting.followUp;
  return day ? fill(onDay, { dag: longDate(day, language) }) : store.slot(id);
}

/**
 * @param {HTMLElement} quote
 * @returns {string} a wording as plain text: spaces as the page shows them, an empty line between paragraphs
 */
function plainText(quote) {
  const paragraphs = findAll(quote, ":scope > p");
  return paragraphs.map(({ textContent }) => (textContent ?? "").replace(/[ \t\n]+/g, " ").trim()).join("\n\n");
}
