// Lets the skip link move the focus and leave the address as it is: a selection or a plan may be in there.

import { find } from "./dom.js";

find(document, "a.skip-link", HTMLAnchorElement).onclick = (event) => {
  event.preventDefault();
  const main = find(document, "main", HTMLElement);
  main.focus();
  main.scrollIntoView();
};
