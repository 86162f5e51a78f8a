// The ways out of the browser: paper, text, mail, calendar, file, link and code. All of them are made here.

import { googleLink, instant, newUid, office365Link, outlookLink, toCalendar } from "./calendar.js";
import { copy } from "../shared/clipboard.js";
import { fill, find, plural } from "../shared/dom.js";
import { download } from "../shared/download.js";
import { longDate } from "../shared/long-date.js";
import { mailto } from "../shared/mail.js";
import { encodePlan, planFile } from "./plan-link.js";
import { isEmpty } from "../shared/plan.js";
import { PlanPhrases } from "./plan-phrases.js";
import { PlanReplies } from "./plan-replies.js";
import { draw, qrPath } from "../shared/qr-code.js";
import { showStatus } from "../shared/status-message.js";
import { planToText } from "./plan-text.js";
import { store, TOPICS } from "../shared/store.js";
import { scheduleRender } from "../shared/render-queue.js";

/** @typedef {import("./calendar.js").CalendarEvent} CalendarEvent */

/** @typedef {import("./calendar.js").TimedEvent} TimedEvent */

/** Minutes before the conversation at which a calendar reminds of it. */
const REMINDER = 30;

/** Characters that a link may have before a chat or a mail program may break it. */
const LONGEST_LINK = 8_000;

/** The buttons that take along what is in the plan. */
const OF_A_PLAN = ["copy", "mail-self", "file", "link", "qr"];

/** The messages that ask nothing of the reader. */
const DONE = ["copied", "linkCopied", "fileSaved"];

export class PlanOutputs extends HTMLElement {
  /** @type {(() => void) | undefined} */
  #unwatch;

  connectedCallback() {
    this.addEventListener("click", this.#act);
    this.#unwatch = store.watch(TOPICS, () => {
      // A code for what the plan was before would bring that to the phone.
      if (!this.#figure.hidden) this.#showCode(null);
      scheduleRender(this.#renderExamples);
    });
    scheduleRender(this.#renderExamples);
  }

  disconnectedCallback() {
    this.removeEventListener("click", this.#act);
    this.#unwatch?.();
  }

  /** Say where an example still stands: it would go to paper, or to the manager, as if the reader had said it. */
  #renderExamples = () => {
    const names = [...new Set(this.#phrases.examples)].map((name) => `‘${name}’`);
    const slots = new Intl.ListFormat(document.documentElement.lang).format(names);
    const note = find(this, "[data-part=examples]", HTMLElement);
    note.textContent = fill(plural(note.dataset, "one", "other", names.length), { slots });
    note.hidden = !names.length;
  };

  get #phrases() {
    return find(document, "plan-phrases", PlanPhrases);
  }

  /** What each button does, by its name. @type {Record<string, () => void | Promise<void>>} */
  #actions = {
    print: () => this.#print(""),
    large: () => this.#print("large"),
    blank: () => this.#printBlank(),
    copy: () => this.#copy(this.#text(), "copied"),
    "mail-manager": () => this.#mail(this.#managerMail),
    "mail-self": () => this.#mailSelf(),
    calendar: () => this.#saveEvent(this.#meeting, "calendar"),
    "follow-up": () => this.#saveEvent(this.#followUp, "followUp"),
    google: () => this.#openCalendar(googleLink),
    outlook: () => this.#openCalendar(office365Link),
    "outlook-home": () => this.#openCalendar(outlookLink),
    file: () => {
      download(planFile(store.plan), `${this.dataset.fileName}.json`, "application/json");
      this.#say("fileSaved");
    },
    link: () => this.#copyLink(),
    qr: () => this.#toggleCode(),
  };

  /** @param {Event} event */
  #act = async (event) => {
    const button = event.target instanceof Element ? event.target.closest("button[data-output]") : null;
    if (!(button instanceof HTMLButtonElement)) return;
    const output = button.dataset.output ?? "";
    this.#say("");
    if (OF_A_PLAN.includes(output) && isEmpty(store.plan)) return this.#say("empty");
    try {
      await this.#actions[output]?.();
    } catch {
      this.#say("failed");
    }
  };

  /** The plan as plain text. @param {{ withActions?: boolean }} [parts] */
  #text({ withActions = true } = {}) {
    const { person, date, time, minutes, place, followUp } = store.meeting;
    /** @type {{ title: string, phrases: string[] }[]} */
    const groups = [];
    for (const { goal, text } of this.#phrases.spoken) {
      if (groups.at(-1)?.title !== goal) groups.push({ title: goal, phrases: [] });
      groups.at(-1)?.phrases.push(text);
    }
    const replies = document.querySelector("plan-replies");
    if (replies instanceof PlanReplies) {
      groups.push({ title: document.getElementById("plan-replies")?.textContent ?? "", phrases: replies.texts });
    }
    const open = [...document.querySelectorAll("plan-actions [open] action-item")].filter(
      (item) => item instanceof HTMLElement && !store.ticked(item.dataset.action ?? ""),
    );
    const known = person || date || time || place;
    return planToText({
      title: document.querySelector("h1")?.textContent ?? "",
      meeting: [
        { label: this.dataset.person ?? "", value: person },
        { label: this.dataset.date ?? "", value: longDate(date) },
        { label: this.dataset.time ?? "", value: time },
        { label: this.dataset.minutes ?? "", value: known ? String(minutes) : "" },
        { label: this.dataset.place ?? "", value: place },
        { label: this.dataset.followUp ?? "", value: longDate(followUp) },
      ],
      groups,
      actions: {
        title: document.getElementById("plan-actions")?.textContent ?? "",
        items: withActions ? open.map((item) => item.textContent?.trim() ?? "") : [],
      },
      notes: { title: document.getElementById("plan-notes")?.textContent ?? "", text: store.notes },
    });
  }

  get #managerMail() {
    const { person, date, time, minutes } = store.meeting;
    const form = store.address === "formal" ? "Formal" : "Informal";
    const greeting = person ? `greeting${form}` : `greetingNobody${form}`;
    const day = longDate(date);
    const when = day && time ? fill(this.dataset.dateTime, { date: day, time }) : day;
    const body = fill(this.dataset[`body${when ? "Date" : ""}${form}`], { minutes, date: when });
    return { subject: this.dataset.subject, body: `${fill(this.dataset[greeting], { person })}\n\n${body}` };
  }

  /** @returns {TimedEvent | null} */
  get #meeting() {
    const { date, time, minutes, place } = store.meeting;
    const start = instant(date, time);
    const title = this.dataset.event ?? "";
    return start && { uid: store.uid("meeting", newUid), title, place, start, minutes, reminder: REMINDER };
  }

  /** @returns {CalendarEvent | null} */
  get #followUp() {
    const date = store.meeting.followUp;
    return date ? { uid: store.uid("follow-up", newUid), title: this.dataset.eventFollowUp ?? "", date } : null;
  }

  /** @param {string} way `large`, or nothing for the usual size */
  #print(way) {
    document.documentElement.dataset.print = way;
    addEventListener("afterprint", () => delete document.documentElement.dataset.print, { once: true });
    print();
  }

  /** Print the page as it is without JavaScript: that is the worksheet to fill in by hand. */
  #printBlank() {
    const frame = document.createElement("iframe");
    frame.className = "blank-frame";
    frame.title = this.dataset.blank ?? "";
    frame.setAttribute("sandbox", "allow-same-origin allow-modals");
    frame.onload = () => {
      frame.contentWindow?.addEventListener("afterprint", () => frame.remove(), { once: true });
      frame.contentWindow?.print();
    };
    frame.src = location.pathname;
    this.append(frame);
  }

  /**
   * @param {string | Promise<string>} text
   * @param {string} done the name of the message when it is copied
   */
  async #copy(text, done) {
    this.#say((await copy(text, find(this, "[data-part=text]", HTMLTextAreaElement))) ? done : "copyManual");
  }

  /** What is to be said goes first: the actions that are open come along where there is room. */
  #mailSelf() {
    const subject = this.dataset.selfSubject;
    const whole = { subject, body: this.#text() };
    return this.#mail(mailto(whole).tooLong ? { subject, body: this.#text({ withActions: false }) } : whole);
  }

  /** @param {{ subject?: string, body?: string }} draft */
  #mail(draft) {
    const { href, tooLong } = mailto(draft);
    if (tooLong) return this.#copy([draft.subject, draft.body].filter(Boolean).join("\n\n"), "mailTooLong");
    location.assign(href);
  }

  /**
   * @param {CalendarEvent | null} event
   * @param {"calendar" | "followUp"} name how the name of the file begins in the data, and that of the message when there
   *   is no date yet
   */
  #saveEvent(event, name) {
    if (!event) return this.#say(`${name}Missing`);
    const product = `-//Sodalis//Kennissite//${document.documentElement.lang.toUpperCase()}`;
    const text = toCalendar({ event, now: new Date(), product });
    download(text, `${this.dataset[`${name}File`]}.ics`, "text/calendar;charset=utf-8");
    this.#say("fileSaved");
  }

  /** @param {(event: TimedEvent) => string} link */
  #openCalendar(link) {
    const event = this.#meeting;
    if (!event) return this.#say("calendarMissing");
    window.open(link(event), "_blank", "noopener");
  }

  async #address() {
    const fragment = await encodePlan(store.plan);
    return `${location.origin}${location.pathname}#${fragment}`;
  }

  async #copyLink() {
    const address = this.#address();
    await this.#copy(address, "linkCopied");
    if ((await address).length > LONGEST_LINK) this.#say("linkTooLong");
  }

  get #figure() {
    return find(this, "[data-part=code]", HTMLElement);
  }

  async #toggleCode() {
    const show = this.#figure.hidden;
    const code = show ? qrPath(await this.#address()) : null;
    this.#showCode(code);
    this.#say(show && !code ? "qrTooLong" : "");
  }

  /** @param {{ size: number, path: string } | null} code none hides it */
  #showCode(code) {
    draw(this.#figure, code);
    const button = find(this, "[data-output=qr]", HTMLButtonElement);
    button.setAttribute("aria-expanded", String(code !== null));
    button.textContent = (code ? button.dataset.hide : button.dataset.show) ?? "";
  }

  /** @param {string} name the name of a message; none empties the line */
  #say(name) {
    showStatus(find(this, "[role=status]", HTMLElement), this.dataset[name], { passes: DONE.includes(name) });
  }
}
