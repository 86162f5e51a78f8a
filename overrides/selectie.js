// Starts the page of selections.

import "./base.js";
import { SelectionMaker } from "./selection/selection-maker.js";
import { SelectionReader } from "./selection/selection-reader.js";
import { ShareRow } from "./share/share-row.js";
import { start } from "./shared/start.js";

start({
  "share-row": ShareRow,
  "selection-maker": SelectionMaker,
  "selection-reader": SelectionReader,
});
