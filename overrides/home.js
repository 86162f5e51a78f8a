// Registers the custom elements of the welcome.

import "./base.js";
import { ActionProgress } from "./checklist/action-progress.js";
import { PlanStatus } from "./home/plan-status.js";

customElements.define("action-progress", ActionProgress);
customElements.define("plan-status", PlanStatus);
