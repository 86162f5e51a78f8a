// Registers the custom elements that only the checklist has.

import { ClearActions } from "./checklist/clear-actions.js";

customElements.define("clear-actions", ClearActions);
