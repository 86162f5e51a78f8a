// The tips of the site as the page of selections lists them, and the sheet of paper for some of them.

import { find } from "../shared/dom.js";

/** @typedef {{ id: string, title: string, description: string, address: string }} Row */

/** @returns {Map<string, Row>} by id, in the order of the conversation */
export function readRows() {
  const rows = /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("li[data-tip]"));
  return new Map(
    [...rows].map((row) => {
      const id = row.dataset.tip ?? "";
      const link = find(row, "a", HTMLAnchorElement);
      const description = row.querySelector("[data-part=description]")?.textContent ?? "";
      return [id, { id, title: link.textContent ?? "", description, address: link.href }];
    }),
  );
}

/**
 * Prepare the sheet: it is on paper only.
 * @param {readonly Row[]} rows
 * @param {string} address the link to these tips, which is on the sheet as a code too
 */
export async function fillHandout(rows, address) {
  const sheet = find(document, "[data-part=handout]", HTMLElement);
  find(sheet, "[data-part=tips]", HTMLOListElement).replaceChildren(
    ...rows.map(({ title, description }) => {
      const item = document.createElement("li");
      for (const [name, text] of Object.entries({ title, description })) {
        const line = document.createElement("p");
        line.className = `handout__${name}`;
        line.textContent = text;
        item.append(line);
      }
      return item;
    }),
  );
  const shown = find(sheet, "[data-part=address]", HTMLElement);
  shown.replaceChildren(...breakable(address));
  sheet.hidden = !rows.length;
  if (!rows.length) return;
  // Without the code there is still the address.
  const code = await import("../shared/qr-code.js").catch(() => null);
  // By now it may be about other tips.
  if (code && shown.textContent === address) code.draw(find(sheet, "[data-part=code]", HTMLElement), code.qrPath(address));
}

/**
 * An address in pieces that stay whole on a line: broken at a hyphen, nobody would know whether to type that.
 * @param {string} address
 */
function breakable(address) {
  return (address.match(/[^./#=]*[./#=]|[^./#=]+/g) ?? []).flatMap((piece) => {
    const span = document.createElement("span");
    span.className = "handout__piece";
    span.textContent = piece;
    return [span, document.createElement("wbr")];
  });
}
