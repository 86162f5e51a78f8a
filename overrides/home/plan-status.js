// How far the plan is: the number of phrases, and the day of the conversation until it has passed. Hidden while empty.
//
// Expects: a template with the part `text`; the labels `data-one`, `data-other`.

import { showText } from "../shared/dom.js";
import { longDate, plural, today } from "../shared/labels.js";
import { SiteElement } from "../shared/site-element.js";
import { store } from "../shared/store.js";

export class PlanStatus extends SiteElement {
  get topics() {
    return ["phrases", "meeting"];
  }

  render() {
    const count = store.phrases.length;
    const { date } = store.meeting;
    const parts = [
      count && plural(this.dataset, "one", "other", count),
      date >= today() && longDate(date),
    ].filter(Boolean);
    showText(this.byPart("text"), parts.join(" · "));
    this.hidden = !parts.length;
  }
}
