// The fields of the plan: who, when, how long and where, and the notes. What each holds is also there to be printed: a
// field prints as much as fits in it.

import { longDate } from "./long-date.js";
import { store } from "./store.js";

export class PlanForm extends HTMLElement {
  /** @type {(() => void) | undefined} */
  #unwatch;

  connectedCallback() {
    const template = this.querySelector("template");
    if (template) {
      this.append(template.content.cloneNode(true));
      template.remove();
    }
    this.addEventListener("input", this.#keep);
    this.#unwatch = store.watch(["meeting", "notes"], () => this.#render());
    this.#render();
  }

  disconnectedCallback() {
    this.removeEventListener("input", this.#keep);
    this.#unwatch?.();
  }

  get #fields() {
    return /** @type {NodeListOf<HTMLInputElement | HTMLTextAreaElement>} */ (
      this.querySelectorAll("input, textarea")
    );
  }

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
  }
}
