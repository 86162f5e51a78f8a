// Starts what only the rehearsal has.

import { BreathingPause } from "./rehearsal/breathing-pause.js";
import { RehearsalClock } from "./rehearsal/rehearsal-clock.js";
import { RehearsalSession } from "./rehearsal/rehearsal-session.js";
import { start } from "./shared/start.js";

start({ "breathing-pause": BreathingPause, "rehearsal-clock": RehearsalClock, "rehearsal-session": RehearsalSession });
