// Starts a chapter.

import "./base.js";
import { BudgetGuide } from "./budget/budget-guide.js";
import { AddressSwitch } from "./card/address-switch.js";
import { PhraseCard } from "./card/phrase-card.js";
import { ActionItem } from "./checklist/action-item.js";
import { ActionProgress } from "./checklist/action-progress.js";
import { start } from "./shared/start.js";

start({
  "budget-guide": BudgetGuide,
  "address-switch": AddressSwitch,
  "phrase-card": PhraseCard,
  "action-item": ActionItem,
  "action-progress": ActionProgress,
});
