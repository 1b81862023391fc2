import { audit, LEAST_POSSIBLE } from "./audit";
import { findPossible, type Solve } from "./programme";
import type { Form, Statement, System, Unknown } from "./system";

/**
 * Facts that others published about small tables, and releases that are unsafe for a known reason. An auditor that does
 * not find them is wrong, so they are decided again before every audit. Its words are printed: they are French.
 */
export type Fact = { readonly id: string; readonly source: string; readonly expected: string; readonly found: string; readonly holds: boolean };

const COUNT: Unknown = { low: 0, high: Infinity };
const exactly = (form: Form, value: number): Statement => ({ form, low: value, high: value });
const add = (...unknowns: number[]): Form => unknowns.map((unknown) => [unknown, 1] as const);

/** A table with hidden cells (null) and every line and column sum told; cells are numbered row by row. */
export function buildTable(cells: readonly (readonly (number | null)[])[], rows: readonly number[], columns: readonly number[]): System {
  const width = columns.length;
  const place = (row: number, column: number) => row * width + column;
  return {
    unknowns: cells.flatMap((row) => row.map((cell) => (cell === null ? COUNT : { low: cell, high: cell }))),
    statements: [
      ...rows.map((total, row) => exactly(add(...columns.map((_, column) => place(row, column))), total)),
      ...columns.map((total, column) => exactly(add(...rows.map((_, row) => place(row, column))), total)),
    ],
  };
}

/** Nine suppressions, two at least in every line and column. The first cell of the second column is 47. */
const CELLS = [[null, null, null, 89], [null, 124, null, 31], [92, null, 59, null], [800, null, 651, null]] as const;
const ROWS = [230, 250, 336, 3127];
const COLUMNS = [1012, 1262, 779, 890];
const HIDDEN_CELL = 1;

export function buildSuppressedTable(alsoHidden?: readonly [row: number, column: number]): System {
  return buildTable(CELLS.map((row, r) => row.map((cell, c) => (alsoHidden?.[0] === r && alsoHidden[1] === c ? null : cell))), ROWS, COLUMNS);
}

/** Places A, B, I, J, K, L, M, N with their counts; county 1 is A, B, I, J; small places are those and K and N. */
const PLACES = [2, 2, 8, 8, 3, 3, 3, 7];
const [K_PLACE, N_PLACE] = [4, 7] as const;

/** Two tables of the same places, by county and by size, each safe alone: up to 3 is hidden, and N on request. */
export function buildLinkedTables(hideN: boolean): System {
  const isHidden = (count: number, place: number) => count <= 3 || (hideN && place === N_PLACE);
  return {
    unknowns: PLACES.map((count, place) => (isHidden(count, place) ? COUNT : { low: count, high: count })),
    statements: [exactly(add(0, 1, 2, 3), 20), exactly(add(4, 5, 6, 7), 16), exactly(add(0, 1, 2, 3, 4, 7), 30), exactly(add(5, 6), 6)],
  };
}

/** Counts 8, 12 and their sum 20 told with a noise of 2 at most as 9, 14 and 19, and on request the exact means 10, 20 and 16. */
export function buildNoisedCounts(withMeans: boolean): System {
  const means: Statement = exactly([[0, 10 - 16], [1, 20 - 16]], 0);
  return { unknowns: [{ low: 7, high: 11 }, { low: 12, high: 16 }], statements: [{ form: add(0, 1), low: 17, high: 21 }, ...(withMeans ? [means] : [])] };
}

/** A count shown rounded to five before and after one arrival that somebody saw: 10, then 15. */
export const LIVE_ROUNDING: System = {
  unknowns: [{ low: 8, high: 12 }, { low: 13, high: 17 }],
  statements: [exactly([[1, 1], [0, -1]], 1)],
};

/** Counts under ten hidden and nothing else: 8, 12, 14 and 20 by branch and size, with every sum told. */
export const THRESHOLD_ONLY: System = buildTable([[null, 12], [14, 20]], [20, 34], [22, 32]);

/** The key of a cell in the cell-key method: the fractional part of the sum of its records' keys. */
export const getCellKey = (keys: readonly number[]): number => keys.reduce((sum, key) => sum + key, 0) % 1;

/** Decides every reference fact again. */
export function checkFacts(solve: Solve): readonly Fact[] {
  const read = (system: System, form: Form): string => {
    const possible = findPossible(system, form, solve, LEAST_POSSIBLE);
    return possible ? `[${possible.low},${possible.high}]` : "non décidé";
  };
  const isRefuted = (system: System): string =>
    audit(system, system.unknowns.map((_, unknown) => ({ name: String(unknown), getForm: (): Form => [[unknown, 1]] })), solve).refuted.length > 0 ? "réfuté" : "innocenté";
  const facts: readonly (readonly [id: string, source: string, expected: string, found: string])[] = [
    ["neuf cases secrètes dans un tableau de 4 × 4 laissent lire l’une d’elles", "sdcTable, test-simpleheuristic.R", "[47,47]", read(buildSuppressedTable(), add(HIDDEN_CELL))],
    ["une case secrète de plus la rend incertaine", "sdcTable, test-simpleheuristic.R", "[0,78]", read(buildSuppressedTable([1, 3]), add(HIDDEN_CELL))],
    ["deux tableaux liés, sûrs chacun seul, laissent lire K", "sdcTable, test-linked-tables.r", "[3,3]", read(buildLinkedTables(false), add(K_PLACE))],
    ["cacher N rend K incertain", "sdcTable, test-linked-tables.r", "[0,10]", read(buildLinkedTables(true), add(K_PLACE))],
    ["la clé d’une case est la partie fractionnaire de la somme des clés de ses lignes", "Handbook on Statistical Disclosure Control, ch. 5", "0.8", getCellKey([0.9, 0.3, 0.6]).toFixed(1)],
    ["un bruit de deux, seul, laisse un effectif incertain", "Handbook on Statistical Disclosure Control, ch. 5", "[7,9]", read(buildNoisedCounts(false), add(0))],
    ["des moyennes exactes à côté d’effectifs bruités ne laissent qu’une solution", "Handbook on Statistical Disclosure Control, ch. 5", "[8,8]", read(buildNoisedCounts(true), add(0))],
    ["un arrondi en direct, 10 puis 15 après une arrivée, dit 13", "de nous, d’après la spécification", "[13,13]", read(LIVE_ROUNDING, add(1))],
    ["un seuil et rien d’autre est réfuté", "de nous, d’après la spécification", "réfuté", isRefuted(THRESHOLD_ONLY)],
    ["l’arrondi en direct est réfuté", "de nous, d’après la spécification", "réfuté", isRefuted(LIVE_ROUNDING)],
    ["des moyennes exactes à côté d’effectifs bruités sont réfutées", "de nous, d’après la spécification", "réfuté", isRefuted(buildNoisedCounts(true))],
  ];
  return facts.map(([id, source, expected, found]) => ({ id, source, expected, found, holds: expected === found }));
}
