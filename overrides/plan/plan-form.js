// The fields of the plan. What a field shows is kept, or the note beside it says otherwise (WCAG 3.3.1).
//
// Expects: a template with fields named after the parts of the meeting, or `notes`, each in a `label` or alone; and notes
// with `data-about`, the name of a field, and the labels `data-invalid`, `data-invalid-empty`, `data-past`, `data-early`.
// Sets `data-said` on the label of a field to its value, to be printed: a field prints as much as fits in it.

import { findAll, showText } from "../shared/dom.js";
import { fill, longDate, today } from "../shared/labels.js";
import { LIMITS } from "../shared/plan.js";
import { SiteElement } from "../shared/site-element.js";
import { store } from "../shared/store.js";
import { showInField, typedInto } from "../shared/text-field.js";

/** While a year is typed, the field holds 2, then 20: earlier days are not validated yet. */
const EARLIEST = "1000";

/** @typedef {HTMLInputElement | HTMLTextAreaElement} Field */

export class PlanForm extends SiteElement {
  /** @type {Field[]} */
  #fields = [];
  /** The names of the fields that the reader left with a value that is not kept. @type {Set<string>} */
  #unkept = new Set();

  get topics() {
    return ["meeting", "notes"];
  }

  build() {
    this.#fields = [.../** @type {NodeListOf<Field>} */ (this.querySelectorAll("input, textarea"))];
    for (const field of this.#fields) {
      if (field instanceof HTMLTextAreaElement) field.maxLength = LIMITS.notes;
      else if (field.type === "text") field.maxLength = LIMITS.line;
      else if (field.type === "date") field.max = LIMITS.day;
      else if (field.type === "number") [field.min, field.max] = LIMITS.minutes.map(String);
    }
  }

  connect() {
    this.listen(this, "input", ({ target }) => this.#keep(target));
    this.listen(this, "change", ({ target }) => this.#settle(target));
    this.listen(this, "focusout", ({ target }) => this.#settle(target));
    // An extension, or the browser itself, may have filled in a field without an event.
    for (const type of ["pagehide", "beforeprint"]) {
      this.listen(window, type, () => this.#fields.forEach((field) => this.#keep(field)));
    }
  }

  /** @param {Field} field */
  #keep(field) {
    const kept = this.#kept(field);
    if (field.validity.valid) this.#unkept.delete(field.name);
    if (!this.#fields.includes(field) || field.value === kept) return;
    if (field instanceof HTMLTextAreaElement) store.notes = typedInto(field, kept);
    else if (isText(field)) store.setMeeting({ [field.name]: typedInto(field, kept) });
    else if (!field.validity.valid) return;
    else if (field.type !== "number") store.setMeeting({ [field.name]: field.value });
    else if (field.value) store.setMeeting({ minutes: field.valueAsNumber });
  }

  /** Keep the value of a field that the reader leaves, or say that it is not kept. @param {Field} field */
  #settle(field) {
    this.#keep(field);
    if (!field.validity.valid) this.#unkept.add(field.name);
    this.render();
  }

  /** @param {Field} field */
  #kept(field) {
    /** @type {Record<string, string | number>} */
    const kept = { ...store.meeting, notes: store.notes };
    return String(kept[field.name] ?? "");
  }

  render() {
    for (const field of this.#fields) {
      const value = this.#kept(field);
      const isUnkept = this.#unkept.has(field.name);
      if (isText(field)) showInField(field, value);
      else if (!isUnkept && field !== document.activeElement) field.value = value;
      if (isUnkept) field.setAttribute("aria-invalid", "true");
      else field.removeAttribute("aria-invalid");
      const label = field.closest("label") ?? field.parentElement;
      if (label) label.dataset.said = field.type === "date" ? longDate(value) : value;
    }
    for (const note of findAll(this, "[data-about]")) showText(note, this.#note(note));
  }

  /** @param {HTMLElement} note */
  #note(note) {
    const name = note.dataset.about ?? "";
    const field = this.#fields.find((other) => other.name === name);
    if (field && this.#unkept.has(name)) {
      const kept = field.type === "date" ? longDate(this.#kept(field)) : this.#kept(field);
      return kept ? fill(note.dataset.invalid, { kept }) : (note.dataset.invalidEmpty ?? "");
    }
    return name === "date" || name === "followUp" ? (note.dataset[doubt(name, store.meeting[name])] ?? "") : "";
  }
}

/** @param {Field} field */
function isText(field) {
  return field instanceof HTMLTextAreaElement || field.type === "text";
}

/**
 * What may be wrong with a day.
 * @param {"date" | "followUp"} name
 * @param {string} day
 * @returns {"" | "past" | "early"} that it has passed, or that it is before the conversation
 */
function doubt(name, day) {
  if (day < EARLIEST) return "";
  if (name === "followUp" && day < store.meeting.date) return "early";
  return day < today() ? "past" : "";
}
