// Starts the plan.

import "./base.js";
import { AddressSwitch } from "./card/address-switch.js";
import { PhraseCard } from "./card/phrase-card.js";
import { ActionItem } from "./checklist/action-item.js";
import { PlanActions } from "./plan/plan-actions.js";
import { PlanForm } from "./plan/plan-form.js";
import { PlanJumps } from "./plan/plan-jumps.js";
import { PlanOutputs } from "./plan/plan-outputs.js";
import { PlanPhrases } from "./plan/plan-phrases.js";
import { PlanReplies } from "./plan/plan-replies.js";
import { StoredDataPanel } from "./plan/stored-data-panel.js";
import { start } from "./shared/start.js";

start({
  "action-item": ActionItem,
  "address-switch": AddressSwitch,
  "phrase-card": PhraseCard,
  "plan-jumps": PlanJumps,
  "plan-actions": PlanActions,
  "plan-form": PlanForm,
  "plan-phrases": PlanPhrases,
  "plan-replies": PlanReplies,
  "plan-outputs": PlanOutputs,
  "stored-data-panel": StoredDataPanel,
});
