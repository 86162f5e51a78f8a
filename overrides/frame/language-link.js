// The way to the other language leads to the same place on the page, and takes along what the address carries.

import { find } from "../shared/dom.js";

/** What comes before a link is followed, opened in a tab of its own, or copied. */
const BEFORE = ["click", "auxclick", "contextmenu"];

export class LanguageLink extends HTMLElement {
  connectedCallback() {
    for (const event of BEFORE) this.addEventListener(event, this.#takeAlong);
  }

  disconnectedCallback() {
    for (const event of BEFORE) this.removeEventListener(event, this.#takeAlong);
  }

  #takeAlong = () => {
    find(this, "a", HTMLAnchorElement).hash = location.hash;
  };
}
