// Registers the custom elements of the checklist.

import "./base.js";
import { ActionItem } from "./checklist/action-item.js";
import { ActionProgress } from "./checklist/action-progress.js";
import { ClearActions } from "./checklist/clear-actions.js";

customElements.define("action-item", ActionItem);
customElements.define("action-progress", ActionProgress);
customElements.define("clear-actions", ClearActions);
