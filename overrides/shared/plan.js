// The plan as data: its shape, and how any text becomes a plan or is refused.

import { currentKey, hasRedirects } from "./redirects.js";
import { excess } from "./untrusted.js";

/** The version of the document that this code writes. */
export const VERSION = 1;

/**
 * The limits of a plan, in characters, phrases and entries; the least and most minutes of a conversation.
 */
export const LIMITS = {
  slot: 200,
  line: 200,
  phrase: 2_000,
  notes: 20_000,
  phrases: 500,
  entries: 2_000,
  minutes: /** @type {const} */ ([5, 480]),
  day: "9999-12-31",
};

/** The minutes that a conversation takes, unless the reader says otherwise. */
export const MINUTES = 20;

/**
 * A tick, or the lack of one, and when it was set: a merge keeps the newest.
 * @typedef {{ ticked: boolean, at: string }} Tick
 */

/**
 * A phrase in the plan: its key, the goal that it serves, and the words of the reader where these differ.
 * @typedef {{ key: string, goal: string, text?: string }} ChosenPhrase
 */

/**
 * The conversation, and a second one after a no or a maybe. Every part may be empty.
 * Dates are `YYYY-MM-DD` and times `HH:MM`, as a reader's clock has them.
 * @typedef {{ person: string, place: string, date: string, time: string, minutes: number, followUp: string }} Meeting
 */

/**
 * All that one reader keeps. Keys that this version does not know are kept as they are.
 * @typedef {object} Plan
 * @property {number} version
 * @property {"informal" | "formal"} address how the reader addresses the manager
 * @property {Record<string, string>} slots what is filled in, by the id of the slot
 * @property {Record<string, string>} variants the wording chosen, by the key of the phrase
 * @property {Record<string, Tick>} actions by the key of the action
 * @property {Record<string, Tick>} read the tips of a selection that were read, by their id
 * @property {ChosenPhrase[]} phrases in the order of the conversation as the reader wants it
 * @property {Meeting} meeting
 * @property {string} notes
 * @property {Record<string, string>} answers to the questions of the budgetwijzer, by their id
 * @property {Record<string, string>} replies the reader's own answers to reactions, by the key of the reaction
 * @property {Record<string, string>} events the uids of the events in the reader's calendar, by what they are
 */

/**
 * What became of a text: a plan, or why there is none. `newer` has a plan to read but not to write over; `partial` says
 * that what this version does not know was too deep or too much to keep.
 * @typedef {({ plan: Plan, problem?: "newer" } | { plan: null, problem: "corrupt" }) & { partial?: boolean }} Reading
 */

/** @returns {Plan} a plan in which nothing is filled in */
export function emptyPlan() {
  return {
    version: VERSION,
    address: "informal",
    slots: {},
    variants: {},
    actions: {},
    read: {},
    phrases: [],
    meeting: toMeeting(undefined),
    notes: "",
    answers: {},
    replies: {},
    events: {},
  };
}

/**
 * Read a plan from the text it was kept as. Values of the wrong shape are left out.
 * @param {string | null} text
 * @returns {Reading}
 */
export function parsePlan(text) {
  if (text === null) return { plan: emptyPlan() };
  try {
    const data = JSON.parse(text);
    return excess(text) ? { ...toPlan(knownParts(data)), partial: true } : toPlan(data);
  } catch {
    return { plan: null, problem: "corrupt" };
  }
}

/**
 * @param {unknown} data
 * @returns {unknown} what of the data is a part of a plan
 */
export function knownParts(data) {
  if (!isRecord(data)) return data;
  const names = Object.keys(emptyPlan()).filter((name) => Object.hasOwn(data, name));
  return Object.fromEntries(names.map((name) => [name, data[name]]));
}

/**
 * Make a plan of data from anywhere. Values of the wrong shape are left out.
 * @param {unknown} data
 * @returns {Reading}
 */
export function toPlan(data) {
  if (!isRecord(data) || typeof data.version !== "number") return { plan: null, problem: "corrupt" };
  /** @type {Plan & { __proto__?: unknown }} */
  const plan = {
    ...data,
    version: VERSION,
    address: data.address === "formal" ? /** @type {const} */ ("formal") : /** @type {const} */ ("informal"),
    slots: entries(data.slots, (value) => toText(value, LIMITS.slot) || undefined),
    variants: entries(data.variants, toId),
    actions: entries(data.actions, toTick),
    read: entries(data.read, toTick),
    phrases: toPhrases(data.phrases),
    meeting: toMeeting(data.meeting),
    notes: toText(data.notes, LIMITS.notes),
    answers: entries(data.answers, toId),
    replies: entries(data.replies, (value) => toText(value, LIMITS.phrase) || undefined),
    events: entries(data.events, (value) => (typeof value === "string" && /^[\w-]{1,64}$/.test(value) ? value : undefined)),
  };
  // An own property of this name, which JSON can bring, would change how the object behaves where it is copied.
  delete plan.__proto__;
  return data.version > VERSION ? { plan, problem: "newer" } : { plan };
}

/**
 * Migrate a plan to the current ids. What has a current id stays, and takes what it lacks from what had an older id; of
 * ticks the newest counts.
 * @param {Plan} plan
 * @returns {Plan}
 */
export function withCurrentKeys(plan) {
  if (!hasRedirects()) return plan;
  /** @type {Map<string, ChosenPhrase>} */
  const phrases = new Map();
  for (const chosen of plan.phrases) {
    const phrase = { ...chosen, key: currentKey("phrase", chosen.key), goal: currentKey("goal", chosen.goal) };
    const other = phrases.get(phrase.key);
    phrases.set(phrase.key, phrase.key === chosen.key ? { ...other, ...phrase } : { ...phrase, ...other });
  }
  return {
    ...plan,
    slots: renamed(plan.slots, (slot, text) => [currentKey("slot", slot), text]),
    answers: renamed(plan.answers, (question, answer) => [currentKey("question", question), answer]),
    replies: renamed(plan.replies, (reaction, text) => [currentKey("reaction", reaction), text]),
    variants: renamed(plan.variants, currentVariant),
    actions: renamed(plan.actions, (action, tick) => [currentKey("action", action), tick], newest),
    read: renamed(plan.read, (tip, tick) => [currentKey("tip", tip), tick], newest),
    phrases: [...phrases.values()],
  };
}

/**
 * @param {string} phrase
 * @param {string} variant
 * @returns {[string, string]} the phrase and the variant of today
 */
function currentVariant(phrase, variant) {
  const before = `${phrase}--${variant}`;
  const now = currentKey("variant", before);
  const end = now.lastIndexOf("--");
  return now === before ? [currentKey("phrase", phrase), variant] : [now.slice(0, end), now.slice(end + 2)];
}

/**
 * @template T
 * @param {Record<string, T>} record
 * @param {(name: string, value: T) => [string, T]} rename
 * @param {(kept: T, other: T) => T} choose between two that get the same name, the first of which may have it already
 * @returns {Record<string, T>}
 */
function renamed(record, rename, choose = (kept) => kept) {
  const entries = Object.entries(record).map(([name, value]) => ({ name, entry: rename(name, value) }));
  /** @type {Map<string, T>} */
  const result = new Map(entries.filter(({ name, entry }) => name === entry[0]).map(({ entry }) => entry));
  for (const { name, entry } of entries) {
    const [now, value] = entry;
    const kept = result.get(now);
    if (name !== now) result.set(now, kept === undefined ? value : choose(kept, value));
  }
  return Object.fromEntries(result);
}

/**
 * How much of each kind a plan holds, to tell the reader; kinds of which it holds nothing are 0.
 * @param {Plan} plan
 */
export function countParts(plan) {
  const { person, place, date, time, followUp } = plan.meeting;
  return {
    phrases: plan.phrases.length,
    edited: plan.phrases.filter(({ text }) => text).length,
    slots: Object.keys(plan.slots).length,
    variants: Object.keys(plan.variants).length,
    actions: Object.values(plan.actions).filter(({ ticked }) => ticked).length,
    read: Object.values(plan.read).filter(({ ticked }) => ticked).length,
    answers: Object.keys(plan.answers).length,
    replies: Object.keys(plan.replies).length,
    notes: plan.notes.length,
    meeting: [person, place, date, time, followUp].some(Boolean) ? 1 : 0,
  };
}

/** @param {Plan} plan */
export function isEmpty(plan) {
  return Object.values(countParts(plan)).every((count) => !count);
}

/**
 * Add a phrase where it belongs in the conversation: after the last one that serves its goal or an earlier one.
 * @param {readonly ChosenPhrase[]} phrases
 * @param {ChosenPhrase} phrase
 * @param {string[]} goals the ids of the goals in the order of the conversation
 * @returns {ChosenPhrase[]}
 */
export function withPhrase(phrases, phrase, goals) {
  if (phrases.some(({ key }) => key === phrase.key) || phrases.length >= LIMITS.phrases) return [...phrases];
  const place = goals.indexOf(phrase.goal);
  const after = phrases.reduce((last, { goal }, index) => (goals.indexOf(goal) <= place ? index + 1 : last), 0);
  return [...phrases.slice(0, after), phrase, ...phrases.slice(after)];
}

/**
 * Move a phrase to another place.
 * @param {readonly ChosenPhrase[]} phrases
 * @param {string} key
 * @param {number} place counted from 0
 * @returns {ChosenPhrase[]}
 */
export function withReordered(phrases, key, place) {
  const phrase = phrases.find((chosen) => chosen.key === key);
  if (!phrase) return [...phrases];
  const others = phrases.filter((chosen) => chosen !== phrase);
  return [...others.slice(0, Math.max(0, place)), phrase, ...others.slice(Math.max(0, place))];
}

/**
 * Put two plans together: the newest tick counts, what is filled in here stays, and what is only there is added. The
 * manager is addressed formally if one of them does so: that was chosen, whereas the other form is also what a plan
 * begins with.
 * @param {Plan} here
 * @param {Plan} there
 * @returns {Plan | null} nothing when the two together are more than a plan holds
 */
export function mergePlans(here, there) {
  const meeting = { ...here.meeting };
  for (const name of /** @type {const} */ (["person", "place", "date", "time", "followUp"])) {
    meeting[name] ||= there.meeting[name];
  }
  if (meeting.minutes === MINUTES) meeting.minutes = there.meeting.minutes;
  const phrases = mergePhrases(here.phrases, there.phrases);
  const notes = here.notes.includes(there.notes) ? here.notes : [here.notes, there.notes].filter(Boolean).join("\n\n");
  if (phrases.length > LIMITS.phrases || notes.length > LIMITS.notes) return null;
  return {
    ...there,
    ...here,
    address: here.address === "formal" ? here.address : there.address,
    actions: mergeTicks(here.actions, there.actions),
    read: mergeTicks(here.read, there.read),
    slots: { ...there.slots, ...here.slots },
    variants: { ...there.variants, ...here.variants },
    answers: { ...there.answers, ...here.answers },
    replies: { ...there.replies, ...here.replies },
    events: { ...there.events, ...here.events },
    phrases,
    meeting,
    notes,
  };
}

/**
 * @param {Record<string, Tick>} here
 * @param {Record<string, Tick>} there
 * @returns {Record<string, Tick>} the newest of each
 */
function mergeTicks(here, there) {
  const ticks = { ...here };
  for (const [key, tick] of Object.entries(there)) ticks[key] = ticks[key] ? newest(ticks[key], tick) : tick;
  return ticks;
}

/**
 * @param {Tick} kept stays when both are of the same moment
 * @param {Tick} other
 */
function newest(kept, other) {
  return kept.at < other.at ? other : kept;
}

/**
 * @param {ChosenPhrase[]} here
 * @param {ChosenPhrase[]} there
 * @returns {ChosenPhrase[]} those here, with the words from there where there are none here, and then the others
 */
function mergePhrases(here, there) {
  const others = new Map(there.map((phrase) => [phrase.key, phrase]));
  const merged = here.map((phrase) => {
    const text = phrase.text ?? others.get(phrase.key)?.text;
    others.delete(phrase.key);
    return text === undefined ? phrase : { ...phrase, text };
  });
  return [...merged, ...others.values()];
}

/**
 * @param {unknown} value
 * @returns {Tick | undefined}
 */
function toTick(value) {
  if (!isRecord(value) || typeof value.ticked !== "boolean" || typeof value.at !== "string") return undefined;
  const at = Date.parse(value.at);
  // What claims to be of the future would win every merge for ever.
  return Number.isNaN(at) ? undefined : { ticked: value.ticked, at: toMoment(Math.min(at, Date.now())) };
}

/** @param {number} at milliseconds since 1970; before that nobody ticked anything */
function toMoment(at) {
  return new Date(Math.max(0, at)).toISOString();
}

/**
 * Every phrase once, in the order of the list.
 * @param {unknown} value
 * @returns {ChosenPhrase[]}
 */
function toPhrases(value) {
  if (!Array.isArray(value)) return [];
  /** @type {Map<string, ChosenPhrase>} */
  const phrases = new Map();
  for (const item of value) {
    if (phrases.size === LIMITS.phrases) break;
    if (!isRecord(item) || !isId(item.key) || phrases.has(item.key)) continue;
    const chosen = { key: item.key, goal: toId(item.goal) ?? "" };
    // Words that were all taken away are words too: those of the site would come as a surprise.
    phrases.set(item.key, typeof item.text === "string" ? { ...chosen, text: toText(item.text, LIMITS.phrase) } : chosen);
  }
  return [...phrases.values()];
}

/**
 * @param {unknown} value
 * @returns {Meeting}
 */
function toMeeting(value) {
  const record = isRecord(value) ? value : {};
  const minutes = typeof record.minutes === "number" ? record.minutes : NaN;
  const [least, most] = LIMITS.minutes;
  return {
    person: toText(record.person, LIMITS.line),
    place: toText(record.place, LIMITS.line),
    date: toDate(record.date),
    time: typeof record.time === "string" && /^([01]\d|2[0-3]):[0-5]\d$/.test(record.time) ? record.time : "",
    minutes: Number.isInteger(minutes) && minutes >= least && minutes <= most ? minutes : MINUTES,
    followUp: toDate(record.followUp),
  };
}

/** @param {unknown} value */
function toDate(value) {
  if (typeof value !== "string" || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return "";
  const date = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value) ? value : "";
}

/**
 * @param {unknown} value
 * @param {number} limit
 * @returns {string} what a plan keeps of a text
 */
export function toText(value, limit) {
  // A character beyond U+FFFF is two in a string, and half of it is none.
  return typeof value === "string" ? value.slice(0, limit).replace(/[\ud800-\udbff]$/, "") : "";
}

/** @param {unknown} value */
function toId(value) {
  return isId(value) ? value : undefined;
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
  for (const [name, value] of Object.entries(record).slice(0, LIMITS.entries)) {
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
