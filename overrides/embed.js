// Starts a tip in a frame on another site. Served as one classic script.

import { AddressSwitch } from "./card/address-switch.js";
import { PhraseCard } from "./card/phrase-card.js";
import { tellHost } from "./embed/embed-messaging.js";
import { start } from "./shared/start.js";

start({ "address-switch": AddressSwitch, "phrase-card": PhraseCard }, [tellHost]);
