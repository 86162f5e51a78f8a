// Redirects from the old address of a tip.

import { followRedirects } from "./shared/follow-redirect.js";
import { start } from "./shared/start.js";

start({}, [followRedirects]);
