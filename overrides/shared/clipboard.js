// Copies a text to the clipboard.

/**
 * Put a text on the clipboard. Nothing is awaited before that: Safari on iOS would refuse it.
 * @param {string | Promise<string>} text handed over as a promise where it takes time
 * @returns {Promise<boolean>} false where there is no clipboard, or none for this page
 */
export async function write(text) {
  try {
    if (typeof text === "string") await navigator.clipboard.writeText(text);
    else await navigator.clipboard.write([new ClipboardItem({ "text/plain": text.then(toBlob) })]);
    return true;
  } catch {
    return false;
  }
}

/**
 * Copy a text, or select it in a field for the reader to copy where that is refused.
 * @param {string | Promise<string>} text
 * @param {HTMLInputElement | HTMLTextAreaElement} field hidden unless the reader has to copy from it
 * @returns {Promise<boolean>} whether the text is copied
 */
export async function copy(text, field) {
  field.hidden = true;
  const copied = await write(text);
  if (!copied) {
    field.value = await text;
    field.hidden = false;
    field.select();
  }
  return copied;
}

/** @param {string} text */
function toBlob(text) {
  return new Blob([text], { type: "text/plain" });
}
