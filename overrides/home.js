// Starts the home page.

import "./base.js";
import { ActionProgress } from "./checklist/action-progress.js";
import { PlanStatus } from "./home/plan-status.js";
import { start } from "./shared/start.js";

start({
  "action-progress": ActionProgress,
  "plan-status": PlanStatus,
});
