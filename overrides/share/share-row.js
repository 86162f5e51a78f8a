// The ways to pass an address on that are no plain links: copy, the system's own sheet, a QR code, and paper.

import { copy, write } from "../shared/clipboard.js";
import { find } from "../shared/dom.js";

export class ShareRow extends HTMLElement {
  static observedAttributes = ["data-address"];

  connectedCallback() {
    this.addEventListener("click", this.#act);
    find(this, "[data-share=system]", HTMLButtonElement).hidden = !("share" in navigator);
  }

  disconnectedCallback() {
    this.removeEventListener("click", this.#act);
  }

  /** What was copied or drawn is of another address. */
  attributeChangedCallback() {
    if (!this.isConnected) return;
    this.#say("");
    find(this, "[data-part=text]", HTMLInputElement).hidden = true;
    this.#hideCode();
  }

  get #address() {
    return this.dataset.address ?? "";
  }

  get #figure() {
    return find(this, "[data-part=code]", HTMLElement);
  }

  /** What each button does, by its name. @type {Record<string, () => unknown>} */
  #actions = {
    copy: async () => this.#say((await copy(this.#address, this.#field)) ? "copied" : "manual"),
    system: () => this.#openSheet(),
    code: () => (this.#figure.hidden ? this.#showCode() : this.#hideCode()),
    print: () => print(),
    embed: async () => {
      const code = find(this, "[data-part=embed]", HTMLTextAreaElement);
      const copied = await write(code.value);
      if (!copied) code.select();
      this.#say(copied ? "embedCopied" : "embedManual");
    },
  };

  get #field() {
    return find(this, "[data-part=text]", HTMLInputElement);
  }

  /** @param {Event} event */
  #act = async (event) => {
    const button = event.target instanceof Element ? event.target.closest("button[data-share]") : null;
    if (!(button instanceof HTMLButtonElement)) return;
    try {
      await this.#actions[button.dataset.share ?? ""]?.();
    } catch {
      this.#say("failed");
    }
  };

  async #openSheet() {
    try {
      await navigator.share({ title: this.dataset.title, url: this.#address });
    } catch (error) {
      // Who closes the sheet again wants no message.
      if (!(error instanceof DOMException && error.name === "AbortError")) throw error;
    }
  }

  async #showCode() {
    const address = this.#address;
    const { draw, qrPath } = await import("../shared/qr-code.js");
    if (address !== this.#address) return;
    const code = qrPath(address);
    draw(this.#figure, code);
    this.#setExpanded(code !== null);
    this.#say(code ? "" : "tooLong");
  }

  #hideCode() {
    this.#figure.hidden = true;
    this.#setExpanded(false);
  }

  /** @param {boolean} shown */
  #setExpanded(shown) {
    const button = find(this, "[data-share=code]", HTMLButtonElement);
    button.setAttribute("aria-expanded", String(shown));
    find(button, "[data-part=code-label]", HTMLElement).textContent = (shown ? button.dataset.hide : button.dataset.show) ?? "";
  }

  /** @param {string} name the name of a message; none empties the line */
  #say(name) {
    find(this, "[role=status]", HTMLElement).textContent = this.dataset[name] ?? "";
  }
}
