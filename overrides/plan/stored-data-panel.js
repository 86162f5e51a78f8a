// What this device keeps: shown, saved, opened, and wiped.

import { forgetPages } from "../shared/offline.js";
import { fill, find, goTo, plural } from "../shared/dom.js";
import { download } from "../shared/download.js";
import { countParts, isEmpty } from "../shared/plan.js";
import { decodePlan, holdsPlan, LARGEST, planFile, readPlanFile } from "./plan-link.js";
import { showStatus } from "../shared/status-message.js";
import { store, TOPICS } from "../shared/store.js";
import { scheduleRender } from "../shared/render-queue.js";

/** @typedef {import("../shared/plan.js").Plan} Plan */
/** @typedef {import("./plan-link.js").Received} Received */

/** The messages that ask nothing of the reader. */
const DONE = ["added", "declined", "persisted", "replaced", "restored", "same", "saved", "wiped"];

export class StoredDataPanel extends HTMLElement {
  /** The plan that came in and waits for a decision. @type {Plan | null} */
  #incoming = null;
  /** Where that plan came from. @type {"file" | "link"} */
  #source = "file";
  /** The plan that was here before another one replaced it. @type {Plan | null} */
  #before = null;
  /** @type {(() => void)[]} */
  #unwatch = [];

  connectedCallback() {
    this.addEventListener("click", this.#act);
    find(this, "[data-part=file]", HTMLInputElement).onchange = (event) => this.#openFile(event);
    find(this, "dialog[data-part=incoming]", HTMLDialogElement).oncancel = () => this.#decide(() => "declined");
    addEventListener("hashchange", this.#openLink);
    this.#unwatch = [
      store.watch([...TOPICS, "trouble"], () => scheduleRender(this.#render)),
      // To put the plan back then would take away what was written since.
      store.watch(TOPICS, () => this.#keepBefore(null)),
    ];
    this.#render();
    this.#openLink();
    this.#offerPersistence();
  }

  disconnectedCallback() {
    this.removeEventListener("click", this.#act);
    removeEventListener("hashchange", this.#openLink);
    for (const unwatch of this.#unwatch.splice(0)) unwatch();
  }

  /** What each button does, by its name. @type {Record<string, () => void | Promise<void>>} */
  #actions = {
    export: () => {
      download(planFile(store.plan), `${this.dataset.fileName}.json`, "application/json");
      this.#say("saved");
    },
    import: () => find(this, "[data-part=file]", HTMLInputElement).click(),
    persist: () => this.#persist(),
    wipe: () => find(this, "dialog[data-part=wipe]", HTMLDialogElement).showModal(),
    "wipe-confirm": () => this.#wipe(),
    understood: () => find(this, "dialog[data-part=refused]", HTMLDialogElement).close(),
    "wipe-cancel": () => find(this, "dialog[data-part=wipe]", HTMLDialogElement).close(),
    add: () => this.#decide((plan) => (store.merge(plan) ? "added" : "tooMuch")),
    replace: () => this.#decide((plan) => (store.replace(plan), "replaced")),
    decline: () => this.#decide(() => "declined"),
    undo: () => this.#undo(),
  };

  /** @param {Event} event */
  #act = async (event) => {
    const button = event.target instanceof Element ? event.target.closest("button[data-keep]") : null;
    if (!(button instanceof HTMLButtonElement)) return;
    try {
      await this.#actions[button.dataset.keep ?? ""]?.();
    } catch {
      this.#say("failed");
    }
  };

  #render = () => {
    const parts = this.#describe(store.plan);
    this.#list("kept").replaceChildren(...parts);
    find(this, "[data-part=rest]", HTMLElement).hidden = parts.length > 0 || !store.keeps;
    find(this, "[data-part=nothing]", HTMLElement).hidden = parts.length > 0 || store.keeps;
    find(this, "[data-keep=export]", HTMLButtonElement).hidden = !parts.length;
    find(this, "[data-keep=wipe]", HTMLButtonElement).hidden = !parts.length && !store.keeps;
  };

  /** @param {Plan | null} plan to be put back on request */
  #keepBefore(plan) {
    this.#before = plan;
    find(this, "[data-keep=undo]", HTMLButtonElement).hidden = !plan;
  }

  /** @param {string} part */
  #list(part) {
    return find(this, `[data-part=${part}]`, HTMLUListElement);
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
        row.textContent = fill(plural(this.dataset, `${kind}One`, `${kind}Other`, count), { count });
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

  #openLink = async () => {
    if (!holdsPlan(location.hash)) return;
    const received = await decodePlan(location.hash);
    // The plan is out of the address bar as soon as it is read: it is nobody else's to see.
    history.replaceState(history.state, "", location.pathname + location.search);
    this.#receive(received, "link");
  };

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
    this.#say(received.dropped ? "dropped" : "");
    const here = !isEmpty(store.plan);
    find(this, "[data-part=title]", HTMLElement).textContent = this.dataset[source] ?? "";
    this.#list("holds").replaceChildren(...parts);
    for (const element of /** @type {NodeListOf<HTMLElement>} */ (this.querySelectorAll("[data-here]"))) {
      element.hidden = element.dataset.here !== String(here);
    }
    find(this, "dialog[data-part=incoming]", HTMLDialogElement).showModal();
  }

  /**
   * Say why nothing is opened: in sight of who opened a link, which is far above the button that opens a file.
   * @param {string} name the name of the message
   * @param {"file" | "link"} source
   */
  #refuse(name, source) {
    if (source === "file") return this.#say(name);
    find(this, "[data-part=reason]", HTMLElement).textContent = this.dataset[`say${name}`] ?? "";
    find(this, "dialog[data-part=refused]", HTMLDialogElement).showModal();
  }

  /** @param {(plan: Plan) => string} take takes the plan over or not, and returns the name of what to say of it */
  #decide(take) {
    const plan = this.#incoming;
    this.#incoming = null;
    find(this, "dialog[data-part=incoming]", HTMLDialogElement).close();
    if (!plan) return;
    const before = store.plan;
    const message = take(plan);
    const changed = JSON.stringify(before) !== JSON.stringify(store.plan);
    // What was empty needs no way back: that would only take away what has just come.
    this.#keepBefore(changed && !isEmpty(before) ? before : null);
    this.#say(changed || message === "declined" || message === "tooMuch" ? message : "same");
    // Who opened a link is at the top of the page, and what it brought is further down.
    if (changed && this.#source === "link") goTo(find(document, "#plan-phrases", HTMLElement));
  }

  #undo() {
    if (this.#before) store.replace(this.#before);
    this.#keepBefore(null);
    this.#say("restored");
    find(this, "[data-keep=import]", HTMLButtonElement).focus();
  }

  #wipe() {
    find(this, "dialog[data-part=wipe]", HTMLDialogElement).close();
    this.#keepBefore(null);
    forgetPages();
    this.#say(store.wipe() ? "wiped" : "wipeFailed");
    find(this, "[data-keep=import]", HTMLButtonElement).focus();
  }

  async #offerPersistence() {
    const kept = await navigator.storage?.persisted?.().catch(() => true) ?? true;
    find(this, "[data-part=persistence]", HTMLElement).hidden = kept;
  }

  async #persist() {
    const kept = await navigator.storage.persist();
    this.#say(kept ? "persisted" : "persistDenied");
    find(this, "[data-part=persistence]", HTMLElement).hidden = kept;
    if (kept) find(this, "[data-keep=import]", HTMLButtonElement).focus();
  }

  /** @param {string} name the name of a message; none empties the line */
  #say(name) {
    showStatus(find(this, "[role=status]", HTMLElement), this.dataset[`say${name}`], { passes: DONE.includes(name) });
  }
}
