// Registers the custom elements of the page of selections.

import "./base.js";
import { SelectionMaker } from "./selection/selection-maker.js";
import { SelectionReader } from "./selection/selection-reader.js";
import { ShareRow } from "./share/share-row.js";

customElements.define("share-row", ShareRow);
customElements.define("selection-maker", SelectionMaker);
customElements.define("selection-reader", SelectionReader);
