// A mail draft as a link (RFC 6068), without an address: the reader chooses one in the mail program.

import { toLine, toPlainText } from "./plain-text.js";

/**
 * The longest mailto: link, in characters. RFC 6068 has no limit, but the programs that pass the link on do. Windows: 2,083 characters (INTERNET_MAX_URL_LENGTH in wininet.h), and
 * Chromium and Firefox long silently refused more than 2,048 (kMaxUrlLength in Chromium's
 * platform_util_win.cc, maxSafeURL in Mozilla's nsOSHelperAppService.cpp). Measured with Outlook: 2,046.
 */
export const LONGEST = 2_000;

/**
 * Make the link that opens a mail draft.
 *
 * Line breaks are `%0D%0A`, as RFC 6068, section 5, demands: Gmail on Android drops all others. A space is `%20` and
 * never `+`, which is a plus sign in this kind of link. Nothing is cut off: the caller must
 * offer another way where the link is too long.
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
