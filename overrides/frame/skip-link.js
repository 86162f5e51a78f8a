// Lets the skip link move the focus, and leave the fragment of the address alone.

import { find, goTo } from "../shared/dom.js";

export function keepFragmentWhenSkipping() {
  find(document, "a.skip-link", HTMLAnchorElement).onclick = (event) => {
    event.preventDefault();
    goTo(find(document, "main", HTMLElement));
  };
}
