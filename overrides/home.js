// Starts what only the home page has.

import { PlanStatus } from "./home/plan-status.js";
import { start } from "./shared/start.js";

start({ "plan-status": PlanStatus });
