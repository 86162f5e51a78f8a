// The one owner of the plan: it reads and writes it, and tells who watches what has changed.

import { emptyPlan, parsePlan } from "./plan.js";

/** @typedef {import("./plan.js").Plan} Plan */
/** @typedef {import("./plan.js").Tick} Tick */

/** Under this key the plan is kept, for ever. */
export const STORAGE_KEY = "sodalis-kennissite";

/** Under this key text is set aside that was under the key and is not a plan. */
export const SET_ASIDE_KEY = `${STORAGE_KEY}.unreadable`;

/**
 * Why the plan is not kept, or what went wrong when it was read; empty when all is well.
 * @typedef {"" | "refused" | "full" | "newer" | "corrupt"} Trouble
 */

export class PlanStore {
  /** @type {Storage | null} */
  #storage;
  /** @type {Plan} */
  #plan = emptyPlan();
  /** @type {Trouble} */
  #trouble = "";
  /** @type {Map<string, Set<() => void>>} */
  #watchers = new Map();

  /** @param {() => Storage} open gives the storage, or throws where it is refused */
  constructor(open) {
    try {
      this.#storage = open();
      this.#load(this.#storage.getItem(STORAGE_KEY));
    } catch {
      this.#storage = null;
      this.#trouble = "refused";
    }
  }

  /** @returns {Trouble} */
  get trouble() {
    return this.#trouble;
  }

  /** @returns {"informal" | "formal"} */
  get address() {
    return this.#plan.address;
  }

  set address(value) {
    this.#change((plan) => (plan.address = value));
  }

  /** @param {string} id */
  slot(id) {
    return this.#plan.slots[id] ?? "";
  }

  /**
   * @param {string} id
   * @param {string} value an empty one empties the slot
   */
  setSlot(id, value) {
    this.#change((plan) => {
      if (value) plan.slots[id] = value;
      else delete plan.slots[id];
    });
  }

  /** @param {string} phrase the key of the phrase */
  variant(phrase) {
    return this.#plan.variants[phrase] ?? "";
  }

  /**
   * @param {string} phrase
   * @param {string} variant
   */
  setVariant(phrase, variant) {
    this.#change((plan) => (plan.variants[phrase] = variant));
  }

  /** @param {string} action the key of the action */
  ticked(action) {
    return this.#plan.actions[action]?.ticked ?? false;
  }

  /**
   * @param {string[]} actions the keys of the actions
   * @param {boolean} ticked
   */
  setTicked(actions, ticked) {
    const at = new Date().toISOString();
    this.#change((plan) => {
      for (const action of actions) plan.actions[action] = { ticked, at };
    });
  }

  /**
   * Call back when a part of the plan changes, here or in another tab.
   * @param {string[]} topics `address`, `actions`, `trouble`, or `slot/<id>`, `variant/<key>`, `action/<key>`
   * @param {() => void} callback
   * @returns {() => void} stops the watching
   */
  watch(topics, callback) {
    for (const topic of topics) {
      const watchers = this.#watchers.get(topic) ?? new Set();
      this.#watchers.set(topic, watchers.add(callback));
    }
    return () => {
      for (const topic of topics) this.#watchers.get(topic)?.delete(callback);
    };
  }

  /**
   * Take over what another tab has written.
   * @param {StorageEvent} event
   */
  receive(event) {
    if (!this.#storage || (event.key !== STORAGE_KEY && event.key !== null)) return;
    const before = this.#plan;
    const trouble = this.#trouble;
    this.#load(this.#storage.getItem(STORAGE_KEY));
    this.#tell(before, this.#plan, trouble);
  }

  /** @param {string | null} text */
  #load(text) {
    const reading = parsePlan(text);
    this.#trouble = reading.problem ?? "";
    if (reading.plan) {
      this.#plan = reading.plan;
    } else {
      this.#plan = emptyPlan();
      this.#storage?.setItem(SET_ASIDE_KEY, text ?? "");
    }
  }

  /**
   * Change the plan on top of what any tab wrote last, keep it, and tell what has changed.
   * @param {(plan: Plan) => void} edit
   */
  #change(edit) {
    const before = this.#plan;
    const trouble = this.#trouble;
    const latest = this.#latest();
    const after = {
      ...latest,
      slots: { ...latest.slots },
      variants: { ...latest.variants },
      actions: { ...latest.actions },
    };
    edit(after);
    this.#plan = after;
    this.#keep();
    this.#tell(before, after, trouble);
  }

  /** @returns {Plan} what is kept now, or what this page has in memory when nothing is being kept */
  #latest() {
    if (!this.#storage || this.#trouble === "full" || this.#trouble === "newer") return this.#plan;
    try {
      return parsePlan(this.#storage.getItem(STORAGE_KEY)).plan ?? this.#plan;
    } catch {
      return this.#plan;
    }
  }

  #keep() {
    if (!this.#storage || this.#trouble === "newer") return;
    try {
      this.#storage.setItem(STORAGE_KEY, JSON.stringify(this.#plan));
      if (this.#trouble === "full") this.#trouble = "";
    } catch (error) {
      this.#trouble = error instanceof DOMException && error.name === "QuotaExceededError" ? "full" : "refused";
    }
  }

  /**
   * @param {Plan} before
   * @param {Plan} after
   * @param {Trouble} trouble the trouble before
   */
  #tell(before, after, trouble) {
    const topics = [
      ...changed(before.slots, after.slots).map((id) => `slot/${id}`),
      ...changed(before.variants, after.variants).map((key) => `variant/${key}`),
    ];
    const actions = Object.keys({ ...before.actions, ...after.actions }).filter(
      (key) => before.actions[key]?.ticked !== after.actions[key]?.ticked,
    );
    topics.push(...actions.map((key) => `action/${key}`));
    if (actions.length) topics.push("actions");
    if (before.address !== after.address) topics.push("address");
    if (trouble !== this.#trouble) topics.push("trouble");
    const callbacks = new Set(topics.flatMap((topic) => [...(this.#watchers.get(topic) ?? [])]));
    for (const callback of callbacks) callback();
  }
}

/**
 * @param {Record<string, string>} before
 * @param {Record<string, string>} after
 * @returns {string[]} the names whose values differ
 */
function changed(before, after) {
  return Object.keys({ ...before, ...after }).filter((name) => before[name] !== after[name]);
}

export const store = new PlanStore(() => window.localStorage);
window.addEventListener("storage", (event) => store.receive(event));
