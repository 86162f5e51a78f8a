// The switch between je and u towards the manager, for the whole site.
//
// Expects: radio buttons with the values `informal` and `formal`.

import { SiteElement } from "../shared/site-element.js";
import { store } from "../shared/store.js";

export class AddressSwitch extends SiteElement {
  get topics() {
    return ["address"];
  }

  connect() {
    this.listen(this, "change", ({ target }) => (store.address = target.value === "formal" ? "formal" : "informal"));
  }

  render() {
    for (const input of this.querySelectorAll("input")) input.checked = input.value === store.address;
  }
}
