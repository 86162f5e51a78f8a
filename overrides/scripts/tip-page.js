// Registers the custom elements that only a page to pass on has.

import { ShareRow } from "./share-row.js";

customElements.define("share-row", ShareRow);
