// What this device keeps: shown, saved, opened, and wiped.

import { fill, find, plural } from "./dom.js";
import { download } from "./download.js";
import { countParts, isEmpty } from "./plan.js";
import { decodePlan, holdsPlan, LARGEST, planFile, readPlanFile } from "./plan-link.js";
import { store, TOPICS } from "./store.js";
import { inTurn } from "./turns.js";

/** @typedef {import("./plan.js").Plan} Plan */
/** @typedef {import("./plan-link.js").Received} Received */

export class KeptData extends HTMLElement {
  /** The plan that came in and waits for a decision. @type {Plan | null} */
  #incoming = null;
  /** The plan that was here before another one replaced it. @type {Plan | null} */
  #before = null;
  /** @type {(() => void) | undefined} */
  #unwatch;

  connectedCallback() {
    this.addEventListener("click", this.#act);
    find(this, "[data-part=file]", HTMLInputElement).onchange = (event) => this.#openFile(event);
    find(this, "dialog[data-part=incoming]", HTMLDialogElement).oncancel = () => this.#decide(() => "declined");
    addEventListener("hashchange", this.#openLink);
    this.#unwatch = store.watch([...TOPICS, "trouble"], () => inTurn(this.#render));
    this.#render();
    this.#openLink();
    this.#offerPersistence();
  }

  disconnectedCallback() {
    this.removeEventListener("click", this.#act);
    removeEventListener("hashchange", this.#openLink);
    this.#unwatch?.();
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
    "wipe-cancel": () => find(this, "dialog[data-part=wipe]", HTMLDialogElement).close(),
    add: () => this.#decide((plan) => (store.merge(plan) ? "added" : "tooMuch")),
    replace: () => this.#decide((plan) => (store.replace(plan), "replaced")),
    decline: () => this.#decide(() => "declined"),
    undo: () => this.#undo(),
  };

  /** @param {Event} event */
  #act = (event) => {
    const button = event.target instanceof Element ? event.target.closest("button[data-keep]") : null;
    if (button instanceof HTMLButtonElement) this.#actions[button.dataset.keep ?? ""]?.();
  };

  #render = () => {
    const parts = this.#describe(store.plan);
    this.#list("kept").replaceChildren(...parts);
    find(this, "[data-part=nothing]", HTMLElement).hidden = parts.length > 0;
    find(this, "[data-keep=export]", HTMLButtonElement).hidden = !parts.length;
    find(this, "[data-keep=wipe]", HTMLButtonElement).hidden = !parts.length;
    // What is wiped in another tab is not to be had back in this one.
    if (!parts.length) this.#keepBefore(null);
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
    if (!plan || problem) return this.#say(problem ?? "corrupt");
    const parts = this.#describe(plan);
    if (!parts.length) return this.#say("empty");
    this.#incoming = plan;
    this.#say(received.dropped ? "dropped" : "");
    const here = !isEmpty(store.plan);
    find(this, "[data-part=title]", HTMLElement).textContent = this.dataset[source] ?? "";
    this.#list("holds").replaceChildren(...parts);
    for (const element of /** @type {NodeListOf<HTMLElement>} */ (this.querySelectorAll("[data-here]"))) {
      element.hidden = element.dataset.here !== String(here);
    }
    find(this, "dialog[data-part=incoming]", HTMLDialogElement).showModal();
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
    this.#keepBefore(changed ? before : null);
    this.#say(changed || message === "declined" || message === "tooMuch" ? message : "same");
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
    this.#say(store.wipe() ? "wiped" : "wipeFailed");
    find(this, "[data-keep=import]", HTMLButtonElement).focus();
  }

  async #offerPersistence() {
    const kept = (await navigator.storage?.persisted?.()) ?? true;
    find(this, "[data-part=persistence]", HTMLElement).hidden = kept;
  }

  async #persist() {
    const kept = await navigator.storage.persist();
    this.#say(kept ? "persisted" : "persistDenied");
    find(this, "[data-part=persistence]", HTMLElement).hidden = kept;
  }

  /** @param {string} name the name of a message; none empties the line */
  #say(name) {
    find(this, "[role=status]", HTMLElement).textContent = this.dataset[`say${name}`] ?? "";
  }
}
