// Copies a text to the clipboard.

/**
 * Copy a text, or select it in a field for the reader to copy where that is refused.
 * @param {string | Promise<string>} text handed over as a promise where it takes time: Safari on iOS refuses a copy for
 *   which something was awaited after the press
 * @param {HTMLInputElement | HTMLTextAreaElement} field hidden unless the reader has to copy from it
 * @returns {Promise<boolean>} whether the text is copied
 */
export async function copy(text, field) {
  field.hidden = true;
  try {
    const blob = Promise.resolve(text).then((words) => new Blob([words], { type: "text/plain" }));
    await navigator.clipboard.write([new ClipboardItem({ "text/plain": blob })]);
    return true;
  } catch {
    field.value = await text;
    field.hidden = false;
    field.select();
    return false;
  }
}
