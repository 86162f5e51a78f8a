// What a reader filled in, made to fit in the middle of a sentence. Kept is what was typed; this is what is shown.

const ABBREVIATION = /\p{L}\.\p{L}\.$/u;

/**
 * @param {string} typed
 * @param {{ lead?: string, keepsCapital?: boolean, next?: string }} place `lead` has, with | between, the beginnings that
 * the sentence says already, the longest first; `next` is what follows the place
 * @returns {string} the words without such a beginning, without white space and a full stop at the ends, and with a
 * small letter first; that of a name, of `I` and of a word in capitals stays
 */
export function fitted(typed, { lead = "", keepsCapital = false, next = "" } = {}) {
  const words = withoutLead(withoutEnd(typed.trim(), next), lead);
  if (keepsCapital || /^(?:Ik|I)(?![\p{L}\p{N}])/u.test(words) || /^\p{Lu}[\p{Lu}\p{N}]/u.test(words)) return words;
  return words.replace(/^\p{Lu}/u, (letter) => letter.toLowerCase());
}

/**
 * @param {string} words
 * @param {string} next
 */
function withoutEnd(words, next) {
  if (ABBREVIATION.test(words) && !next.startsWith(".")) return words;
  return words.replace(/\.{1,9}$/, "").trimEnd();
}

/**
 * @param {string} words
 * @param {string} lead
 */
function withoutLead(words, lead) {
  const plain = words.replaceAll("'", "’").toLowerCase();
  const said = lead.split("|").find((start) => start && plain.startsWith(`${start.toLowerCase()} `));
  return said ? words.slice(said.length).trimStart() : words;
}
