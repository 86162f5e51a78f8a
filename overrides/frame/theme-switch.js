// Chooses light or dark colours, against the setting of the device if need be. See theme.js.

import { find } from "../shared/dom.js";
import { SCHEME_KEY } from "../shared/store.js";

export class ThemeSwitch extends HTMLElement {
  #media = matchMedia("(prefers-color-scheme: dark)");

  connectedCallback() {
    find(this, "button", HTMLButtonElement).addEventListener("click", this.#toggle);
    this.#media.addEventListener("change", this.#render);
    addEventListener("storage", this.#receive);
    addEventListener("pageshow", this.#wake);
    this.#render();
  }

  disconnectedCallback() {
    find(this, "button", HTMLButtonElement).removeEventListener("click", this.#toggle);
    this.#media.removeEventListener("change", this.#render);
    removeEventListener("storage", this.#receive);
    removeEventListener("pageshow", this.#wake);
  }

  get #dark() {
    const chosen = document.documentElement.dataset.scheme;
    return chosen ? chosen === "dark" : this.#media.matches;
  }

  #toggle = () => {
    const scheme = this.#dark ? "light" : "dark";
    document.documentElement.dataset.scheme = scheme;
    try {
      localStorage.setItem(SCHEME_KEY, scheme);
    } catch {
      // Storage is refused: the choice holds for this page.
    }
    this.#render();
  };

  /** Take over what another tab chose, or wiped. @param {StorageEvent} event */
  #receive = (event) => {
    if (event.key === SCHEME_KEY || event.key === null) this.#follow();
  };

  /** A page that one comes back to may have slept through the choice. @param {PageTransitionEvent} event */
  #wake = (event) => {
    if (event.persisted) this.#follow();
  };

  #follow() {
    const { dataset } = document.documentElement;
    try {
      const scheme = localStorage.getItem(SCHEME_KEY);
      if (scheme === "light" || scheme === "dark") dataset.scheme = scheme;
      else delete dataset.scheme;
    } catch {
      // Storage is refused: the choice holds for this page.
    }
    this.#render();
  }

  #render = () => {
    find(this, "button", HTMLButtonElement).setAttribute("aria-pressed", String(this.#dark));
  };
}
