// Redirects from the old address of a tip.

import "./shared/follow-redirect.js";
