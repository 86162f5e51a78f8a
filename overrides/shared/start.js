// Starts the parts of a page. One that fails is reported, and stops no other.

/**
 * @param {Record<string, CustomElementConstructor>} elements by their names
 * @param {(() => void)[]} [functions] behaviour of parts of the page that are no elements
 */
export function start(elements, functions = []) {
  const steps = Object.entries(elements).map(([name, element]) => () => {
    if (!customElements.get(name)) customElements.define(name, element);
  });
  for (const step of [...functions, ...steps]) {
    try {
      step();
    } catch (error) {
      reportError(error);
    }
  }
}
