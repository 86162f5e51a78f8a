// A link to the other language keeps the fragment of the address: the place on the page, a selection or a plan.
//
// Expects: a link.

import { find } from "../shared/dom.js";
import { SiteElement } from "../shared/site-element.js";

export class LanguageLink extends SiteElement {
  connect() {
    // What precedes following a link, opening it in another tab, or copying its address.
    for (const event of ["click", "auxclick", "contextmenu"]) {
      this.listen(this, event, () => (find(this, "a", HTMLAnchorElement).hash = location.hash));
    }
  }
}
