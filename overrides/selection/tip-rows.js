// The tips of the site as the page of selections lists them, and the printed handout of some of them.

import { find, findAll } from "../shared/dom.js";

/** @typedef {{ id: string, title: string, description: string, address: string }} Row */

/** @returns {Map<string, Row>} by id, in the order of the conversation */
export function readRows() {
  return new Map(
    findAll(document, "li[data-tip]").map((row) => {
      const id = row.dataset.tip ?? "";
      const link = find(row, "a", HTMLAnchorElement);
      const description = row.querySelector("[data-part=description]")?.textContent ?? "";
      return [id, { id, title: link.textContent ?? "", description, address: link.href }];
    }),
  );
}

/**
 * Fill in the handout: it is on paper only.
 * @param {readonly Row[]} rows
 * @param {string} address the link to these tips, which is on it as a QR code too
 */
export async function fillHandout(rows, address) {
  const handout = find(document, "[data-part=handout]", HTMLElement);
  find(handout, "[data-part=tips]", HTMLOListElement).replaceChildren(
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
  const shown = find(handout, "[data-part=address]", HTMLElement);
  shown.replaceChildren(...breakable(address));
  handout.hidden = !rows.length;
  if (!rows.length) return;
  // Without the QR code there is still the address.
  const code = await import("../shared/qr-code.js").catch(() => null);
  // By now the selection may be another one.
  if (code && shown.textContent === address) code.draw(find(handout, "[data-part=code]", HTMLElement), code.qrPath(address));
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
