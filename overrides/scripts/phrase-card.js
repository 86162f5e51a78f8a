// A phrase that one can fill in, choose a wording of, and copy.

import { fill, find, fromTemplate, plural } from "./dom.js";
import { SLOT_LIMIT } from "./plan.js";
import { store } from "./store.js";

/** Milliseconds that the copy button says that it has copied. */
const COPIED_FOR = 4000;

let fields = 0;

export class PhraseCard extends HTMLElement {
  /** The examples and informal forms as the page has them. @type {Map<HTMLElement, string>} */
  #originals = new Map();
  /** @type {HTMLElement[]} */
  #slots = [];
  /** @type {HTMLElement[]} */
  #addresses = [];
  /** @type {HTMLElement[]} */
  #wordings = [];
  /** @type {Map<string, HTMLInputElement>} */
  #inputs = new Map();
  /** @type {() => void} */
  #unwatch = () => {};
  #timer = 0;

  connectedCallback() {
    if (!this.#wordings.length) this.#build();
    const topics = [...this.#slotIds()].map((id) => `slot/${id}`);
    if (this.#addresses.length) topics.push("address");
    if (this.#wordings.length > 1) topics.push(`variant/${this.id}`);
    this.#unwatch = store.watch(topics, () => this.#render());
    this.#render();
  }

  disconnectedCallback() {
    this.#unwatch();
    clearTimeout(this.#timer);
  }

  /** The wording that is shown, as plain text with an empty line between paragraphs. */
  get text() {
    const paragraphs = this.#shown.querySelectorAll(".phrase__text > p");
    return [...paragraphs].map((paragraph) => (paragraph.textContent ?? "").trim()).join("\n\n");
  }

  get #shown() {
    return this.#wordings.find((wording) => !wording.hidden) ?? this.#wordings[0];
  }

  #slotIds() {
    return new Set(this.#slots.map((slot) => slot.dataset.slot ?? ""));
  }

  #build() {
    this.#wordings = [.../** @type {NodeListOf<HTMLElement>} */ (this.querySelectorAll(".phrase__wording"))];
    this.#slots = [.../** @type {NodeListOf<HTMLElement>} */ (this.querySelectorAll(".slot"))];
    this.#addresses = [.../** @type {NodeListOf<HTMLElement>} */ (this.querySelectorAll(".address"))];
    for (const element of [...this.#slots, ...this.#addresses]) {
      this.#originals.set(element, element.textContent ?? "");
    }
    const controls = fromTemplate("phrase-controls");
    this.#buildVariants(find(controls, "[data-part=variants]", HTMLFieldSetElement));
    this.#buildFields(find(controls, "[data-part=fields]", HTMLElement));
    const title = this.querySelector(".phrase__title")?.textContent ?? "";
    find(controls, "[data-part=copy-what]", HTMLElement).textContent = `: ${title}`;
    find(controls, "[data-part=copy]", HTMLButtonElement).addEventListener("click", () => this.#copy());
    this.#wordings[0].before(...controls.querySelectorAll("[data-part=variants]"));
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
      input.addEventListener("change", () => store.setVariant(this.id, input.value));
      find(option, ".choice__label", HTMLElement).textContent = wording.dataset.label ?? "";
      fieldset.append(option);
    }
  }

  /** @param {HTMLElement} container */
  #buildFields(container) {
    for (const slot of this.#slots) {
      const id = slot.dataset.slot ?? "";
      if (!this.#inputs.has(id)) {
        const field = fromTemplate("slot-field");
        const input = find(field, "input", HTMLInputElement);
        input.id = `slot-${++fields}`;
        input.maxLength = SLOT_LIMIT;
        input.addEventListener("input", () => store.setSlot(id, input.value));
        find(field, ".field__label", HTMLElement).textContent = slot.dataset.name ?? "";
        container.append(field);
        this.#inputs.set(id, input);
      }
      slot.addEventListener("click", () => this.#inputs.get(id)?.focus());
    }
    container.hidden = !this.#inputs.size;
  }

  #render() {
    const formal = store.address === "formal";
    for (const element of this.#addresses) {
      element.textContent = (formal ? element.dataset.formal : this.#originals.get(element)) ?? "";
    }
    for (const element of this.#slots) {
      const value = store.slot(element.dataset.slot ?? "").trim();
      const text = value || this.#originals.get(element) || "";
      if (element.textContent !== text) element.textContent = text;
      element.classList.toggle("slot--filled", value !== "");
    }
    if (this.#wordings.length > 1) this.#renderVariants();
    for (const [id, input] of this.#inputs) {
      const value = store.slot(id);
      if (input.value !== value) input.value = value;
    }
    this.#renderFields();
  }

  #renderVariants() {
    const chosen = store.variant(this.id);
    const shown = this.#wordings.find((wording) => wording.dataset.variant === chosen) ?? this.#wordings[0];
    for (const wording of this.#wordings) wording.hidden = wording !== shown;
    const input = this.querySelector(`input[type=radio][value="${shown.dataset.variant}"]`);
    if (input instanceof HTMLInputElement) input.checked = true;
  }

  /** Show the fields of the wording that is shown, and no others. */
  #renderFields() {
    if (this.#wordings.length < 2) return;
    const used = new Set(this.#shownSlots().map((slot) => slot.dataset.slot));
    for (const [id, input] of this.#inputs) {
      const field = input.closest("label");
      if (field) field.hidden = !used.has(id);
    }
    find(this, "[data-part=fields]", HTMLElement).hidden = !used.size;
  }

  #shownSlots() {
    return this.#slots.filter((slot) => this.#shown.contains(slot));
  }

  /** Copy what is shown. Nothing is awaited before the call: Safari on iOS would refuse it. */
  #copy() {
    const write = navigator.clipboard?.writeText(this.text) ?? Promise.reject(new Error("no clipboard"));
    write.then(
      () => this.#sayCopied(),
      () => this.#offerSelection(),
    );
  }

  #sayCopied() {
    const status = find(this, "[data-part=status]", HTMLElement);
    const label = find(this, "[data-part=copy-label]", HTMLElement);
    const empty = new Set(
      this.#shownSlots()
        .filter((slot) => !slot.classList.contains("slot--filled"))
        .map((slot) => `‘${slot.dataset.name}’`),
    );
    const names = new Intl.ListFormat(document.documentElement.lang).format(empty);
    const message = empty.size
      ? fill(plural(status.dataset, "emptyOne", "emptyOther", empty.size), { slots: names })
      : status.dataset.copied;
    status.textContent = message ?? "";
    label.textContent = label.dataset.copied ?? "";
    this.classList.add("phrase--copied");
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => {
      this.classList.remove("phrase--copied");
      label.textContent = label.dataset.idle ?? "";
      if (!empty.size) status.textContent = "";
    }, COPIED_FOR);
  }

  #offerSelection() {
    const status = find(this, "[data-part=status]", HTMLElement);
    getSelection()?.selectAllChildren(find(this.#shown, ".phrase__text", HTMLElement));
    status.textContent = status.dataset.manual ?? "";
  }
}
