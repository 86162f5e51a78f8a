// How many of some actions are ticked, as words and as a bar.
//
// Expects: `data-actions`, keys with spaces between; the labels `data-none`, `data-some`, `data-all`; the parts `text`
// and `bar`. Sets `data-state` to the name of the label.

import { showText } from "../shared/dom.js";
import { fill } from "../shared/labels.js";
import { SiteElement } from "../shared/site-element.js";
import { store } from "../shared/store.js";

export class ActionProgress extends SiteElement {
  get topics() {
    return ["actions"];
  }

  render() {
    const actions = (this.dataset.actions ?? "").split(" ");
    const done = actions.filter((action) => store.ticked(action)).length;
    const state = done === 0 ? "none" : done === actions.length ? "all" : "some";
    this.dataset.state = state;
    showText(this.byPart("text"), fill(this.dataset[state], { done, total: actions.length }));
    const bar = this.byPart("bar", HTMLProgressElement);
    bar.hidden = false;
    bar.value = done;
  }
}
