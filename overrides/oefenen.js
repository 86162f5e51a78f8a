// Registers the custom elements that only the rehearsal has.

import { BreathingPause } from "./rehearsal/breathing-pause.js";
import { PractiseClock } from "./rehearsal/rehearsal-clock.js";
import { PractiseSession } from "./rehearsal/rehearsal-session.js";

customElements.define("breathing-pause", BreathingPause);
customElements.define("practise-clock", PractiseClock);
customElements.define("practise-session", PractiseSession);
