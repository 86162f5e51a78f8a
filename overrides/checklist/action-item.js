// An action with a tick, the same wherever it is shown.
//
// Expects: `data-action`, the key of the action; the template #action-box. Emits nothing.

import { find, fromTemplate } from "../shared/dom.js";
import { SiteElement } from "../shared/site-element.js";
import { store } from "../shared/store.js";

export class ActionItem extends SiteElement {
  get topics() {
    return [`action/${this.#key}`];
  }

  get #key() {
    return this.dataset.action ?? "";
  }

  build() {
    const box = fromTemplate("action-box");
    const input = find(box, "input", HTMLInputElement);
    input.onchange = () => store.setTicked([this.#key], input.checked);
    find(box, ".action__text", HTMLElement).append(...this.childNodes);
    this.append(box);
  }

  render() {
    const ticked = store.ticked(this.#key);
    find(this, "input", HTMLInputElement).checked = ticked;
    this.classList.toggle("action--ticked", ticked);
  }
}
