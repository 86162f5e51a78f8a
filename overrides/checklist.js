// Starts what only the checklist has.

import { ClearActions } from "./checklist/clear-actions.js";
import { start } from "./shared/start.js";

start({ "clear-actions": ClearActions });
