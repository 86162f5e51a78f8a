// A pause to breathe: in and out, in words and with a ring that grows and shrinks.

import { find } from "../shared/dom.js";

/** Milliseconds that one breathes in and out: out takes longer, which is calming. */
const PACE = { in: 4000, out: 6000 };

/** How small the ring is when the breath is out. */
const SMALL = 0.55;

export class BreathingPause extends HTMLElement {
  #timer = 0;

  disconnectedCallback() {
    this.stop();
  }

  start() {
    this.hidden = false;
    this.#breathe("in");
  }

  stop() {
    this.hidden = true;
    clearTimeout(this.#timer);
  }

  /** @param {"in" | "out"} way */
  #breathe(way) {
    find(this, "[data-part=cue]", HTMLElement).textContent = this.dataset[way] ?? "";
    if (!matchMedia("(prefers-reduced-motion: reduce)").matches) {
      const sizes = [{ scale: SMALL }, { scale: 1 }];
      find(this, "[data-part=ring]", HTMLElement).animate(way === "in" ? sizes : sizes.reverse(), {
        duration: PACE[way],
        easing: "ease-in-out",
        fill: "forwards",
      });
    }
    this.#timer = window.setTimeout(() => this.#breathe(way === "in" ? "out" : "in"), PACE[way]);
  }
}
