// The store: the one owner of the plan. It reads and writes the plan, migrates it to the current ids, and tells its
// watchers what changed.

import { emptyPlan, isEmpty, LIMITS, mergePlans, parsePlan, toText, withCurrentKeys } from "./plan.js";

/** @typedef {import("./plan.js").ChosenPhrase} ChosenPhrase */
/** @typedef {import("./plan.js").Meeting} Meeting */
/** @typedef {import("./plan.js").Plan} Plan */
/** @typedef {import("./plan.js").Tick} Tick */

/** The key of before this site kept its data apart from that of another site on its origin. Readable for ever. */
const LEGACY_KEY = "sodalis-kennissite";

/** The key of the plan, for ever: it has the path at which the site lives. */
export const STORAGE_KEY = `${LEGACY_KEY}:${sitePath()}`;

/** The key of text that was under the key and is no plan; a number follows where there is more than one. */
export const SET_ASIDE_KEY = `${STORAGE_KEY}.unreadable`;

/** The key of the colour scheme. `early.js` reads it too, before any module is there. */
export const SCHEME_KEY = `${STORAGE_KEY}.scheme`;

/** The parts of the plan, as topics to watch. */
export const TOPICS = ["address", "actions", "read", "phrases", "meeting", "notes", "answers", "replies", "slots", "variants"];

/**
 * Why the plan is not kept, or what went wrong when it was read; empty when all is well.
 * @typedef {"" | "refused" | "full" | "newer" | "corrupt"} Trouble
 */

export class PlanStore {
  /** @type {() => Storage} */
  #open;
  /** @type {Plan} */
  #plan = emptyPlan();
  /** Changes that storage refused: they stay on top of what is kept. @type {((plan: Plan) => void)[]} */
  #unkept = [];
  /** @type {Trouble} */
  #trouble = "";
  /** The text from which the plan was last read or written: the same text is not parsed again. @type {string | null} */
  #text = null;
  /** @type {Map<string, Set<() => void>>} */
  #watchers = new Map();

  /** @param {() => Storage} open gives the storage, or throws where it is refused */
  constructor(open) {
    this.#open = open;
    this.#load();
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
    const text = toText(value, LIMITS.slot);
    this.#change((plan) => {
      if (text) plan.slots[id] = text;
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

  /** @param {string} tip the id of the tip */
  read(tip) {
    return this.#plan.read[tip]?.ticked ?? false;
  }

  /**
   * @param {string} tip
   * @param {boolean} read
   */
  setRead(tip, read) {
    this.#change((plan) => (plan.read[tip] = { ticked: read, at: new Date().toISOString() }));
  }

  /** @returns {readonly ChosenPhrase[]} the phrases in the plan, in order */
  get phrases() {
    return this.#plan.phrases;
  }

  set phrases(phrases) {
    this.#change((plan) => (plan.phrases = [...phrases]));
  }

  /** @returns {Readonly<Meeting>} */
  get meeting() {
    return this.#plan.meeting;
  }

  /** @param {Partial<Meeting>} part what changes */
  setMeeting(part) {
    const values = Object.entries(part).map(([name, value]) => [
      name,
      typeof value === "string" ? toText(value, LIMITS.line) : value,
    ]);
    this.#change((plan) => Object.assign(plan.meeting, Object.fromEntries(values)));
  }

  get notes() {
    return this.#plan.notes;
  }

  set notes(notes) {
    this.#change((plan) => (plan.notes = toText(notes, LIMITS.notes)));
  }

  /** @param {string} question the id of a question of the budgetwijzer */
  answer(question) {
    return this.#plan.answers[question] ?? "";
  }

  /**
   * @param {string} question
   * @param {string} answer an empty one takes the answer back
   */
  setAnswer(question, answer) {
    this.#change((plan) => {
      if (answer) plan.answers[question] = answer;
      else delete plan.answers[question];
    });
  }

  /** @param {string} reaction the key of a reaction */
  reply(reaction) {
    return this.#plan.replies[reaction] ?? "";
  }

  /**
   * @param {string} reaction
   * @param {string} text the reader's own answer to it; an empty one takes it away
   */
  setReply(reaction, text) {
    const kept = toText(text, LIMITS.phrase);
    this.#change((plan) => {
      if (kept) plan.replies[reaction] = kept;
      else delete plan.replies[reaction];
    });
  }

  /**
   * The uid of an event in the reader's calendar: the same as long as the plan is kept, so that a calendar moves the
   * event and does not show it twice.
   * @param {string} event
   * @param {() => string} make
   */
  uid(event, make) {
    if (!this.#plan.events[event]) this.#change((plan) => (plan.events[event] ??= make()));
    return this.#plan.events[event] ?? "";
  }

  /** @returns {Plan} a copy of all that is kept */
  get plan() {
    return structuredClone(this.#plan);
  }

  /** Whether anything is kept on this device: a plan, text that could not be read, or a choice of colours. */
  get keeps() {
    try {
      return keysIn(this.#open()).length > 0;
    } catch {
      return false;
    }
  }

  /**
   * Put another plan in the place of this one.
   * @param {Plan} plan
   */
  replace(plan) {
    this.#change((current) => Object.assign(current, withCurrentKeys(structuredClone(plan))));
  }

  /**
   * Add another plan to this one; see `mergePlans`.
   * @param {Plan} plan
   * @returns {boolean} whether both fit in one plan; if not, nothing has changed
   */
  merge(plan) {
    const there = withCurrentKeys(plan);
    const fits = mergePlans(this.#plan, there) !== null;
    if (fits) this.#change((current) => Object.assign(current, mergePlans(current, there)));
    return fits;
  }

  /**
   * Take away all that is kept, in every tab.
   * @returns {boolean} whether nothing is left
   */
  wipe() {
    this.#unkept = [];
    this.#text = null;
    let gone = true;
    try {
      const storage = this.#open();
      for (const key of keysIn(storage)) storage.removeItem(key);
    } catch {
      gone = this.#trouble === "refused";
    }
    const before = this.#plan;
    const trouble = this.#trouble;
    this.#plan = emptyPlan();
    if (trouble !== "refused") this.#trouble = "";
    this.#tell(before, this.#plan, trouble, true);
    return gone;
  }

  /**
   * Call back when a part of the plan changes, here or in another tab.
   * @param {string[]} topics some of `TOPICS`, `trouble`, `emptied` (nothing is left of all that was kept), or `slot/<id>`,
   *   `variant/<key>`, `action/<key>`
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
    if (event.key !== STORAGE_KEY && event.key !== LEGACY_KEY && event.key !== null) return;
    const wiped = event.newValue === null && event.key !== LEGACY_KEY;
    if (wiped) this.#unkept = [];
    this.refresh(wiped);
  }

  /** Take over what was kept since this page last looked. @param {boolean} [wiped] whether all was wiped */
  refresh(wiped = false) {
    const before = this.#plan;
    const trouble = this.#trouble;
    this.#load();
    for (const edit of this.#unkept) edit(this.#plan);
    if (this.#unkept.length) this.#keep();
    this.#tell(before, this.#plan, trouble, wiped);
  }

  /**
   * Change the plan on top of what any tab wrote last, keep it, and tell what has changed.
   * @param {(plan: Plan) => void} edit
   */
  #change(edit) {
    this.#unkept.push(edit);
    this.refresh();
  }

  #load() {
    try {
      const storage = this.#open();
      moveLegacy(storage);
      const text = storage.getItem(STORAGE_KEY) ?? storage.getItem(LEGACY_KEY);
      const same = text !== null && text === this.#text;
      /** @type {import("./plan.js").Reading} */
      const { plan, problem, partial } = same ? { plan: structuredClone(this.#plan) } : parsePlan(text);
      if (!plan || partial) setAside(storage, text ?? "", !plan);
      this.#text = problem ? null : text;
      this.#plan = withCurrentKeys(plan ?? emptyPlan());
      this.#trouble = problem ?? (this.#trouble === "corrupt" ? "corrupt" : "");
    } catch {
      this.#plan = structuredClone(this.#plan);
      this.#trouble = "refused";
    }
  }

  /** Keep the plan, unless that would be over one that could not be read or is of a newer version. */
  #keep() {
    if (this.#trouble === "refused" || this.#trouble === "newer") return;
    try {
      const text = JSON.stringify(this.#plan);
      this.#open().setItem(STORAGE_KEY, text);
      this.#text = text;
      this.#unkept = [];
    } catch (error) {
      this.#trouble = error instanceof DOMException && error.name === "QuotaExceededError" ? "full" : "refused";
    }
  }

  /**
   * @param {Plan} before
   * @param {Plan} after
   * @param {Trouble} trouble the trouble before
   * @param {boolean} wiped whether all was wiped: what is no part of a plan any more may still be offered somewhere
   */
  #tell(before, after, trouble, wiped) {
    const topics = [
      ...changed(before.slots, after.slots).map((id) => `slot/${id}`),
      ...changed(before.variants, after.variants).map((key) => `variant/${key}`),
    ];
    if (topics.some((topic) => topic.startsWith("slot/"))) topics.push("slots");
    if (topics.some((topic) => topic.startsWith("variant/"))) topics.push("variants");
    const actions = Object.keys({ ...before.actions, ...after.actions }).filter(
      (key) => before.actions[key]?.ticked !== after.actions[key]?.ticked,
    );
    topics.push(...actions.map((key) => `action/${key}`));
    if (actions.length) topics.push("actions");
    for (const topic of /** @type {const} */ (["address", "read", "phrases", "meeting", "notes", "answers", "replies"])) {
      if (JSON.stringify(before[topic]) !== JSON.stringify(after[topic])) topics.push(topic);
    }
    if (isEmpty(after) && (wiped || !isEmpty(before))) topics.push("emptied");
    if (trouble !== this.#trouble) topics.push("trouble");
    const callbacks = new Set(topics.flatMap((topic) => [...(this.#watchers.get(topic) ?? [])]));
    for (const callback of callbacks) {
      try {
        callback();
      } catch (error) {
        reportError(error); // and tell the others all the same
      }
    }
  }
}

/** @returns {string} the path of the root of the site, so that two sites on one origin keep their data apart */
function sitePath() {
  return new URL(document.documentElement.dataset.root ?? "/", location.href).pathname;
}

/**
 * @param {string} name of an item in the storage
 * @param {string} key of the plan
 */
function belongsTo(name, key) {
  return name.startsWith(key) && /^(\.scheme|\.unreadable(\.\d+)?)?$/.test(name.slice(key.length));
}

/** @param {Storage} storage */
function keysIn(storage) {
  return Object.keys(storage).filter((name) => belongsTo(name, STORAGE_KEY) || belongsTo(name, LEGACY_KEY));
}

/**
 * Move what is under the key of before to the key of this site. Where that does not fit, it stays and is read there.
 * @param {Storage} storage
 */
function moveLegacy(storage) {
  for (const name of Object.keys(storage).filter((name) => belongsTo(name, LEGACY_KEY))) {
    const moved = name.replace(LEGACY_KEY, STORAGE_KEY);
    const text = storage.getItem(name);
    if (text === null || storage.getItem(moved) !== null) continue;
    try {
      storage.setItem(moved, text);
      storage.removeItem(name);
    } catch {
      return;
    }
  }
}

/**
 * Keep text that could not be read whole beside what was set aside before.
 * @param {Storage} storage
 * @param {string} text
 * @param {boolean} isNeeded whether it is all that there is: where it does not fit, nothing may be written over it
 */
function setAside(storage, text, isNeeded) {
  let key = SET_ASIDE_KEY;
  for (let number = 2; ![null, text].includes(storage.getItem(key)); number++) key = `${SET_ASIDE_KEY}.${number}`;
  try {
    storage.setItem(key, text);
  } catch (error) {
    if (isNeeded) throw error;
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

// An embedded tip keeps nothing: the reader could not see or wipe it on the site around it.
export const store = new PlanStore(() => {
  if ("unkept" in document.documentElement.dataset) throw new Error("This page keeps nothing.");
  return window.localStorage;
});
window.addEventListener("storage", (event) => store.receive(event));
// A page from the back/forward cache missed the changes of other pages.
window.addEventListener("pageshow", (event) => event.persisted && store.refresh());
