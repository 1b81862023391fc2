/** A range of pages, on one line whatever the column: « p. 19-22 », « p. 25 » for a single one, « p. 26 et suivantes » when it has no end. */
export function formatPages([first, last]: readonly [number, number | null]): string {
  if (last === null) return `p.\u00a0${first} et suivantes`;
  return first === last ? `p.\u00a0${first}` : `p.\u00a0${first}-\u2060${last}`;
}
