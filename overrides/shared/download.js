// Gives the reader a file that was made in the browser.

/** Milliseconds after which the browser has surely taken the file. */
const TAKEN = 60_000;

/**
 * @param {string} text
 * @param {string} name
 * @param {string} type the media type
 */
export function download(text, name, type) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), TAKEN);
}
