// Starts the page of phrases.

import "./base.js";
import { AddressSwitch } from "./card/address-switch.js";
import { PhraseCard } from "./card/phrase-card.js";
import { start } from "./shared/start.js";

start({
  "address-switch": AddressSwitch,
  "phrase-card": PhraseCard,
});
