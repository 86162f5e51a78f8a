// The links to the parts of the plan, which is long once its scripts work.
//
// Expects: a template with the links.

import { SiteElement } from "../shared/site-element.js";

export class PlanJumps extends SiteElement {}
