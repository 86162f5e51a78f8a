// The ways out of the browser: paper, text, mail, calendar, file, link and QR code.
//
// Expects: buttons with `data-output`; the parts `status`, `text`, `code` and `examples`; the element plan-phrases on the
// page; its messages, and the texts of mails and events, as data attributes (see plan-outputs.html).

import { copy } from "../shared/clipboard.js";
import { find, findAll } from "../shared/dom.js";
import { download } from "../shared/download.js";
import { fill, language, list, longDate, plural } from "../shared/labels.js";
import { mailto } from "../shared/mail.js";
import { isEmpty } from "../shared/plan.js";
import { tryToPrint } from "../shared/print.js";
import { draw, qrPath } from "../shared/qr-code.js";
import { scheduleRender } from "../shared/render-queue.js";
import { SiteElement } from "../shared/site-element.js";
import { store, TOPICS } from "../shared/store.js";
import { googleLink, instant, newUid, office365Link, outlookLink, toCalendar } from "./calendar.js";
import { encodePlan, planFile } from "./plan-link.js";
import { PlanPhrases } from "./plan-phrases.js";
import { PlanReplies } from "./plan-replies.js";
import { planToText } from "./plan-text.js";

/** @typedef {import("./calendar.js").CalendarEvent} CalendarEvent */
/** @typedef {import("./calendar.js").TimedEvent} TimedEvent */

/** Minutes before the conversation at which a calendar reminds of it. */
const REMINDER = 30;

/** Characters that a link may have before a chat or a mail program may break it. */
const LONGEST_LINK = 8_000;

/** The outputs that contain what is in the plan. */
const OF_A_PLAN = ["copy", "mail-self", "file", "link", "qr"];

/** The messages without an action. */
const DONE = ["copied", "linkCopied"];

export class PlanOutputs extends SiteElement {
  connect() {
    const outputs = Object.entries(this.#outputs).map(([name, make]) => [name, () => this.#output(name, make)]);
    this.listenToButtons("output", Object.fromEntries(outputs));
    this.watch(TOPICS, () => {
      // The QR code of an older plan would bring that plan to the phone.
      if (!this.#figure.hidden) this.#showCode(null);
      scheduleRender(this.#renderExamples);
    });
    scheduleRender(this.#renderExamples);
  }

  /** Warn of examples in the plan: they would go to paper, or to the manager, as if the reader had said them. */
  #renderExamples = () => {
    const names = [...new Set(this.#phrases.examples)].map((name) => `‘${name}’`);
    const note = this.byPart("examples");
    note.textContent = plural(note.dataset, "one", "other", names.length, { slots: list(names) });
    note.hidden = !names.length;
  };

  get #phrases() {
    return find(document, "plan-phrases", PlanPhrases);
  }

  /** By the name of the button. @type {Record<string, () => void | Promise<void>>} */
  #outputs = {
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

  /**
   * @param {string} name
   * @param {() => void | Promise<void>} make
   */
  #output(name, make) {
    this.#say("");
    this.#field.hidden = true;
    return OF_A_PLAN.includes(name) && isEmpty(store.plan) ? this.#say("empty") : make();
  }

  get #field() {
    return this.byPart("text", HTMLTextAreaElement);
  }

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
    const open = findAll(document, "plan-actions [open] action-item").filter(
      ({ dataset }) => !store.ticked(dataset.action ?? ""),
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

  /** @param {string} size `large`, or nothing for the usual size */
  async #print(size) {
    document.documentElement.dataset.print = size;
    addEventListener("afterprint", () => delete document.documentElement.dataset.print, { once: true });
    if (!(await tryToPrint())) this.#say("printFailed");
  }

  /** Print the page as it is without scripts: the worksheet. In a frame of its own HTML, which no policy on framing stops. */
  async #printBlank() {
    const response = await fetch(location.pathname);
    const frame = document.createElement("iframe");
    frame.className = "blank-frame";
    frame.title = this.dataset.blank ?? "";
    frame.setAttribute("sandbox", "allow-same-origin allow-modals");
    frame.srcdoc = await response.text();
    frame.onload = async () => {
      const view = frame.contentWindow;
      view?.addEventListener("afterprint", () => frame.remove(), { once: true });
      if (!view || !(await tryToPrint(view))) this.#say("printFailed");
    };
    this.append(frame);
  }

  /**
   * @param {string | Promise<string>} text
   * @param {string} done the name of the message when it is copied
   */
  async #copy(text, done) {
    this.#say((await copy(text, this.#field)) ? done : "copyManual");
  }

  /** What is to be said goes first: the actions that are open come along where there is room. */
  #mailSelf() {
    const subject = this.dataset.selfSubject;
    const whole = { subject, body: this.#text() };
    return this.#mail(mailto(whole).tooLong ? { subject, body: this.#text({ withActions: false }) } : whole);
  }

  /**
   * Open a mail program with a draft. Whether there is one, no page is told: the text is shown as well.
   * @param {{ subject?: string, body?: string }} draft
   */
  #mail(draft) {
    const { href, tooLong } = mailto(draft);
    const text = [draft.subject, draft.body].filter(Boolean).join("\n\n");
    if (tooLong) return this.#copy(text, "mailTooLong");
    this.#field.value = text;
    this.#field.hidden = false;
    this.#say("mailOpened");
    location.assign(href);
  }

  /**
   * @param {CalendarEvent | null} event
   * @param {"calendar" | "followUp"} name the prefix of the labels: the name of the file, and the message when
   *   there is no date yet
   */
  #saveEvent(event, name) {
    if (!event) return this.#say(`${name}Missing`);
    const product = `-//Sodalis//Kennissite//${language().toUpperCase()}`;
    const text = toCalendar({ event, now: new Date(), product });
    download(text, `${this.dataset[`${name}File`]}.ics`, "text/calendar;charset=utf-8");
    this.#say("fileSaved");
  }

  /** @param {(event: TimedEvent) => string} link */
  #openCalendar(link) {
    const event = this.#meeting;
    if (!event) return this.#say("calendarMissing");
    window.open(link(event), "_blank", "noreferrer");
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
    return this.byPart("code");
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
    this.showStatus(this.dataset[name], { passes: DONE.includes(name) });
  }
}
