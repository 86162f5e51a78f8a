// Registers the custom elements that only the plan has, and shows the ways around the page, which is long once they work.

import { find } from "./shared/dom.js";
import { StoredDataPanel } from "./plan/stored-data-panel.js";
import { PlanActions } from "./plan/plan-actions.js";
import { PlanForm } from "./plan/plan-form.js";
import { PlanOutputs } from "./plan/plan-outputs.js";
import { PlanPhrases } from "./plan/plan-phrases.js";

customElements.define("plan-actions", PlanActions);
customElements.define("plan-form", PlanForm);
customElements.define("plan-phrases", PlanPhrases);
customElements.define("plan-outputs", PlanOutputs);
customElements.define("stored-data-panel", StoredDataPanel);

const jumps = find(document, "#plan-jumps", HTMLTemplateElement);
jumps.replaceWith(jumps.content);
