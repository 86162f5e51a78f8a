// Registers the custom elements of the rehearsal.

import "./base.js";
import { AddressSwitch } from "./card/address-switch.js";
import { PhraseCard } from "./card/phrase-card.js";
import { ActionItem } from "./checklist/action-item.js";
import { ActionProgress } from "./checklist/action-progress.js";
import { BreathingPause } from "./rehearsal/breathing-pause.js";
import { RehearsalClock } from "./rehearsal/rehearsal-clock.js";
import { RehearsalSession } from "./rehearsal/rehearsal-session.js";

customElements.define("address-switch", AddressSwitch);
customElements.define("phrase-card", PhraseCard);
customElements.define("action-item", ActionItem);
customElements.define("action-progress", ActionProgress);
customElements.define("breathing-pause", BreathingPause);
customElements.define("rehearsal-clock", RehearsalClock);
customElements.define("rehearsal-session", RehearsalSession);
