// Starts the rehearsal.

import "./base.js";
import { AddressSwitch } from "./card/address-switch.js";
import { PhraseCard } from "./card/phrase-card.js";
import { BreathingPause } from "./rehearsal/breathing-pause.js";
import { RehearsalClock } from "./rehearsal/rehearsal-clock.js";
import { RehearsalSession } from "./rehearsal/rehearsal-session.js";
import { start } from "./shared/start.js";

start({
  "address-switch": AddressSwitch,
  "phrase-card": PhraseCard,
  "breathing-pause": BreathingPause,
  "rehearsal-clock": RehearsalClock,
  "rehearsal-session": RehearsalSession,
});
