// The fields of the plan: who, when, how long and where, and the notes. What each holds is also there to be printed: a
// field prints as much as fits in it.

import { longDate, today } from "../shared/long-date.js";
import { LIMITS } from "../shared/plan.js";
import { showStatus } from "../shared/status-message.js";
import { store } from "../shared/store.js";

/** No day before this one is meant. */
const EARLIEST = "1000";

/**
 * What may be wrong with a day.
 * @param {"date" | "followUp"} name
 * @param {string} day
 * @returns {"" | "past" | "early"} nothing, or that it has passed, or that it is before the conversation
 */
function doubt(name, day) {
  // Who is typing a year, has typed the year 2 and the year 20 before.
  if (day < EARLIEST) return "";
  if (name === "followUp" && day < store.meeting.date) return "early";
  return day < today() ? "past" : "";
}

export class PlanForm extends HTMLElement {
  /** @type {(() => void) | undefined} */
  #unwatch;

  connectedCallback() {
    const template = this.querySelector("template");
    if (template) {
      this.append(template.content.cloneNode(true));
      template.remove();
    }
    this.#limit();
    this.addEventListener("input", this.#keep);
    this.addEventListener("change", this.#settle);
    this.#unwatch = store.watch(["meeting", "notes"], () => this.#render());
    this.#render();
  }

  disconnectedCallback() {
    this.removeEventListener("input", this.#keep);
    this.removeEventListener("change", this.#settle);
    this.#unwatch?.();
  }

  get #fields() {
    return /** @type {NodeListOf<HTMLInputElement | HTMLTextAreaElement>} */ (
      this.querySelectorAll("input, textarea")
    );
  }

  /** Let no field take what a plan cannot hold. */
  #limit() {
    for (const field of this.#fields) {
      if (field instanceof HTMLTextAreaElement) field.maxLength = LIMITS.notes;
      else if (field.type === "text") field.maxLength = LIMITS.line;
      else if (field.type === "date") field.max = LIMITS.day;
      else if (field.type === "number") [field.min, field.max] = LIMITS.minutes.map(String);
    }
  }

  /** Say what a field cannot take, or else show what is kept of it: minutes cannot be none. @param {Event} event */
  #settle = (event) => {
    const field = event.target;
    if (!(field instanceof HTMLInputElement) || field.reportValidity()) this.#render();
  };

  /** @param {Event} event */
  #keep = (event) => {
    const field = event.target;
    if (field instanceof HTMLTextAreaElement) store.notes = field.value;
    if (!(field instanceof HTMLInputElement) || !field.validity.valid) return;
    if (field.name === "minutes") {
      if (field.value) store.setMeeting({ minutes: field.valueAsNumber });
    } else {
      store.setMeeting({ [field.name]: field.value });
    }
  };

  #render() {
    /** @type {Record<string, string | number>} */
    const kept = { ...store.meeting, notes: store.notes };
    for (const field of this.#fields) {
      const value = String(kept[field.name] ?? "");
      if (field.value !== value && !(field === document.activeElement && !field.validity.valid)) field.value = value;
      if (field.parentElement) field.parentElement.dataset.said = field.type === "date" ? longDate(value) : value;
    }
    for (const note of /** @type {NodeListOf<HTMLElement>} */ (this.querySelectorAll("[data-about]"))) {
      const name = /** @type {"date" | "followUp"} */ (note.dataset.about);
      const words = note.dataset[doubt(name, store.meeting[name])] ?? "";
      // A screen reader says again what is put there again.
      if (note.textContent !== words) showStatus(note, words);
    }
  }
}
