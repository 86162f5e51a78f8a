// Registers the custom elements of the phrases page.

import "./base.js";
import { AddressSwitch } from "./card/address-switch.js";
import { PhraseCard } from "./card/phrase-card.js";

customElements.define("address-switch", AddressSwitch);
customElements.define("phrase-card", PhraseCard);
