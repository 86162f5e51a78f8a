// Registers the custom elements of the page of a tip.

import "./base.js";
import { AddressSwitch } from "./card/address-switch.js";
import { PhraseCard } from "./card/phrase-card.js";
import { ActionItem } from "./checklist/action-item.js";
import { ActionProgress } from "./checklist/action-progress.js";
import { SelectionHeader } from "./selection/selection-header.js";
import { ShareRow } from "./share/share-row.js";

customElements.define("action-item", ActionItem);
customElements.define("action-progress", ActionProgress);
customElements.define("address-switch", AddressSwitch);
customElements.define("phrase-card", PhraseCard);
customElements.define("selection-header", SelectionHeader);
customElements.define("share-row", ShareRow);
