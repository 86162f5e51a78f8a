// Starts the checklist.

import "./base.js";
import { ActionItem } from "./checklist/action-item.js";
import { ActionProgress } from "./checklist/action-progress.js";
import { ClearActions } from "./checklist/clear-actions.js";
import { start } from "./shared/start.js";

start({
  "action-item": ActionItem,
  "action-progress": ActionProgress,
  "clear-actions": ClearActions,
});
