// Copies a text to the clipboard.

/**
 * Put a text on the clipboard. Nothing is awaited before that: Safari on iOS would refuse it. In a frame, where the
 * clipboard API needs the permission of the page around it, the older command works.
 * @param {string | Promise<string>} text a promise where it takes time
 * @returns {Promise<boolean>} whether the text is on the clipboard
 */
export async function write(text) {
  try {
    if (typeof text === "string") await navigator.clipboard.writeText(text);
    else await navigator.clipboard.write([new ClipboardItem({ "text/plain": text.then(toBlob) })]);
    return true;
  } catch {
    return window.parent !== window && copyFromField(await text);
  }
}

/**
 * Copy a text. Where that is refused, select it in a field for the reader to copy.
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

/** @param {string} text */
function copyFromField(text) {
  const focused = document.activeElement;
  const field = document.createElement("textarea");
  field.className = "visually-hidden";
  field.value = text;
  (focused?.closest("dialog") ?? document.body).append(field);
  field.select();
  const copied = document.execCommand("copy");
  field.remove();
  if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
  return copied;
}
