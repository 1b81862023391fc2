/**
 * An equal-area map of Occitanie, ours: one square a département, each beside its true neighbours as far as squares can.
 * Columns from west to east, rows from north to south; south-east is the sea.
 */
export type Tile = { readonly code: string; readonly column: 1 | 2 | 3 | 4 | 5; readonly row: 1 | 2 | 3 | 4 };

export const TILES: readonly Tile[] = [
  { code: "46", column: 2, row: 1 },
  { code: "12", column: 3, row: 1 },
  { code: "48", column: 4, row: 1 },
  { code: "32", column: 1, row: 2 },
  { code: "82", column: 2, row: 2 },
  { code: "81", column: 3, row: 2 },
  { code: "34", column: 4, row: 2 },
  { code: "30", column: 5, row: 2 },
  { code: "65", column: 1, row: 3 },
  { code: "31", column: 2, row: 3 },
  { code: "11", column: 3, row: 3 },
  { code: "09", column: 2, row: 4 },
  { code: "66", column: 3, row: 4 },
];
