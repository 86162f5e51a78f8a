// Events for a calendar: as an iCalendar file (RFC 5545), and as links that fill in the form of a calendar on the web.

import { toLine } from "../shared/plain-text.js";

/**
 * What every event has. Office calendars are shared: colleagues read the title.
 * @typedef {object} Details
 * @property {string} uid the same whenever this event is written, and for no other event (RFC 5545, section 3.8.4.7):
 *   a calendar that has it already then moves it, instead of showing it twice
 * @property {string} title
 * @property {string} [place]
 * @property {number} [reminder] minutes before the start; without it there is no reminder
 */

/**
 * An event from one moment to another.
 * @typedef {Details & { start: Date, minutes: number }} TimedEvent
 */

/**
 * An event on a day, `YYYY-MM-DD`, that takes no time of it.
 * @typedef {Details & { date: string }} DayEvent
 */

/** @typedef {TimedEvent | DayEvent} CalendarEvent */

/** The octets that a line may have, its line break excluded (RFC 5545, section 3.1). */
const LINE = 75;

/** The years of RFC 5545 have four digits, those of a date field that is being filled in may have any value. */
const FIRST = Date.parse("0000-01-01T00:00:00Z");
const LAST = Date.parse("9999-12-31T23:59:59Z");

const encoder = new TextEncoder();

/**
 * The moment at which the clock of this device shows a date and a time.
 *
 * In the night in which summer time begins there are times that do not exist: these are read as if the clock had not
 * been moved yet, so 02:30 becomes 03:30. When it ends there are times that exist twice: the first of both counts.
 * (ECMA-262 says so for both, at UTC(t): the offset before the change is used.)
 * @param {string} date `YYYY-MM-DD`
 * @param {string} time `HH:MM`
 * @returns {Date | null} null when the two are no moment
 */
export function instant(date, time) {
  if (!/^\d{4}-\d\d-\d\d$/.test(date) || !/^\d\d:\d\d$/.test(time)) return null;
  const moment = new Date(`${date}T${time}`);
  return Number.isNaN(moment.getTime()) ? null : moment;
}

/**
 * Make a uid that nobody has had (RFC 7986, section 5.3, wants a random UUID, and nothing of the device or the reader).
 * @returns {string}
 */
export function newUid() {
  // crypto.randomUUID is there in secure contexts only.
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}

/**
 * Write an event as an iCalendar file (RFC 5545), to be kept as `text/calendar; charset=utf-8`.
 *
 * Times are in UTC: Outlook refuses those without a zone, and a zone would need its rules in the file. There is no
 * METHOD, since that would make the file an invitation by somebody (RFC 5546, section 3.2).
 * @param {object} calendar
 * @param {CalendarEvent} calendar.event
 * @param {Date} calendar.now when the file is written
 * @param {string} calendar.product what wrote it, such as `-//Name//Product//NL`
 * @returns {string}
 */
export function toCalendar({ event, now, product }) {
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    `PRODID:${toText(toLine(product))}`,
    "CALSCALE:GREGORIAN",
    ...eventLines(event, now),
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${fold(line)}\r\n`).join("");
}

/**
 * @param {TimedEvent} event
 * @returns {string} the address at which Google Calendar shows the event, filled in and not kept yet
 */
export function googleLink(event) {
  const [start, end] = period(event).map(compact);
  return link("https://calendar.google.com/calendar/render", {
    action: "TEMPLATE",
    text: toLine(event.title),
    dates: `${start}/${end}`,
    location: toLine(event.place ?? ""),
  });
}

/**
 * @param {TimedEvent} event
 * @returns {string} the address at which the Outlook of private accounts shows the event, filled in and not kept yet
 */
export function outlookLink(event) {
  return microsoftLink("https://outlook.live.com", event);
}

/**
 * @param {TimedEvent} event
 * @returns {string} the address at which the Outlook of work and school shows the event, filled in and not kept yet
 */
export function office365Link(event) {
  return microsoftLink("https://outlook.office.com", event);
}

/**
 * Microsoft does not describe this link; github.com/InteractionDesignFoundation/add-event-to-calendar-docs does.
 * @param {string} origin
 * @param {TimedEvent} event
 */
function microsoftLink(origin, event) {
  const [start, end] = period(event);
  return link(`${origin}/calendar/deeplink/compose`, {
    path: "/calendar/action/compose",
    rru: "addevent",
    subject: toLine(event.title),
    startdt: start,
    enddt: end,
    location: toLine(event.place ?? ""),
  });
}

/**
 * A space is `%20`: Outlook has shown the `+` of a form as a plus sign.
 * @param {string} address
 * @param {Record<string, string>} values what is empty is left out
 */
function link(address, values) {
  const filled = Object.entries(values).filter(([, value]) => value);
  return `${address}?${new URLSearchParams(filled).toString().replaceAll("+", "%20")}`;
}

/**
 * @param {CalendarEvent} event
 * @param {Date} now
 * @returns {string[]}
 */
function eventLines(event, now) {
  const [start, end] = period(event).map(compact);
  const type = "date" in event ? ";VALUE=DATE" : "";
  return [
    "BEGIN:VEVENT",
    `UID:${toText(toLine(event.uid))}`,
    `DTSTAMP:${compact(toTime(now))}`,
    `DTSTART${type}:${start}`,
    `DTEND${type}:${end}`,
    `SUMMARY:${toText(toLine(event.title))}`,
    ...(event.place ? [`LOCATION:${toText(toLine(event.place))}`] : []),
    // A day with something to do is not a day on which one is away.
    `TRANSP:${"date" in event ? "TRANSPARENT" : "OPAQUE"}`,
    ...(event.reminder === undefined ? [] : alarmLines(event.title, event.reminder)),
    "END:VEVENT",
  ];
}

/**
 * RFC 5545, section 3.6.6: an alarm that shows something must say what.
 * @param {string} title
 * @param {number} minutes
 * @returns {string[]}
 */
function alarmLines(title, minutes) {
  return [
    "BEGIN:VALARM",
    "ACTION:DISPLAY",
    `DESCRIPTION:${toText(toLine(title))}`,
    `TRIGGER:-PT${minutes}M`,
    "END:VALARM",
  ];
}

/**
 * The start of an event, and its end: the first moment or day after it (RFC 5545, section 3.6.1).
 * @param {CalendarEvent} event
 * @returns {[string, string]} as ISO 8601 has it, dates for a day and times in UTC for the rest
 */
function period(event) {
  if ("date" in event) {
    const next = new Date(`${event.date}T00:00:00Z`);
    next.setUTCDate(next.getUTCDate() + 1);
    return [event.date, toTime(next).slice(0, event.date.length)];
  }
  return [toTime(event.start), toTime(new Date(event.start.getTime() + event.minutes * 60_000))];
}

/**
 * @param {Date} moment
 * @returns {string} `YYYY-MM-DDTHH:MM:SSZ`
 */
function toTime(moment) {
  const within = new Date(Math.min(Math.max(moment.getTime(), FIRST), LAST));
  return within.toISOString().replace(/\.\d+/, "");
}

/**
 * @param {string} time a date or a time of ISO 8601
 * @returns {string} in the form of RFC 5545, sections 3.3.4 and 3.3.5
 */
function compact(time) {
  return time.replace(/[-:]/g, "");
}

/**
 * @param {string} text
 * @returns {string} the text as the value of a property (RFC 5545, section 3.3.11)
 */
function toText(text) {
  return text.replace(/[\\;,]/g, "\\$&").replaceAll("\n", "\\n");
}

/**
 * Break a line that is too long (RFC 5545, section 3.1), and never within a character: some programs put the pieces
 * together only after they have read them as text.
 * @param {string} line
 */
function fold(line) {
  let folded = "";
  let octets = 0;
  for (const character of line) {
    const { length } = encoder.encode(character);
    if (octets + length > LINE) {
      folded += "\r\n ";
      octets = 1;
    }
    folded += character;
    octets += length;
  }
  return folded;
}
