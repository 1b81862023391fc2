import { METHOD } from "./method";
import type { Random } from "./random";

const { unit, threshold, reach, fewest } = METHOD;

/** A table to round: one row for each context, one column for each category. */
export type Rounding = {
  /** Exact counts, row after row. */
  readonly truth: Int32Array;
  /** What was published of them before: the rounded counts may only grow from there. */
  readonly floor: Int32Array;
  readonly width: number;
  /** What every row has to add up to, in the same unit; null: each row is free (one column only). */
  readonly totals: Int32Array | null;
  /** Cells that everybody knows to be empty: 1; such a cell is told as 0. */
  readonly empty?: Uint8Array;
  /** No shown margin should tell the answer of all of its group. */
  readonly mixed?: boolean;
  /** For every crossing that is published, the margin that each row belongs to. The last one is the row itself. */
  readonly margins: readonly Int32Array[];
};

/** Dearer than any distance that can be mended. */
const FORBIDDEN = 1e6;
/** A figure that will not be shown needs no accuracy; one about many is read by many, and betrays nobody. */
const UNSEEN = 0.05;
const LARGE = 4;
/**
 * From so many contributions on, a figure aims at its truth. Under it, it aims at a truth that was moved first, by two at
 * most for each base count: whoever knew all of a small group but one person would otherwise read the last from the rounding.
 */
const CLEAR = 40;
const BLUR = 2;
/** Dearer than a five here or there: a figure that would tell the answer of a whole group. */
const UNANIMOUS = 400;
const SWEEPS = 120;
const HOTTEST = 60;
/** Never cold: the nearest table would tell more of the truth than any that is merely near. */
const COLDEST = 12;

/** A count as the rounding aims at it. */
export const blur = (count: number, random: Random): number => (count < CLEAR ? count + random(2 * BLUR + 1) - BLUR : count);

/**
 * Rounds a table to multiples of five so that every published margin stays near its truth: a draw among the tables near it,
 * by simulated annealing on the sum of squared differences. No base count ends farther than
 * `reach` from its truth, and no figure that will be shown is about fewer than `fewest`; null when that was not found.
 */
export function roundTable(rounding: Rounding, random: Random): Int32Array | null {
  const search = new Search(rounding, random);
  search.fill();
  search.anneal(random);
  return search.isFit() ? search.rounded : null;
}

/** One margin: which rows it adds up, and for each of its cells the truth, what the rounding aims at, what is told, and of how many. */
type Sum = { readonly of: Int32Array; readonly truth: Float64Array; readonly aim: Float64Array; readonly rounded: Float64Array; readonly totals: Float64Array; readonly isBase: boolean };

class Search {
  readonly rounded: Int32Array;
  private readonly sums: readonly Sum[];
  private readonly rows: number;

  constructor(private readonly table: Rounding, random: Random) {
    const { truth, width, totals, margins } = table;
    this.rows = truth.length / width;
    const blurred = truth.map((count) => blur(count, random));
    this.rounded = Int32Array.from(table.floor);
    this.sums = margins.map((of, level) => {
      const size = of.reduce((most, margin) => Math.max(most, margin + 1), 0) * width;
      const sum = { of, truth: new Float64Array(size), aim: new Float64Array(size), rounded: new Float64Array(size), totals: new Float64Array(size / width), isBase: level === margins.length - 1 };
      totals?.forEach((total, row) => { sum.totals[of[row] as number] = (sum.totals[of[row] as number] as number) + total; });
      truth.forEach((count, cell) => {
        const place = (of[Math.floor(cell / width)] as number) * width + (cell % width);
        sum.truth[place] = (sum.truth[place] as number) + count;
        sum.aim[place] = (sum.aim[place] as number) + (blurred[cell] as number);
        sum.rounded[place] = (sum.rounded[place] as number) + (table.floor[cell] as number);
      });
      sum.truth.forEach((count, place) => { if (count >= CLEAR) sum.aim[place] = count; });
      return sum;
    });
  }

  /** What a figure costs when it is told as `told`. */
  private price({ truth: truths, aim, totals, isBase }: Sum, place: number, told: number): number {
    const truth = truths[place] as number;
    const apart = told - (aim[place] as number);
    let cost = apart * apart * (truth >= CLEAR ? LARGE : truth >= threshold - unit / 2 ? 1 : isBase ? 0.5 : UNSEEN);
    const beyond = Math.abs(told - truth) - reach;
    if (isBase && beyond > 0) cost += FORBIDDEN * beyond;
    if (told < threshold) return cost;
    if (truth < fewest) cost += FORBIDDEN;
    if (this.table.mixed && told === totals[Math.floor(place / this.table.width)]) cost += UNANIMOUS;
    return cost;
  }

  /** The difference in cost when a cell is told `change` more, or less. */
  private weigh(row: number, column: number, change: number): number {
    const { width } = this.table;
    let difference = 0;
    for (const sum of this.sums) {
      const place = (sum.of[row] as number) * width + column;
      const was = sum.rounded[place] as number;
      difference += this.price(sum, place, was + change) - this.price(sum, place, was);
    }
    return difference;
  }

  private change(row: number, column: number, change: number): void {
    const { width } = this.table;
    const cell = row * width + column;
    this.rounded[cell] = (this.rounded[cell] as number) + change;
    for (const { of, rounded } of this.sums) {
      const place = (of[row] as number) * width + column;
      rounded[place] = (rounded[place] as number) + change;
    }
  }

  private canFall(row: number, column: number): boolean {
    const cell = row * this.table.width + column;
    return (this.rounded[cell] as number) - unit >= (this.table.floor[cell] as number);
  }

  private isEmpty(row: number, column: number): boolean {
    return this.table.empty?.[row * this.table.width + column] === 1;
  }

  /** Starts from the whole fives of each count, then gives each row what it lacks where it lacks most. */
  fill(): void {
    const { truth, width, totals } = this.table;
    for (let row = 0; row < this.rows; row += 1) {
      let left = totals === null ? Infinity : totals[row] as number;
      for (let column = 0; column < width; column += 1) left -= this.rounded[row * width + column] as number;
      for (let column = 0; column < width && left > 0; column += 1) {
        const cell = row * width + column;
        const lacking = Math.floor(((truth[cell] as number) - (this.rounded[cell] as number)) / unit) * unit;
        const given = Math.min(Math.max(0, lacking), left);
        if (given > 0) this.change(row, column, given);
        left -= given;
      }
      if (totals === null) continue;
      for (; left > 0; left -= unit) {
        const need = (column: number) => (this.isEmpty(row, column) ? -Infinity : (truth[row * width + column] as number) - (this.rounded[row * width + column] as number));
        let neediest = 0;
        for (let column = 1; column < width; column += 1) if (need(column) > need(neediest)) neediest = column;
        this.change(row, neediest, unit);
      }
    }
  }

  /** One small change at random: a five more or less in a free row, or a five from one category of a row to another. */
  private tryMove(random: Random, heat: number): void {
    const { width, totals } = this.table;
    const row = random(this.rows);
    if (totals === null) {
      const up = random(2) === 0;
      if (!up && !this.canFall(row, 0)) return;
      const step = up ? unit : -unit;
      if (this.isTaken(this.weigh(row, 0, step), random, heat)) this.change(row, 0, step);
      return;
    }
    const from = random(width);
    const to = (from + 1 + random(width - 1)) % width;
    if (!this.canFall(row, from) || this.isEmpty(row, to)) return;
    // Two columns never share a sum, so that both differences add up.
    if (!this.isTaken(this.weigh(row, from, -unit) + this.weigh(row, to, unit), random, heat)) return;
    this.change(row, from, -unit);
    this.change(row, to, unit);
  }

  private isTaken(difference: number, random: Random, heat: number): boolean {
    return difference <= 0 || random(1_000_000) < 1_000_000 * Math.exp(-difference / heat);
  }

  anneal(random: Random): void {
    const { width, totals } = this.table;
    if (this.rows === 0 || (totals !== null && width < 2)) return;
    const moves = SWEEPS * this.rows * width;
    for (let move = 0; move < moves; move += 1) this.tryMove(random, HOTTEST * (COLDEST / HOTTEST) ** (move / moves));
  }

  /** What everybody is told of the method holds: see METHOD. */
  isFit(): boolean {
    return this.sums.every(({ truth, rounded, isBase }) => truth.every((count, place) => {
      const told = rounded[place] as number;
      return !(isBase && Math.abs(told - count) > reach) && !(told >= threshold && count < fewest);
    }));
  }
}
