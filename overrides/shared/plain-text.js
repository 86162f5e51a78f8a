// Text that a reader typed or pasted, as plain text for other programs.

/**
 * Normalise line breaks, and remove control characters other than the tab, which RFC 5545 forbids and mail programs
 * stumble over, and lone surrogates, which cannot be encoded (RFC 3629, section 3).
 * @param {string} text
 * @returns {string} the text with `\n` as the only line break
 */
export function toPlainText(text) {
  return text.replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, "\n").replace(/[^\P{Cc}\n\t]|\p{Cs}/gu, "");
}

/**
 * @param {string} text
 * @returns {string} the text on one line, without space around it
 */
export function toLine(text) {
  return toPlainText(text).replace(/\s*\n\s*/g, " ").trim();
}
