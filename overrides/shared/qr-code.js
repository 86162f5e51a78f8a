// A text as a QR code (ISO/IEC 18004), to read from this screen with the camera of a phone.

/*! Holds lean-qr: see lean-qr.LICENSE.txt beside this file. */

import { correction, generate } from "./vendor/lean-qr.js";

/**
 * The largest version of the code. Version 25 has 117 modules a side, 125 with the quiet zone: on 375 CSS pixels, which
 * is the width of a phone and a quarter of a laptop, a module is 3 pixels or 0.8 millimetre, which a phone reads at
 * arm's length. It holds 1,273 characters; the 2,953 of version 40 would make modules too small for many cameras.
 */
const LARGEST = 25;

/** The digits that a code of that version holds; of all else it holds less (ISO/IEC 18004, table 7). */
const MOST = 3_057;

/** The modules that must stay empty on each side. */
const QUIET = 4;

/** The code of the error that says that a text does not fit. */
const TOO_MUCH = 4;

/**
 * Draw a QR code. A screen has no stains, so the lowest level of error correction will do; where a code of the same
 * size has room for a higher one, it gets it.
 * @param {string} text
 * @returns {{ size: number, path: string } | null} the side of the code with its quiet zone, in modules, and the dark
 *   modules as the `d` of an SVG path for a `viewBox` of that size, to be shown dark on light with
 *   `shape-rendering="crispEdges"`; null when the text is too long
 */
export function qrPath(text) {
  const code = generated(text);
  if (!code) return null;
  let path = "";
  for (let y = 0; y < code.size; y++) {
    for (let x = 0; x < code.size; x++) {
      const start = x;
      while (code.get(x, y)) x++;
      if (x > start) path += `M${start + QUIET} ${y + QUIET}h${x - start}v1h${start - x}z`;
    }
  }
  return { size: code.size + 2 * QUIET, path };
}

/**
 * Show a code in a figure that has a picture for it, or hide the figure.
 * @param {HTMLElement} figure
 * @param {{ size: number, path: string } | null} code
 */
export function draw(figure, code) {
  figure.hidden = !code;
  if (code) figure.querySelector("svg")?.setAttribute("viewBox", `0 0 ${code.size} ${code.size}`);
  figure.querySelector("path")?.setAttribute("d", code?.path ?? "");
}

/** @param {string} text */
function generated(text) {
  // The library looks for the best way to write a text before it finds that there is none.
  if (text.length > MOST) return null;
  try {
    return generate(text, { minCorrectionLevel: correction.L, maxVersion: LARGEST });
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === TOO_MUCH) return null;
    throw error;
  }
}
