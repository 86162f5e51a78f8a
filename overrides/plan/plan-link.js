// A plan on its way to another device: in the fragment of a link, or in a file. What comes in is anybody's, so
// whatever it is, it becomes a plan or is refused.

import { toPlan } from "../shared/plan.js";

/** @typedef {import("../shared/plan.js").Plan} Plan */

/**
 * What came in. `dropped` says that a part of it is not in the plan: it had the wrong shape, or was more than a plan
 * holds. Of what is newer than this site, the plan has what this site knows, and must not be written over it.
 * There is no plan when the text is none (`corrupt`) or too much (`large`), or when this browser cannot unpack it
 * (`unsupported`).
 * @typedef {{ plan: Plan, problem?: "newer", dropped: boolean }
 *   | { plan: null, problem: "corrupt" | "large" | "unsupported" }} Received
 */

/**
 * The characters that a plan may have as JSON, in a link and in a file: enough for the largest plan when each character
 * of its phrases and notes is a quotation mark or a line break, which are two in JSON, and half of what a browser keeps
 * for a site.
 */
export const LARGEST = 2_500_000;

/** The characters that a fragment may have; Chromium takes no address over 2,097,152 (kMaxURLChars in its source). */
export const LONGEST_FRAGMENT = 2_000_000;

/** How the name of the plan in a fragment, and the marks of what follows. For ever: links are kept in mails. */
const NAME = "plan";
const PLAIN = "0";
const DEFLATED = "1";

/** What a file says it is. For ever, too. */
const KIND = "sodalis-gespreksplan";

/** How deep the parts of a plan may be within each other. Known ones are 3 deep; far more would exhaust the stack. */
const DEEPEST = 20;

/**
 * Write a plan as the fragment of a link. A browser sends a fragment to no server (RFC 9110, section 7.1), so what is
 * in it stays between those who have the link.
 *
 * It is `plan=1.` and the base64url (RFC 4648, section 5) of the deflated JSON (RFC 1951), or `plan=0.` and that of the
 * JSON itself where the browser cannot deflate.
 * @param {Plan} plan
 * @returns {Promise<string>} the fragment without its `#`
 */
export async function encodePlan(plan) {
  const bytes = new TextEncoder().encode(JSON.stringify(plan));
  const deflate = transform(() => new CompressionStream("deflate-raw"));
  if (!deflate) return `${NAME}=${PLAIN}.${toBase64(bytes)}`;
  const deflated = await new Response(new Blob([bytes]).stream().pipeThrough(deflate)).arrayBuffer();
  return `${NAME}=${DEFLATED}.${toBase64(new Uint8Array(deflated))}`;
}

/**
 * @param {string} fragment of the address of a page, with or without its `#`
 * @returns {boolean} whether there should be a plan in it
 */
export function holdsPlan(fragment) {
  return new URLSearchParams(fragment.replace(/^#/, "")).has(NAME);
}

/**
 * Read a plan from a fragment. It never throws, and stops unpacking once there is more than a plan may have.
 * @param {string} fragment of the address of a page, with or without its `#`
 * @returns {Promise<Received>}
 */
export async function decodePlan(fragment) {
  if (fragment.length > LONGEST_FRAGMENT) return { plan: null, problem: "large" };
  const value = new URLSearchParams(fragment.replace(/^#/, "")).get(NAME) ?? "";
  // A full stop or a bracket after the link is easily taken to be a part of it.
  const [, mark, code] = /^([01])\.([\w-]+)/.exec(value) ?? [];
  if (!code) return { plan: null, problem: "corrupt" };
  const inflate = transform(() => new DecompressionStream("deflate-raw"));
  if (mark === DEFLATED && !inflate) return { plan: null, problem: "unsupported" };
  try {
    const bytes = new Blob([fromBase64(code)]).stream();
    const text = await readText(mark === DEFLATED && inflate ? bytes.pipeThrough(inflate) : bytes);
    return text === null ? { plan: null, problem: "large" } : receive(JSON.parse(text));
  } catch {
    return { plan: null, problem: "corrupt" };
  }
}

/**
 * Write a plan as a file.
 * @param {Plan} plan
 * @returns {string} JSON, to be kept as UTF-8
 */
export function planFile(plan) {
  return `${JSON.stringify({ kind: KIND, plan }, null, 2)}\n`;
}

/**
 * Read a plan from the text of a file. It never throws.
 * @param {string} text
 * @returns {Received}
 */
export function readPlanFile(text) {
  if (text.length > LARGEST) return { plan: null, problem: "large" };
  try {
    const file = JSON.parse(text);
    return file.kind === KIND ? receive(file.plan) : { plan: null, problem: "corrupt" };
  } catch {
    return { plan: null, problem: "corrupt" };
  }
}

/**
 * @param {unknown} data
 * @returns {Received}
 * @throws {RangeError} when it is too deep
 */
function receive(data) {
  const harmless = withoutPrototypes(data, DEEPEST);
  const reading = toPlan(harmless);
  if (!reading.plan) return { plan: null, problem: "corrupt" };
  return { ...reading, dropped: !holds({ ...reading.plan, version: harmless.version }, data) };
}

/**
 * Copy data without the name by which JavaScript, when such a copy is assigned, would change how an object behaves.
 * @param {unknown} data
 * @param {number} levels how deep it may be
 * @returns {any}
 * @throws {RangeError} when it is deeper
 */
function withoutPrototypes(data, levels) {
  if (typeof data !== "object" || data === null) return data;
  if (levels === 0) throw new RangeError("too deep");
  if (Array.isArray(data)) return data.map((item) => withoutPrototypes(item, levels - 1));
  const entries = Object.entries(data).filter(([name]) => name !== "__proto__");
  return Object.fromEntries(entries.map(([name, value]) => [name, withoutPrototypes(value, levels - 1)]));
}

/**
 * @param {unknown} whole
 * @param {unknown} part
 * @returns {boolean} whether everything in the part is in the whole
 */
function holds(whole, part) {
  if (typeof part !== "object" || part === null) return whole === part;
  if (typeof whole !== "object" || whole === null || Array.isArray(whole) !== Array.isArray(part)) return false;
  const parts = new Map(Object.entries(whole));
  // The moment of a tick is put right where it cannot be; the tick is not lost.
  return Object.entries(part).every(([name, value]) => parts.has(name) && (name === "at" || holds(parts.get(name), value)));
}

/**
 * Read a stream to its end, unless there is more than a plan may have: what unpacks to gigabytes is not unpacked.
 * @param {ReadableStream<BufferSource>} stream
 * @returns {Promise<string | null>} null when there is more
 */
async function readText(stream) {
  const reader = stream.pipeThrough(new TextDecoderStream("utf-8", { fatal: true })).getReader();
  let text = "";
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text;
    text += value;
    if (text.length > LARGEST) {
      await reader.cancel();
      return null;
    }
  }
}

/**
 * @template T
 * @param {() => T} make
 * @returns {T | undefined} nothing where the browser does not know this compression
 */
function transform(make) {
  try {
    return make();
  } catch {
    return undefined;
  }
}

/** @param {Uint8Array} bytes */
function toBase64(bytes) {
  let characters = "";
  for (const byte of bytes) characters += String.fromCharCode(byte);
  return btoa(characters).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

/** @param {string} code */
function fromBase64(code) {
  const characters = atob(code.replaceAll("-", "+").replaceAll("_", "/"));
  return Uint8Array.from(characters, (character) => character.charCodeAt(0));
}
