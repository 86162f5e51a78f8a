// Starts the page of a tip.

import "./base.js";
import { AddressSwitch } from "./card/address-switch.js";
import { PhraseCard } from "./card/phrase-card.js";
import { ActionItem } from "./checklist/action-item.js";
import { SelectionHeader } from "./selection/selection-header.js";
import { ShareRow } from "./share/share-row.js";
import { start } from "./shared/start.js";

start({
  "address-switch": AddressSwitch,
  "phrase-card": PhraseCard,
  "action-item": ActionItem,
  "selection-header": SelectionHeader,
  "share-row": ShareRow,
});
