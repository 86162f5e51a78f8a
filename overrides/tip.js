// Starts what only the page of a tip has.

import { SelectionHeader } from "./selection/selection-header.js";
import { ShareRow } from "./share/share-row.js";
import { start } from "./shared/start.js";

start({ "selection-header": SelectionHeader, "share-row": ShareRow });
