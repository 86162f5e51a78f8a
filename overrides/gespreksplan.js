// Starts what only the plan has.

import { PlanActions } from "./plan/plan-actions.js";
import { PlanForm } from "./plan/plan-form.js";
import { PlanJumps } from "./plan/plan-jumps.js";
import { PlanOutputs } from "./plan/plan-outputs.js";
import { PlanPhrases } from "./plan/plan-phrases.js";
import { StoredDataPanel } from "./plan/stored-data-panel.js";
import { start } from "./shared/start.js";

start({
  "plan-actions": PlanActions,
  "plan-form": PlanForm,
  "plan-phrases": PlanPhrases,
  "plan-outputs": PlanOutputs,
  "stored-data-panel": StoredDataPanel,
  "plan-jumps": PlanJumps,
});
