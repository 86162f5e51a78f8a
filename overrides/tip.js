// Registers the custom elements that only the page of a tip has.

import { SelectionHeader } from "./selection/selection-header.js";
import { ShareRow } from "./share/share-row.js";

customElements.define("selection-header", SelectionHeader);
customElements.define("share-row", ShareRow);
