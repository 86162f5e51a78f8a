// A tip in a frame on another site: its cards work, and it tells that site how high it is. Served as one classic script.

import { AddressSwitch } from "./card/address-switch.js";
import { tellHost } from "./embed/embed-messaging.js";
import { PhraseCard } from "./card/phrase-card.js";

customElements.define("address-switch", AddressSwitch);
customElements.define("phrase-card", PhraseCard);
if (window.parent !== window) tellHost();
