// Labels of the page: their placeholders, and what depends on the language.

/** @returns {string | undefined} the locale of the page, from an attribute of our own: a translator changes `lang` */
function locale() {
  return document.documentElement.dataset.locale;
}

/** @returns {string} the language of the page, such as `nl` */
export function language() {
  return new Intl.Locale(locale() ?? "nl").language;
}

/**
 * Fill in the `{placeholders}` of a label.
 * @param {string | undefined} label
 * @param {Record<string, string | number>} values
 */
export function fill(label, values) {
  return Object.entries(values).reduce(
    (text, [name, value]) => text.replaceAll(`{${name}}`, () => String(value)),
    label ?? "",
  );
}

/**
 * Choose the singular or the plural label from the data of an element, and fill in `{count}`.
 * @param {DOMStringMap} data
 * @param {string} one the name of the singular
 * @param {string} other the name of the plural
 * @param {number} count
 * @param {Record<string, string | number>} [values] for other placeholders
 */
export function plural(data, one, other, count, values) {
  const isOne = new Intl.PluralRules(locale()).select(count) === "one";
  return fill(data[isOne ? one : other], { count, ...values });
}

/**
 * @param {string[]} names
 * @param {"conjunction" | "disjunction"} [type] whether all are meant, or one of them
 */
export function list(names, type = "conjunction") {
  return new Intl.ListFormat(locale(), { type }).format(names);
}

/**
 * @param {string} date `YYYY-MM-DD`, or nothing
 * @param {string} [of] the language of the words, where it is not that of the page
 * @returns {string} the day in words, with its year unless it is this year
 */
export function longDate(date, of) {
  const format = new Intl.DateTimeFormat(of || locale(), {
    weekday: "long",
    day: "numeric",
    month: "long",
    year: date.startsWith(today().slice(0, 5)) ? undefined : "numeric",
    timeZone: "UTC",
  });
  return date && format.format(new Date(`${date}T00:00:00Z`));
}

/** @returns {string} the day that it is where the reader is, as `YYYY-MM-DD` */
export function today() {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
}
