// Days, written as YYYY-MM-DD, for people to read.

/**
 * @param {string} date a day, or nothing
 * @returns {string} the day as one says it where the language of the page is spoken, with a year that is not this one
 */
export function longDate(date) {
  const format = new Intl.DateTimeFormat(document.documentElement.dataset.locale, {
    weekday: "long",
    day: "numeric",
    month: "long",
    year: date.startsWith(today().slice(0, 5)) ? undefined : "numeric",
    timeZone: "UTC",
  });
  return date && format.format(new Date(`${date}T00:00:00Z`));
}

/** The day that it is where the reader is. */
export function today() {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
}
