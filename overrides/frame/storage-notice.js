// Tells why nothing is kept, where that is so.
//
// Expects: messages with `data-when`, the trouble of the store that they are about.

import { findAll } from "../shared/dom.js";
import { SiteElement } from "../shared/site-element.js";
import { store } from "../shared/store.js";

export class StorageNotice extends SiteElement {
  get topics() {
    return ["trouble"];
  }

  render() {
    this.removeAttribute("data-settled");
    for (const message of findAll(this, "[data-when]")) message.hidden = message.dataset.when !== store.trouble;
  }
}
