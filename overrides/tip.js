// Registers the custom elements that only the page of a tip has.

import { SelectionGuide } from "./selection/selection-header.js";
import { ShareRow } from "./share/share-row.js";

customElements.define("selection-guide", SelectionGuide);
customElements.define("share-row", ShareRow);
