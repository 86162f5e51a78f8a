// The plan as data: its shape, and how any text becomes a plan or is refused. No storage, no page.

/** The version of the document that this code writes. */
export const VERSION = 1;

/** Characters that a reader can put in one slot. */
export const SLOT_LIMIT = 200;

/**
 * A tick, or the lack of one, and when it was set: a merge keeps the newest.
 * @typedef {{ ticked: boolean, at: string }} Tick
 */

/**
 * All that one reader keeps. Keys that this version does not know are kept as they are.
 * @typedef {object} Plan
 * @property {number} version
 * @property {"informal" | "formal"} address how the reader addresses the manager
 * @property {Record<string, string>} slots what is filled in, by the id of the slot
 * @property {Record<string, string>} variants the wording chosen, by the key of the phrase
 * @property {Record<string, Tick>} actions by the key of the action
 */

/**
 * What became of a text: a plan, or why there is none. `newer` has a plan to read but not to write over.
 * @typedef {{ plan: Plan, problem?: "newer" } | { plan: null, problem: "corrupt" }} Reading
 */

/** @returns {Plan} a plan in which nothing is filled in */
export function emptyPlan() {
  return { version: VERSION, address: "informal", slots: {}, variants: {}, actions: {} };
}

/**
 * Read a plan from the text it was kept as. Values of the wrong shape are left out.
 * @param {string | null} text
 * @returns {Reading}
 */
export function parsePlan(text) {
  if (text === null) return { plan: emptyPlan() };
  /** @type {unknown} */
  let data;
  try {
    data = JSON.parse(text);
  } catch {
    return { plan: null, problem: "corrupt" };
  }
  if (!isRecord(data) || typeof data.version !== "number") return { plan: null, problem: "corrupt" };
  const plan = {
    ...data,
    version: VERSION,
    address: data.address === "formal" ? /** @type {const} */ ("formal") : /** @type {const} */ ("informal"),
    slots: entries(data.slots, (value) =>
      typeof value === "string" && value !== "" ? value.slice(0, SLOT_LIMIT) : undefined,
    ),
    variants: entries(data.variants, (value) => (isId(value) ? value : undefined)),
    actions: entries(data.actions, toTick),
  };
  return data.version > VERSION ? { plan, problem: "newer" } : { plan };
}

/**
 * @param {unknown} value
 * @returns {Tick | undefined}
 */
function toTick(value) {
  if (!isRecord(value) || typeof value.ticked !== "boolean" || typeof value.at !== "string") return undefined;
  return { ticked: value.ticked, at: value.at };
}

/**
 * Keep the entries of a record whose name is an id and whose value is of the right shape.
 * @template T
 * @param {unknown} record
 * @param {(value: unknown) => T | undefined} convert
 * @returns {Record<string, T>}
 */
function entries(record, convert) {
  /** @type {Record<string, T>} */
  const result = {};
  if (!isRecord(record)) return result;
  for (const [name, value] of Object.entries(record)) {
    const converted = isId(name) ? convert(value) : undefined;
    if (converted !== undefined) result[name] = converted;
  }
  return result;
}

/**
 * @param {unknown} value
 * @returns {value is Record<string, unknown>}
 */
function isRecord(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/**
 * Ids begin with a letter, so names such as `__proto__` are none.
 * @param {unknown} value
 * @returns {value is string}
 */
function isId(value) {
  return typeof value === "string" && /^[a-z][a-z0-9-]*$/.test(value);
}
