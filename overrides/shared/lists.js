// Lists that stay as they are, for browsers without `toSpliced`.

/**
 * @template T
 * @param {readonly T[]} list
 * @param {number} place counted from 0; a place beyond the list is the nearest one in it
 * @param {T} item
 * @returns {T[]} the list with the item at that place
 */
export function withInserted(list, place, item) {
  const within = Math.max(0, Math.min(place, list.length));
  return [...list.slice(0, within), item, ...list.slice(within)];
}
