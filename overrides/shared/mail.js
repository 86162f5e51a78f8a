// A mail draft as a link (RFC 6068). It is to nobody: the reader chooses an address in the mail program.

import { toLine, toPlainText } from "./plain-text.js";

/**
 * The characters that a mailto: link may have before it is called too long. There is no limit in RFC 6068, but there
 * is one in what passes the link on. Windows: 2,083 characters (INTERNET_MAX_URL_LENGTH in wininet.h), for which reason
 * Chromium and Firefox long refused, without a word, to pass on more than 2,048 (kMaxUrlLength in Chromium's
 * platform_util_win.cc, maxSafeURL in Mozilla's nsOSHelperAppService.cpp). Measured with Outlook: 2,046.
 */
export const LONGEST = 2_000;

/**
 * Make the link that opens a mail draft.
 *
 * Line breaks are `%0D%0A`, as RFC 6068, section 5, demands: Gmail on Android drops all others. A space is `%20` and
 * never `+`, which is a plus sign in this kind of link. Nothing is cut off: a link that is too long is for the caller
 * to hold back, with another way offered.
 * @param {object} draft
 * @param {string} [draft.subject]
 * @param {string} [draft.body]
 * @returns {{ href: string, tooLong: boolean }}
 */
export function mailto({ subject = "", body = "" }) {
  const fields = Object.entries({ subject: toLine(subject), body: toPlainText(body).replaceAll("\n", "\r\n") })
    .filter(([, value]) => value)
    .map(([name, value]) => `${name}=${encode(value)}`);
  const href = `mailto:${fields.length ? "?" : ""}${fields.join("&")}`;
  return { href, tooLong: href.length > LONGEST };
}

/**
 * Encode all but what RFC 3986 calls unreserved, and `!`, `(`, `)` and `*`, which a mailto: link may have as they are.
 * An apostrophe may be there too, but mail programs that are started by a command line trip over it.
 * @param {string} text
 */
function encode(text) {
  return encodeURIComponent(text).replaceAll("'", "%27");
}
