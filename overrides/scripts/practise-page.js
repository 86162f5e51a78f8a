// Registers the custom elements that only the rehearsal has.

import { BreathingPause } from "./breathing-pause.js";
import { PractiseClock } from "./practise-clock.js";
import { PractiseSession } from "./practise-session.js";

customElements.define("breathing-pause", BreathingPause);
customElements.define("practise-clock", PractiseClock);
customElements.define("practise-session", PractiseSession);
