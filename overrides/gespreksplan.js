// Registers the custom elements of the plan, and shows the ways around the page, which is long once they work.

import "./base.js";
import { AddressSwitch } from "./card/address-switch.js";
import { PhraseCard } from "./card/phrase-card.js";
import { ActionItem } from "./checklist/action-item.js";
import { ActionProgress } from "./checklist/action-progress.js";
import { PlanActions } from "./plan/plan-actions.js";
import { PlanForm } from "./plan/plan-form.js";
import { PlanOutputs } from "./plan/plan-outputs.js";
import { PlanPhrases } from "./plan/plan-phrases.js";
import { PlanReplies } from "./plan/plan-replies.js";
import { StoredDataPanel } from "./plan/stored-data-panel.js";
import { find } from "./shared/dom.js";

customElements.define("action-item", ActionItem);
customElements.define("action-progress", ActionProgress);
customElements.define("address-switch", AddressSwitch);
customElements.define("phrase-card", PhraseCard);
customElements.define("plan-actions", PlanActions);
customElements.define("plan-form", PlanForm);
customElements.define("plan-phrases", PlanPhrases);
customElements.define("plan-replies", PlanReplies);
customElements.define("plan-outputs", PlanOutputs);
customElements.define("stored-data-panel", StoredDataPanel);

const jumps = find(document, "#plan-jumps", HTMLTemplateElement);
jumps.replaceWith(jumps.content);
