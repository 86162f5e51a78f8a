// A pause to breathe: in and out, in words and with a ring that grows and shrinks.
//
// Expects: the parts `cue` and `ring`; the labels `data-in` and `data-out`.

import { SiteElement } from "../shared/site-element.js";

/** How long each breath takes, in milliseconds: out takes longer, which is calming. */
const PACE = { in: 4000, out: 6000 };

/** The scale of the ring after breathing out. */
const SMALL = 0.55;

export class BreathingPause extends SiteElement {
  #timer = 0;

  disconnect() {
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

  /** @param {"in" | "out"} direction */
  #breathe(direction) {
    this.byPart("cue").textContent = this.dataset[direction] ?? "";
    if (!matchMedia("(prefers-reduced-motion: reduce)").matches) {
      const sizes = [{ scale: SMALL }, { scale: 1 }];
      this.byPart("ring").animate(direction === "in" ? sizes : sizes.reverse(), {
        duration: PACE[direction],
        easing: "ease-in-out",
        fill: "forwards",
      });
    }
    this.#timer = window.setTimeout(() => this.#breathe(direction === "in" ? "out" : "in"), PACE[direction]);
  }
}
