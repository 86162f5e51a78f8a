// Small helpers for elements of a page.

/**
 * @param {string} id
 * @returns {DocumentFragment} a copy of the contents of a template
 */
export function fromTemplate(id) {
  return document.importNode(find(document, `#${id}`, HTMLTemplateElement).content, true);
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
 * @param {ParentNode} parent
 * @param {string} selector
 * @returns {HTMLElement[]}
 */
export function findAll(parent, selector) {
  return [.../** @type {NodeListOf<HTMLElement>} */ (parent.querySelectorAll(selector))];
}

/**
 * Go to a part of the page as its link would, and leave the address as it is: a selection or a plan may be in there.
 * @param {HTMLElement} part takes the focus
 */
export function goTo(part) {
  part.focus();
  part.scrollIntoView();
}

/** The text that was last shown in an element: a translator changes the element itself. @type {WeakMap<HTMLElement, string>} */
const shown = new WeakMap();

/**
 * Set the text of an element.
 * @param {HTMLElement} element
 * @param {string} text
 */
export function setText(element, text) {
  shown.set(element, text);
  element.textContent = text;
}

/**
 * Set the text of an element, unless it was set already: a screen reader would read it again, and a translation would
 * become the original.
 * @param {HTMLElement} element
 * @param {string} text
 */
export function showText(element, text) {
  if ((shown.get(element) ?? element.textContent) === text) shown.set(element, text);
  else setText(element, text);
}
