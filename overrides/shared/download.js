// Gives the reader a file that was made in the browser.

/** How long the file stays available to the browser, in milliseconds. */
const AVAILABLE_FOR = 60_000;

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
  setTimeout(() => URL.revokeObjectURL(link.href), AVAILABLE_FOR);
}
