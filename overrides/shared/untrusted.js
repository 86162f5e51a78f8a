// Data from an address, a file or the storage: measured before anything walks it, and decoded in linear time.

/**
 * The characters that a plan may have as JSON: enough for the largest plan when each character of its phrases and notes
 * takes two in JSON, and half of what a browser keeps for a site.
 */
export const LARGEST = 2_500_000;

/** The values that a plan may have, twice those of the largest, and how deep they may be; known ones are 3 deep. */
const MOST = 50_000;
const DEEPEST = 20;

/** How often a program may have encoded what another one had encoded. */
const ROUNDS = 3;

/**
 * @param {string} json
 * @returns {"" | "large" | "deep"} why it must not be walked; empty when it may be
 */
export function excess(json) {
  if (json.length > LARGEST) return "large";
  let values = 0;
  let depth = 0;
  for (let at = 0; at < json.length; at++) {
    const character = json[at];
    if (character === '"') at = endOfText(json, at);
    else if (character === "}" || character === "]") depth--;
    else if (character === "{" || character === "[" || character === ",") {
      if (character !== "," && ++depth > DEEPEST) return "deep";
      if (++values > MOST) return "large";
    }
  }
  return "";
}

/**
 * @param {string} json
 * @param {number} start the place of a quotation mark
 * @returns {number} the place of the one that ends the text, or the end where there is none
 */
function endOfText(json, start) {
  for (let end = json.indexOf('"', start + 1); end >= 0; end = json.indexOf('"', end + 1)) {
    let escapes = 0;
    while (json[end - 1 - escapes] === "\\") escapes++;
    if (escapes % 2 === 0) return end;
  }
  return json.length;
}

/**
 * Undo what mail filters and chats do to an address: they encode it, once or more.
 * @param {string} text
 * @returns {string} the text without percent-encoding; what is no encoding of a character becomes a space
 */
export function decoded(text) {
  for (let round = 0; round < ROUNDS && text.includes("%"); round++) {
    text = text.replace(/(?:%[0-9a-f]{2})+/gi, (part) => {
      try {
        return decodeURIComponent(part);
      } catch {
        return " ";
      }
    });
  }
  return text;
}
