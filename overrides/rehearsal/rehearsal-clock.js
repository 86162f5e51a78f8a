// A quiet clock for the conversation: it shows whole minutes, and announces few of them.

import { fill, find, plural } from "../shared/dom.js";
import { store } from "../shared/store.js";

const MINUTE = 60_000;

/** The minutes left that are read aloud. */
const ANNOUNCED = [10, 5, 1];

export class RehearsalClock extends HTMLElement {
  /** Milliseconds that the conversation takes, as the plan says. */
  #full = 0;
  /** Milliseconds that are left while the clock stands still. */
  #left = 0;
  /** When the time is over, while the clock runs. @type {number | undefined} */
  #end;
  #timer = 0;

  connectedCallback() {
    find(this, "[data-part=run]", HTMLButtonElement).onclick = () => this.#toggle();
    find(this, "[data-part=reset]", HTMLButtonElement).onclick = () => {
      this.reset();
      find(this, "[data-part=run]", HTMLButtonElement).focus();
    };
    this.reset();
  }

  disconnectedCallback() {
    this.reset();
  }

  reset() {
    this.#stop();
    this.#full = store.meeting.minutes * MINUTE;
    this.#left = this.#full;
    this.#announce("");
    this.#render();
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
    this.#render();
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
    this.#render();
    if (!minutes || ANNOUNCED.includes(minutes)) this.#announce(this.#words);
  }

  /** @param {string} words */
  #announce(words) {
    find(this, "[data-part=announced]", HTMLElement).textContent = words;
  }

  get #words() {
    const count = Math.ceil(this.#left / MINUTE);
    return count ? fill(plural(this.dataset, "one", "other", count), { count }) : (this.dataset.over ?? "");
  }

  #render() {
    const running = this.#end !== undefined;
    const fresh = this.#left === this.#full;
    const action = running ? "pause" : fresh ? "start" : this.#left ? "resume" : "reset";
    find(this, "[data-part=left]", HTMLElement).textContent = this.#words;
    find(this, "[data-part=run]", HTMLButtonElement).textContent = this.dataset[action] ?? "";
    find(this, "[data-part=reset]", HTMLButtonElement).hidden = action !== "resume";
  }
}
