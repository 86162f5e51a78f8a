// Lets the skip link move the focus, and nothing else.

import { find, goTo } from "../shared/dom.js";

find(document, "a.skip-link", HTMLAnchorElement).onclick = (event) => {
  event.preventDefault();
  goTo(find(document, "main", HTMLElement));
};
