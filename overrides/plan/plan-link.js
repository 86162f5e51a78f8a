// A plan on its way to another device: in the fragment of a link, or in a file. Whatever comes in becomes a plan or is
// refused: anybody may have made it.

import { knownParts, toPlan } from "../shared/plan.js";
import { decoded, excess, LARGEST } from "../shared/untrusted.js";

/** @typedef {import("../shared/plan.js").Plan} Plan */

/**
 * What came in. `dropped` says that a part of it is not in the plan: it had the wrong shape, or was more than a plan
 * holds. Of what is newer than this site, the plan has what this site knows, and must not be written over it.
 * There is no plan when the text is none or not whole (`corrupt`), is too much (`large`), or cannot be unpacked by this
 * browser (`unsupported`).
 * @typedef {{ plan: Plan, problem?: "newer", dropped: boolean }
 *   | { plan: null, problem: "corrupt" | "large" | "unsupported" }} Received
 */

/** The characters that a fragment may have; Chromium takes no address over 2,097,152 (kMaxURLChars in its source). */
export const LONGEST_FRAGMENT = 2_000_000;

/** Characters of base64 that are unpacked at once: a slice becomes at most 3 MB (RFC 1951: 1,032 times as much). */
const SLICE = 4_096;

/** How the name of the plan in a fragment, and the marks of what follows. For ever: links are kept in mails. */
const NAME = "plan";
const IN_FRAGMENT = /(?:^|[#&])plan(?:=|$)/;
const PLAIN = "0";
const DEFLATED = "1";

/** What a file says it is. For ever, too. */
const KIND = "sodalis-gespreksplan";

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
  return IN_FRAGMENT.test(decoded(fragment.slice(0, SLICE)));
}

/**
 * Read a plan from a fragment. It never throws, and stops unpacking once there is more than a plan may have.
 * @param {string} fragment of the address of a page, with or without its `#`
 * @returns {Promise<Received>}
 */
export async function decodePlan(fragment) {
  if (fragment.length > LONGEST_FRAGMENT) return { plan: null, problem: "large" };
  const text = decoded(fragment);
  const start = IN_FRAGMENT.exec(text);
  // A full stop or a bracket after the link is easily taken to be a part of it.
  const [, mark, code] = /^([01])\.([\w-]+)/.exec(start ? text.slice(start.index + start[0].length) : "") ?? [];
  if (!code) return { plan: null, problem: "corrupt" };
  const inflate = transform(() => new DecompressionStream("deflate-raw"));
  if (mark === DEFLATED && !inflate) return { plan: null, problem: "unsupported" };
  try {
    const json = await readText(mark === DEFLATED && inflate ? bytesOf(code).pipeThrough(inflate) : bytesOf(code));
    return json === null ? { plan: null, problem: "large" } : receive(json, (data) => data);
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
  try {
    return receive(text, (file) => (file.kind === KIND ? file.plan : undefined));
  } catch {
    return { plan: null, problem: "corrupt" };
  }
}

/**
 * @param {string} json
 * @param {(data: any) => unknown} unpack takes the plan out of the data
 * @returns {Received}
 * @throws {SyntaxError} when the text is no JSON
 */
function receive(json, unpack) {
  const problem = excess(json);
  if (problem) return { plan: null, problem: problem === "large" ? problem : "corrupt" };
  const data = unpack(JSON.parse(json));
  const known = knownParts(data);
  const reading = toPlan(known);
  if (!reading.plan) return { plan: null, problem: "corrupt" };
  const { version } = /** @type {{ version: number }} */ (known);
  return { plan: reading.plan, problem: reading.problem, dropped: !holds({ ...reading.plan, version }, data) };
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
 * Read a stream to its end, unless there is more than a plan may have.
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

/**
 * @param {string} code
 * @returns {ReadableStream<Uint8Array<ArrayBuffer>>} its bytes in slices, so that what unpacks to gigabytes can be stopped
 */
function bytesOf(code) {
  const base64 = code.replaceAll("-", "+").replaceAll("_", "/");
  let at = 0;
  return new ReadableStream(
    {
      pull(controller) {
        const characters = atob(base64.slice(at, (at += SLICE)));
        controller.enqueue(Uint8Array.from(characters, (character) => character.charCodeAt(0)));
        if (at >= base64.length) controller.close();
      },
    },
    { highWaterMark: 0 },
  );
}
