import { METHOD } from "./method";

const { unit } = METHOD;

/** What to spread over the cells of a table whose rows and columns have to add up; all in contributions. */
export type Spreading = {
  /** Exact counts, row by row. */
  readonly truth: readonly (readonly number[])[];
  /** What was told before; every count may only grow from there. */
  readonly floor: readonly (readonly number[])[];
  /** Sums of the rows and of the columns, multiples of five that grew from the floor's. */
  readonly rows: readonly number[];
  readonly columns: readonly number[];
};

const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);

/**
 * Rounds a table with given sums to multiples of five, as near to the truth as exchanges between two rows and two columns
 * bring it. Always possible when the sums of rows and of columns agree: it is a transport of what is left above the floor.
 */
export function spread({ truth, floor, rows, columns }: Spreading): number[][] {
  const told = floor.map((row) => [...row]);
  const leftInRow = rows.map((total, row) => total - sum(told[row] ?? []));
  const leftInColumn = columns.map((total, column) => total - sum(told.map((row) => row[column] ?? 0)));
  if (sum(leftInRow) !== sum(leftInColumn) || [...leftInRow, ...leftInColumn].some((left) => left < 0)) throw new Error("the sums of rows and columns cannot be met");
  const lack = (row: number, column: number) => (truth[row]?.[column] ?? 0) - (told[row]?.[column] ?? 0);
  const give = (row: number, column: number, count: number) => {
    (told[row] as number[])[column] = (told[row]?.[column] ?? 0) + count;
    leftInRow[row] = (leftInRow[row] ?? 0) - count;
    leftInColumn[column] = (leftInColumn[column] ?? 0) - count;
  };
  // Whole fives first, so that a table of a million contributions takes no longer than one of a hundred.
  told.forEach((cells, row) => cells.forEach((_, column) => {
    const whole = Math.floor(Math.max(0, lack(row, column)) / unit) * unit;
    give(row, column, Math.min(whole, leftInRow[row] ?? 0, leftInColumn[column] ?? 0));
  }));
  for (let left = sum(leftInRow); left > 0; left -= unit) {
    let best: readonly [number, number] | undefined;
    told.forEach((cells, row) => cells.forEach((_, column) => {
      if ((leftInRow[row] ?? 0) > 0 && (leftInColumn[column] ?? 0) > 0 && (!best || lack(row, column) > lack(...best))) best = [row, column];
    }));
    if (!best) throw new Error("what is left has nowhere to go");
    give(...best, unit);
  }
  while (exchange(truth, floor, told)) { /* every exchange comes nearer */ }
  return told;
}

/** The first exchange that brings the table nearer to the truth: five from two opposite corners to the two others. */
function exchange(truth: Spreading["truth"], floor: Spreading["floor"], told: number[][]): boolean {
  const width = told[0]?.length ?? 0;
  const gain = (row: number, column: number, change: number): number => {
    const apart = (told[row]?.[column] ?? 0) - (truth[row]?.[column] ?? 0);
    return apart ** 2 - (apart + change) ** 2;
  };
  const canFall = (row: number, column: number) => (told[row]?.[column] ?? 0) - unit >= (floor[row]?.[column] ?? 0);
  for (let from = 0; from < told.length; from += 1) {
    for (let to = 0; to < told.length; to += 1) {
      if (from === to) continue;
      for (let left = 0; left < width; left += 1) {
        if (!canFall(from, left)) continue;
        const first = gain(from, left, -unit) + gain(to, left, unit);
        for (let right = 0; right < width; right += 1) {
          if (right === left || !canFall(to, right)) continue;
          if (first + gain(from, right, unit) + gain(to, right, -unit) <= 0) continue;
          (told[from] as number[])[left] = (told[from]?.[left] ?? 0) - unit;
          (told[to] as number[])[left] = (told[to]?.[left] ?? 0) + unit;
          (told[from] as number[])[right] = (told[from]?.[right] ?? 0) + unit;
          (told[to] as number[])[right] = (told[to]?.[right] ?? 0) - unit;
          return true;
        }
      }
    }
  }
  return false;
}

/** Rounds counts to multiples of five with a given sum, each between its floor and its cap: a table of one row. */
export function spreadLine(truth: readonly number[], floor: readonly number[], total: number, caps?: readonly number[]): number[] {
  const told = [...floor];
  const lack = (place: number) => (truth[place] ?? 0) - (told[place] ?? 0);
  const room = (place: number) => (caps?.[place] ?? Infinity) - (told[place] ?? 0);
  let left = total - sum(told);
  told.forEach((_, place) => {
    const whole = Math.min(left, room(place), Math.floor(Math.max(0, lack(place)) / unit) * unit);
    told[place] = (told[place] ?? 0) + Math.max(0, whole);
    left -= Math.max(0, whole);
  });
  for (; left > 0; left -= unit) {
    const open = told.flatMap((_, place) => (room(place) >= unit ? [place] : []));
    if (open.length === 0) break;
    const neediest = open.reduce((best, place) => (lack(place) > lack(best) ? place : best));
    told[neediest] = (told[neediest] ?? 0) + unit;
  }
  if (left !== 0) throw new Error("the sum cannot be met");
  return told;
}
