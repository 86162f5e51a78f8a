// The reader's own words in the place of a phrase, in the form of a phrase.

/**
 * @param {string} text with an empty line between paragraphs
 * @returns {HTMLElement}
 */
export function quoteElement(text) {
  const element = document.createElement("blockquote");
  element.className = "phrase__text phrase__text--own";
  element.translate = false;
  for (const paragraph of text.trim().split(/\n{2,}/)) {
    element.append(Object.assign(document.createElement("p"), { textContent: paragraph }));
  }
  return element;
}
