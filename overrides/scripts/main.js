// Registers the custom elements. Each is in a module of its own and works alone.

import { ActionItem } from "./action-item.js";
import { ActionProgress } from "./action-progress.js";
import { AddressSwitch } from "./address-switch.js";
import { BreathingPause } from "./breathing-pause.js";
import { BudgetGuide } from "./budget-guide.js";
import { ClearActions } from "./clear-actions.js";
import { KeptData } from "./kept-data.js";
import { PhraseCard } from "./phrase-card.js";
import { PlanActions } from "./plan-actions.js";
import { PlanForm } from "./plan-form.js";
import { PlanOutputs } from "./plan-outputs.js";
import { PlanPhrases } from "./plan-phrases.js";
import { PractiseClock } from "./practise-clock.js";
import { PractiseSession } from "./practise-session.js";
import { OpenSearch, SearchDialog } from "./search-dialog.js";
import { StorageNotice } from "./storage-notice.js";
import { ThemeSwitch } from "./theme-switch.js";

customElements.define("action-item", ActionItem);
customElements.define("action-progress", ActionProgress);
customElements.define("address-switch", AddressSwitch);
customElements.define("breathing-pause", BreathingPause);
customElements.define("budget-guide", BudgetGuide);
customElements.define("clear-actions", ClearActions);
customElements.define("open-search", OpenSearch);
customElements.define("phrase-card", PhraseCard);
customElements.define("plan-actions", PlanActions);
customElements.define("plan-form", PlanForm);
customElements.define("plan-phrases", PlanPhrases);
customElements.define("plan-outputs", PlanOutputs);
customElements.define("kept-data", KeptData);
customElements.define("practise-clock", PractiseClock);
customElements.define("practise-session", PractiseSession);
customElements.define("search-dialog", SearchDialog);
customElements.define("storage-notice", StorageNotice);
customElements.define("theme-switch", ThemeSwitch);
