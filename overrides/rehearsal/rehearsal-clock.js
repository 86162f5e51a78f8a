// A quiet clock for the conversation: it shows whole minutes, and announces few of them.
//
// Expects: the buttons `run` and `reset`, the parts `left` and `announced`; the labels `data-one`, `data-other`,
// `data-over`, `data-start`, `data-pause`, `data-resume`, `data-reset`.

import { plural } from "../shared/labels.js";
import { SiteElement } from "../shared/site-element.js";
import { store } from "../shared/store.js";

const MINUTE = 60_000;

/** The minutes left that are announced. */
const ANNOUNCED = [10, 5, 1];

export class RehearsalClock extends SiteElement {
  /** How long the conversation takes, in milliseconds. */
  #full = 0;
  /** How much is left while the clock stands still, in milliseconds. */
  #left = 0;
  /** When the time is over, while the clock runs. @type {number | undefined} */
  #end;
  #timer = 0;

  connect() {
    this.button("run").onclick = () => this.#toggle();
    this.button("reset").onclick = () => {
      this.reset();
      this.button("run").focus();
    };
    this.reset();
  }

  disconnect() {
    this.reset();
  }

  reset() {
    this.#stop();
    this.#full = store.meeting.minutes * MINUTE;
    this.#left = this.#full;
    this.#announce("");
    this.render();
  }

  #toggle() {
    if (this.#end !== undefined) {
      this.#left = Math.max(0, this.#end - Date.now());
      this.#stop();
    } else if (this.#left) {
      this.#end = Date.now() + this.#left;
      this.#timer = window.setInterval(() => this.#tick(), 1000);
    } else {
      this.reset();
    }
    this.render();
  }

  #stop() {
    clearInterval(this.#timer);
    this.#end = undefined;
  }

  #tick() {
    const before = Math.ceil(this.#left / MINUTE);
    this.#left = Math.max(0, (this.#end ?? 0) - Date.now());
    const minutes = Math.ceil(this.#left / MINUTE);
    if (minutes === before) return;
    if (!minutes) this.#stop();
    this.render();
    if (!minutes || ANNOUNCED.includes(minutes)) this.#announce(this.#words);
  }

  /** @param {string} words */
  #announce(words) {
    this.byPart("announced").textContent = words;
  }

  get #words() {
    const count = Math.ceil(this.#left / MINUTE);
    return count ? plural(this.dataset, "one", "other", count) : (this.dataset.over ?? "");
  }

  render() {
    const running = this.#end !== undefined;
    const fresh = this.#left === this.#full;
    const action = running ? "pause" : fresh ? "start" : this.#left ? "resume" : "reset";
    this.byPart("left").textContent = this.#words;
    this.button("run").textContent = this.dataset[action] ?? "";
    this.button("reset").hidden = action !== "resume";
  }
}
