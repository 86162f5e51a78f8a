// Starts the page of terms.

import "./base.js";
import { start } from "./shared/start.js";

start({});
