// Registers the custom elements that only the rehearsal has.

import { BreathingPause } from "./rehearsal/breathing-pause.js";
import { RehearsalClock } from "./rehearsal/rehearsal-clock.js";
import { RehearsalSession } from "./rehearsal/rehearsal-session.js";

customElements.define("breathing-pause", BreathingPause);
customElements.define("rehearsal-clock", RehearsalClock);
customElements.define("rehearsal-session", RehearsalSession);
