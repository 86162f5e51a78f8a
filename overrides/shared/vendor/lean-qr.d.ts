// What this site uses of lean-qr.js, which is the unchanged index.mjs of the npm package lean-qr.

export const correction: Readonly<Record<"L" | "M" | "Q" | "H", number>>;

/**
 * Make the smallest QR code that holds a text.
 * @throws an error whose `code` is 4 when the text does not fit
 */
export function generate(
  text: string,
  options: { minCorrectionLevel: number; maxVersion: number },
): { readonly size: number; get(x: number, y: number): boolean };
