// The ways to pass an address on that are no plain links: copy, the share sheet of the system, a QR code, and paper.
//
// Expects: `data-address`, which may change, and `data-title`; buttons with `data-share`; the parts `status`, `text`, `code`
// and perhaps `embed`; the messages as data attributes.

import { copy, write } from "../shared/clipboard.js";
import { find } from "../shared/dom.js";
import { tryToPrint } from "../shared/print.js";
import { SiteElement } from "../shared/site-element.js";

export class ShareRow extends SiteElement {
  static observedAttributes = ["data-address"];

  connect() {
    find(this, "[data-share=system]", HTMLButtonElement).hidden = !("share" in navigator);
    this.listenToButtons("share", {
      copy: async () => this.#say((await copy(this.#address, this.byPart("text", HTMLInputElement))) ? "copied" : "manual"),
      system: () => this.#openSystemSheet(),
      code: () => (this.byPart("code").hidden ? this.#showCode() : this.#hideCode()),
      print: async () => this.#say((await tryToPrint()) ? "" : "printFailed"),
      embed: async () => {
        const code = this.byPart("embed", HTMLTextAreaElement);
        const copied = await write(code.value);
        if (!copied) code.select();
        this.#say(copied ? "embedCopied" : "embedManual");
      },
    });
  }

  /** What was copied or drawn is of another address. */
  attributeChangedCallback() {
    if (!this.isConnected) return;
    this.#say("");
    this.byPart("text").hidden = true;
    this.#hideCode();
  }

  get #address() {
    return this.dataset.address ?? "";
  }

  async #openSystemSheet() {
    try {
      await navigator.share({ title: this.dataset.title, url: this.#address });
    } catch (error) {
      // The reader closed the sheet.
      if (!(error instanceof DOMException && error.name === "AbortError")) throw error;
    }
  }

  async #showCode() {
    const address = this.#address;
    const { draw, qrPath } = await import("../shared/qr-code.js");
    if (address !== this.#address) return;
    const code = qrPath(address);
    draw(this.byPart("code"), code);
    this.#setExpanded(code !== null);
    this.#say(code ? "" : "tooLong");
  }

  #hideCode() {
    this.byPart("code").hidden = true;
    this.#setExpanded(false);
  }

  /** @param {boolean} isExpanded */
  #setExpanded(isExpanded) {
    const button = find(this, "[data-share=code]", HTMLButtonElement);
    button.setAttribute("aria-expanded", String(isExpanded));
    this.byPart("code-label").textContent = (isExpanded ? button.dataset.hide : button.dataset.show) ?? "";
  }

  /** @param {string} name the name of a message; none empties the line */
  #say(name) {
    this.showStatus(this.dataset[name]);
  }
}
