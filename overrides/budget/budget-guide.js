// Which budgets are worth asking about, by the answers of the reader. The conditions are those of the table.
//
// Expects: rows with `data-conditions` (`question=answer`, with spaces between), radio buttons named after a question, the
// buttons `restart` and `undo`, and the parts `pots`, `other-pots`, `caution`, `left-out`, `summary`, `status`; the labels `data-one`,
// `data-other`, `data-none`, `data-left-out-one`, `data-left-out-other`, `data-restarted`.

import { find, findAll, showText } from "../shared/dom.js";
import { plural } from "../shared/labels.js";
import { SiteElement } from "../shared/site-element.js";
import { store } from "../shared/store.js";

/** A row, and the answer that each question must have. @typedef {{ row: HTMLElement, conditions: string[][] }} Budget */

export class BudgetGuide extends SiteElement {
  /** @type {Budget[]} */
  #budgets = [];
  /** The answers that a restart took away. @type {Record<string, string>} */
  #before = {};

  get topics() {
    return ["answers"];
  }

  build() {
    this.#budgets = findAll(this, "[data-conditions]").map((row) => {
      const conditions = (row.dataset.conditions ?? "").split(" ").filter(Boolean);
      return { row, conditions: conditions.map((condition) => condition.split("=")) };
    });
    for (const input of this.#inputs) input.onchange = () => store.setAnswer(input.name, input.value);
    this.button("restart").onclick = () => this.#restart();
    this.button("undo").onclick = () => this.#undo();
  }

  connect() {
    // Wiped data cannot be put back, whichever tab wiped it.
    this.watch(["emptied"], () => this.#offerUndo({}));
  }

  get #inputs() {
    return this.querySelectorAll("input");
  }

  #restart() {
    const before = this.#answers;
    for (const question of Object.keys(before)) store.setAnswer(question, "");
    this.#offerUndo(before);
    this.showStatus(`${this.dataset.restarted} ${this.byPart("status").textContent}`);
    this.button("undo").focus();
  }

  #undo() {
    for (const [question, answer] of Object.entries(this.#before)) store.setAnswer(question, answer);
    this.#offerUndo({});
    this.button("restart").focus();
  }

  /** @param {Record<string, string>} before */
  #offerUndo(before) {
    this.#before = before;
    this.button("undo").hidden = !Object.keys(before).length;
  }

  render() {
    for (const input of this.#inputs) input.checked = input.value === store.answer(input.name);
    const answers = this.#answers;
    if (Object.keys(answers).length) this.#offerUndo({});
    const bodies = ["pots", "other-pots"].map((part) => find(this, `[data-part=${part}] tbody`, HTMLElement));
    /** The topmost row so far of each table, which is filled from the bottom up. @type {(HTMLElement | null)[]} */
    const below = [null, null];
    for (const { row, conditions } of [...this.#budgets].reverse()) {
      const given = conditions.filter(([question]) => answers[question]);
      const leftOut = Number(given.some(([question, answer]) => answers[question] !== answer));
      if (row.parentElement !== bodies[leftOut]) bodies[leftOut].insertBefore(row, below[leftOut]);
      below[leftOut] = row;
      const fits = row.querySelector("[data-part=fits]");
      if (fits instanceof HTMLElement) fits.hidden = Boolean(leftOut) || given.length < conditions.length;
    }
    this.#renderCounts(bodies[0].children.length, bodies[1].children.length);
    this.button("restart").hidden = !Object.keys(answers).length;
  }

  /** @returns {Record<string, string>} the given answers, by the id of the question */
  get #answers() {
    const given = [...this.#inputs].filter(({ name, value }) => value && value === store.answer(name));
    return Object.fromEntries(given.map(({ name, value }) => [name, value]));
  }

  /**
   * @param {number} count the budgets that are worth asking about
   * @param {number} leftOut
   */
  #renderCounts(count, leftOut) {
    showText(this.byPart("status"), count ? plural(this.dataset, "one", "other", count) : (this.dataset.none ?? ""));
    for (const part of ["pots", "caution"]) this.byPart(part).hidden = !count;
    this.byPart("left-out").hidden = !leftOut;
    showText(this.byPart("summary"), plural(this.dataset, "leftOutOne", "leftOutOther", leftOut));
  }
}
