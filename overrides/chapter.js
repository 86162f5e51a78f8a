// Registers the custom elements of a chapter with questions.

import "./base.js";
import { BudgetGuide } from "./budget/budget-guide.js";
import { AddressSwitch } from "./card/address-switch.js";
import { PhraseCard } from "./card/phrase-card.js";
import { ActionItem } from "./checklist/action-item.js";
import { ActionProgress } from "./checklist/action-progress.js";

customElements.define("action-item", ActionItem);
customElements.define("action-progress", ActionProgress);
customElements.define("address-switch", AddressSwitch);
customElements.define("phrase-card", PhraseCard);
customElements.define("budget-guide", BudgetGuide);
