// Small helpers for elements that add controls from the templates in a page.

/**
 * @param {string} id
 * @returns {DocumentFragment} a copy of the contents of a template
 */
export function fromTemplate(id) {
  const template = document.getElementById(id);
  if (!(template instanceof HTMLTemplateElement)) throw new Error(`The page has no template #${id}.`);
  return /** @type {DocumentFragment} */ (template.content.cloneNode(true));
}

/**
 * Find an element that must be there.
 * @template {HTMLElement} T
 * @param {ParentNode} parent
 * @param {string} selector
 * @param {{ new (): T, prototype: T }} type
 * @returns {T}
 */
export function find(parent, selector, type) {
  const element = parent.querySelector(selector);
  if (!(element instanceof type)) throw new Error(`No ${type.name} matches ${selector}.`);
  return element;
}

/**
 * Go to a part of the page as its link would, and leave the address as it is: a selection or a plan may be in there.
 * @param {HTMLElement} part one that takes the focus
 */
export function goTo(part) {
  part.focus();
  part.scrollIntoView();
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
 * Choose the singular or the plural label from the data of an element, in the language of the page.
 * @param {DOMStringMap} data
 * @param {string} one the name of the singular
 * @param {string} other the name of the plural
 * @param {number} count
 */
export function plural(data, one, other, count) {
  const rules = new Intl.PluralRules(document.documentElement.lang);
  return rules.select(count) === "one" ? data[one] : data[other];
}
