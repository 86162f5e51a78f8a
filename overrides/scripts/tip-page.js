// Registers the custom elements that only the page of a tip has.

import { SelectionGuide } from "./selection-guide.js";
import { ShareRow } from "./share-row.js";

customElements.define("selection-guide", SelectionGuide);
customElements.define("share-row", ShareRow);
