// Registers the custom elements that only a chapter with questions has.

import { BudgetGuide } from "./budget/budget-guide.js";

customElements.define("budget-guide", BudgetGuide);
