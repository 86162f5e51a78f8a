// Starts what only a chapter with questions has.

import { BudgetGuide } from "./budget/budget-guide.js";
import { start } from "./shared/start.js";

start({ "budget-guide": BudgetGuide });
