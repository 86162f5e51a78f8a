// Chooses light or dark colours, against the setting of the device if need be. See theme.js.

import { find } from "./dom.js";

const KEY = "sodalis-kennissite.scheme";

export class ThemeSwitch extends HTMLElement {
  #media = matchMedia("(prefers-color-scheme: dark)");

  connectedCallback() {
    find(this, "button", HTMLButtonElement).addEventListener("click", this.#toggle);
    this.#media.addEventListener("change", this.#render);
    this.#render();
  }

  disconnectedCallback() {
    find(this, "button", HTMLButtonElement).removeEventListener("click", this.#toggle);
    this.#media.removeEventListener("change", this.#render);
  }

  get #dark() {
    const chosen = document.documentElement.dataset.scheme;
    return chosen ? chosen === "dark" : this.#media.matches;
  }

  #toggle = () => {
    const scheme = this.#dark ? "light" : "dark";
    document.documentElement.dataset.scheme = scheme;
    try {
      localStorage.setItem(KEY, scheme);
    } catch {
      // Storage is refused: the choice holds for this page.
    }
    this.#render();
  };

  #render = () => {
    find(this, "button", HTMLButtonElement).setAttribute("aria-pressed", String(this.#dark));
  };
}
