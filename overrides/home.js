// Registers the custom elements that only the welcome has.

import { PlanStatus } from "./home/plan-status.js";

customElements.define("plan-status", PlanStatus);
