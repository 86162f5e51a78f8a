// The stored data on this device: shown, saved, opened, and wiped.
//
// Expects: buttons with `data-keep`, lists and dialogs as in plan-outputs.html; messages as `data-say<name>`, and
// `data-<kind>-one` and `data-<kind>-other` for each kind of part of a plan.

import { download } from "../shared/download.js";
import { find, findAll, goTo } from "../shared/dom.js";
import { plural } from "../shared/labels.js";
import { forgetPages } from "../shared/offline.js";
import { countParts, isEmpty } from "../shared/plan.js";
import { scheduleRender } from "../shared/render-queue.js";
import { SiteElement } from "../shared/site-element.js";
import { store, TOPICS } from "../shared/store.js";
import { LARGEST } from "../shared/untrusted.js";
import { decodePlan, holdsPlan, planFile, readPlanFile } from "./plan-link.js";

/** @typedef {import("../shared/plan.js").Plan} Plan */
/** @typedef {import("./plan-link.js").Received} Received */

/** The messages without an action. */
const DONE = ["added", "declined", "persisted", "replaced", "restored", "same", "wiped"];

export class StoredDataPanel extends SiteElement {
  /** The plan that came in and waits for a decision. @type {Plan | null} */
  #incoming = null;
  /** Where that plan came from. @type {"file" | "link"} */
  #source = "file";
  /** The plan that another one replaced. @type {Plan | null} */
  #before = null;

  connect() {
    this.listenToButtons("keep", this.#actions);
    this.byPart("file", HTMLInputElement).onchange = (event) => this.#openFile(event);
    this.#dialog("incoming").oncancel = () => this.#decide(() => "declined");
    this.listen(window, "hashchange", () => this.#openLink());
    this.watch([...TOPICS, "trouble"], () => scheduleRender(this.#renderParts));
    // To put the plan back then would take away what was written since.
    this.watch(TOPICS, () => this.#keepBefore(null));
    this.#renderParts();
    this.#openLink();
    this.#offerPersistence();
  }

  /** By the name of the button. @type {Record<string, () => void | Promise<void>>} */
  #actions = {
    export: () => {
      download(planFile(store.plan), `${this.dataset.fileName}.json`, "application/json");
      this.#say("saved");
    },
    import: () => this.byPart("file", HTMLInputElement).click(),
    persist: () => this.#persist(),
    wipe: () => this.#dialog("wipe").showModal(),
    "wipe-confirm": () => this.#wipe(),
    understood: () => this.#dialog("refused").close(),
    "wipe-cancel": () => this.#dialog("wipe").close(),
    add: () => this.#decide((plan) => (store.merge(plan) ? "added" : "tooMuch")),
    replace: () => this.#decide((plan) => (store.replace(plan), "replaced")),
    decline: () => this.#decide(() => "declined"),
    undo: () => this.#undo(),
  };

  /** @param {string} name */
  #dialog(name) {
    return this.byPart(name, HTMLDialogElement);
  }

  #renderParts = () => {
    const parts = this.#describe(store.plan);
    this.byPart("kept").replaceChildren(...parts);
    this.byPart("rest").hidden = parts.length > 0 || !store.keeps;
    this.byPart("nothing").hidden = parts.length > 0 || store.keeps;
    find(this, "[data-keep=export]", HTMLButtonElement).hidden = !parts.length;
    find(this, "[data-keep=wipe]", HTMLButtonElement).hidden = !parts.length && !store.keeps;
  };

  /** @param {Plan | null} plan to be put back on request */
  #keepBefore(plan) {
    this.#before = plan;
    find(this, "[data-keep=undo]", HTMLButtonElement).hidden = !plan;
  }

  /**
   * @param {Plan} plan
   * @returns {HTMLLIElement[]} what it holds, in words
   */
  #describe(plan) {
    return Object.entries(countParts(plan))
      .filter(([, count]) => count)
      .map(([kind, count]) => {
        const row = document.createElement("li");
        row.textContent = plural(this.dataset, `${kind}One`, `${kind}Other`, count);
        return row;
      });
  }

  /** @param {Event} event */
  async #openFile(event) {
    const input = /** @type {HTMLInputElement} */ (event.target);
    const file = input.files?.[0];
    input.value = "";
    if (!file) return;
    // A character is at most four bytes.
    if (file.size > LARGEST * 4) return this.#receive({ plan: null, problem: "large" }, "file");
    const text = await file.text().catch(() => "");
    this.#receive(readPlanFile(text), "file");
  }

  async #openLink() {
    const { hash } = location;
    if (!holdsPlan(hash)) return;
    try {
      const received = await decodePlan(hash);
      if (location.hash !== hash) return;
      this.#receive(received, "link");
      // Once the plan is read, its link leaves the address bar: it is nobody else's to see.
      history.replaceState(history.state, "", location.pathname + location.search);
    } catch (error) {
      reportError(error);
      this.#say("failed");
    }
  }

  /**
   * @param {Received} received
   * @param {"file" | "link"} source
   */
  #receive(received, source) {
    const { plan, problem } = received;
    if (!plan || problem) return this.#refuse(problem ?? "corrupt", source);
    const parts = this.#describe(plan);
    if (!parts.length) return this.#refuse("empty", source);
    this.#incoming = plan;
    this.#source = source;
    this.byPart("dropped").hidden = !received.dropped;
    this.#say("");
    const here = !isEmpty(store.plan);
    this.byPart("title").textContent = this.dataset[source] ?? "";
    this.byPart("holds").replaceChildren(...parts);
    for (const element of findAll(this, "[data-here]")) element.hidden = element.dataset.here !== String(here);
    this.#dialog("incoming").showModal();
  }

  /**
   * Show the error near the top for a link, near the button for a file.
   * @param {string} name the name of the message
   * @param {"file" | "link"} source
   */
  #refuse(name, source) {
    if (source === "file") return this.#say(name);
    this.byPart("reason").textContent = this.dataset[`say${name}`] ?? "";
    this.#dialog("refused").showModal();
  }

  /** @param {(plan: Plan) => string} take takes the plan over or not, and returns the name of the message */
  #decide(take) {
    const plan = this.#incoming;
    this.#incoming = null;
    this.#dialog("incoming").close();
    if (!plan) return;
    const before = store.plan;
    const message = take(plan);
    const changed = JSON.stringify(before) !== JSON.stringify(store.plan);
    // To restore an empty plan would only take away what has just come.
    this.#keepBefore(changed && !isEmpty(before) ? before : null);
    this.#say(changed || message === "declined" || message === "tooMuch" ? message : "same");
    // The reader of a link is at the top of the page; its phrases are further down.
    if (changed && this.#source === "link") goTo(find(document, "#plan-phrases", HTMLElement));
  }

  #undo() {
    if (this.#before) store.replace(this.#before);
    this.#keepBefore(null);
    this.#say("restored");
    find(this, "[data-keep=import]", HTMLButtonElement).focus();
  }

  #wipe() {
    this.#dialog("wipe").close();
    this.#keepBefore(null);
    forgetPages();
    this.#say(store.wipe() ? "wiped" : "wipeFailed");
    find(this, "[data-keep=import]", HTMLButtonElement).focus();
  }

  async #offerPersistence() {
    const kept = await navigator.storage?.persisted?.().catch(() => true) ?? true;
    this.byPart("persistence").hidden = kept;
  }

  async #persist() {
    const kept = await navigator.storage.persist();
    this.#say(kept ? "persisted" : "persistDenied");
    this.byPart("persistence").hidden = kept;
    if (kept) find(this, "[data-keep=import]", HTMLButtonElement).focus();
  }

  /** @param {string} name the name of a message; none empties the line */
  #say(name) {
    this.showStatus(this.dataset[`say${name}`], { passes: DONE.includes(name) });
  }
}
