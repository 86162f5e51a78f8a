// Chooses light or dark colours, also against the setting of the device. See early.js.
//
// Expects: a button. Sets `data-scheme` of the page.

import { find } from "../shared/dom.js";
import { SiteElement } from "../shared/site-element.js";
import { SCHEME_KEY } from "../shared/store.js";

export class ThemeSwitch extends SiteElement {
  #media = matchMedia("(prefers-color-scheme: dark)");

  connect() {
    this.listen(find(this, "button", HTMLButtonElement), "click", () => this.#toggle());
    this.listen(this.#media, "change", () => this.render());
    this.listen(window, "storage", ({ key }) => (key === SCHEME_KEY || key === null) && this.#follow());
    // A page from the back/forward cache missed a choice on another page.
    this.listen(window, "pageshow", ({ persisted }) => persisted && this.#follow());
  }

  get #isDark() {
    const chosen = document.documentElement.dataset.scheme;
    return chosen ? chosen === "dark" : this.#media.matches;
  }

  #toggle() {
    const scheme = this.#isDark ? "light" : "dark";
    document.documentElement.dataset.scheme = scheme;
    try {
      localStorage.setItem(SCHEME_KEY, scheme);
    } catch {
      // Storage is refused: the choice holds for this page.
    }
    this.render();
  }

  /** Take over what another page chose, or wiped. */
  #follow() {
    const { dataset } = document.documentElement;
    try {
      const scheme = localStorage.getItem(SCHEME_KEY);
      if (scheme === "light" || scheme === "dark") dataset.scheme = scheme;
      else delete dataset.scheme;
    } catch {
      // Storage is refused: the choice holds for this page.
    }
    this.render();
  }

  render() {
    find(this, "button", HTMLButtonElement).setAttribute("aria-pressed", String(this.#isDark));
  }
}
