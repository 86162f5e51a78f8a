// Which pots of money are worth asking about, by what the reader answers. The conditions are those of the table.

import { fill, find, plural } from "../shared/dom.js";
import { store } from "../shared/store.js";

/** A row of the table, and the answer that each question must have. @typedef {{ row: HTMLElement, conditions: string[][] }} Pot */

export class BudgetGuide extends HTMLElement {
  /** @type {Pot[]} */
  #pots = [];
  /** @type {(() => void) | undefined} */
  #unwatch;

  connectedCallback() {
    if (!this.#pots.length) this.#build();
    this.#unwatch = store.watch(["answers"], () => this.#render());
    this.#render();
  }

  disconnectedCallback() {
    this.#unwatch?.();
  }

  #build() {
    for (const template of this.querySelectorAll("template")) template.replaceWith(template.content);
    const rows = /** @type {NodeListOf<HTMLElement>} */ (this.querySelectorAll("[data-conditions]"));
    this.#pots = [...rows].map((row) => {
      const conditions = (row.dataset.conditions ?? "").split(" ").filter(Boolean);
      return { row, conditions: conditions.map((condition) => condition.split("=")) };
    });
    for (const input of this.#inputs) input.onchange = () => store.setAnswer(input.name, input.value);
    find(this, "[data-part=restart]", HTMLButtonElement).onclick = () => this.#restart();
  }

  get #inputs() {
    return this.querySelectorAll("input");
  }

  #restart() {
    for (const name of new Set([...this.#inputs].map((input) => input.name))) store.setAnswer(name, "");
    const status = find(this, "[data-part=status]", HTMLElement);
    status.textContent = `${this.dataset.restarted} ${status.textContent}`;
    find(this, "input:checked", HTMLInputElement).focus();
  }

  #render() {
    const answers = this.#renderAnswers();
    const bodies = ["pots", "other-pots"].map((part) => find(this, `[data-part=${part}] tbody`, HTMLElement));
    /** What each table has so far, from the bottom up. @type {(HTMLElement | null)[]} */
    const below = [null, null];
    for (const { row, conditions } of [...this.#pots].reverse()) {
      const given = conditions.filter(([question]) => answers[question]);
      const leftOut = Number(given.some(([question, answer]) => answers[question] !== answer));
      if (row.parentElement !== bodies[leftOut]) bodies[leftOut].insertBefore(row, below[leftOut]);
      below[leftOut] = row;
      const fits = row.querySelector("[data-part=fits]");
      if (fits instanceof HTMLElement) fits.hidden = Boolean(leftOut) || given.length < conditions.length;
    }
    this.#renderCounts(bodies[0].children.length, bodies[1].children.length);
    find(this, "[data-part=restart]", HTMLButtonElement).hidden = !Object.keys(answers).length;
  }

  /** @returns {Record<string, string>} the answers that are given, by the id of the question; what is skipped has none */
  #renderAnswers() {
    /** @type {Record<string, string>} */
    const answers = {};
    for (const input of this.#inputs) {
      input.checked = input.value === store.answer(input.name);
      if (input.checked && input.value) answers[input.name] = input.value;
    }
    return answers;
  }

  /**
   * @param {number} count the pots that are worth asking about
   * @param {number} leftOut
   */
  #renderCounts(count, leftOut) {
    const words = count ? fill(plural(this.dataset, "one", "other", count), { count }) : (this.dataset.none ?? "");
    const status = find(this, "[data-part=status]", HTMLElement);
    if (status.textContent !== words) status.textContent = words;
    for (const part of ["pots", "caution"]) find(this, `[data-part=${part}]`, HTMLElement).hidden = !count;
    find(this, "[data-part=left-out]", HTMLDetailsElement).hidden = !leftOut;
    const summary = plural(this.dataset, "leftOutOne", "leftOutOther", leftOut);
    find(this, "[data-part=summary]", HTMLElement).textContent = fill(summary, { count: leftOut });
  }
}
