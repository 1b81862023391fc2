import { mapMeasures, type Measure } from "@/lib/questionnaire/types";
import type { Band, BandStarts, BandTest, Boundary, DecisionRow, Margin, Model } from "./types";

/** What a test asks in points: the lowest value that passes for `atLeast`, the highest for `atMost`. */
export function getThreshold(test: BandTest, starts: BandStarts): number {
  if ("atLeast" in test) return test.atLeast === 0 ? -Infinity : starts[(test.atLeast - 1) as 0 | 1 | 2];
  return test.atMost === 3 ? Infinity : starts[test.atMost] - 1;
}

/** How far a value is inside (0 or more) or outside (negative) a test, in points. */
export function computeMargin(test: BandTest, value: number, model: Model): Margin {
  const threshold = getThreshold(test, model.bands[test.measure]);
  return { ...test, value, threshold, margin: "atLeast" in test ? value - threshold : threshold - value };
}

/** True when a band passes a test. */
const passes = (test: BandTest, band: Band) => ("atLeast" in test ? band >= test.atLeast : band <= test.atMost);

/** The first row of the decision table whose tests all hold. */
export function findRow(model: Model, bands: Readonly<Record<Measure, Band>>): DecisionRow {
  const row = model.decision.find(({ when }) => when.every((test) => passes(test, bands[test.measure])));
  if (!row) throw new Error("The last row of the decision table must have no test.");
  return row;
}

type Values = Readonly<Record<Measure, { readonly value: number; readonly band: Band }>>;

const computeMargins = (row: DecisionRow, values: Values, model: Model): Margin[] =>
  row.when.map((test) => computeMargin(test, values[test.measure].value, model));

const negate = (test: BandTest): BandTest =>
  "atLeast" in test ? { measure: test.measure, atMost: (test.atLeast - 1) as Band } : { measure: test.measure, atLeast: (test.atMost + 1) as Band };

/** Points that values must move by, in all, for every test to hold; infinite when they cannot hold together. */
function countPoints(tests: readonly BandTest[], values: Values, model: Model): number {
  let points = 0;
  for (const measure of new Set(tests.map((test) => test.measure))) {
    let [low, high] = [-Infinity, Infinity];
    for (const test of tests) {
      if (test.measure !== measure) continue;
      const threshold = getThreshold(test, model.bands[measure]);
      if ("atLeast" in test) low = Math.max(low, threshold);
      else high = Math.min(high, threshold);
    }
    if (low > high) return Infinity;
    points += Math.max(0, low - values[measure].value, values[measure].value - high);
  }
  return points;
}

/**
 * The fewest points by which measures must move for a row to decide: its own tests hold, and in every row above it at
 * least one test fails. Every choice of the failing tests is tried, so that the figure is exact.
 */
function countPointsTo(model: Model, place: number, values: Values): number {
  const above = model.decision.slice(0, place);
  const ways = above.reduce<BandTest[][]>((lists, { when }) => lists.flatMap((list) => when.map((test) => [...list, negate(test)])), [[]]);
  return Math.min(...ways.map((list) => countPoints([...list, ...(model.decision[place]?.when ?? [])], values, model)));
}

/** Reads the decision table: the row that decides, its margins, and how far every row of another profile is. */
export function decide(model: Model, values: Values): { row: DecisionRow; margins: Margin[]; boundaries: Boundary[] } {
  const decided = findRow(model, mapMeasures((measure) => values[measure].band));
  const boundaries = model.decision.flatMap((row, place) => {
    if (row.profile === decided.profile) return [];
    const points = countPointsTo(model, place, values);
    return [{ row: row.id, profile: row.profile, points, near: points <= model.nearPoints, margins: computeMargins(row, values, model) }];
  });
  return { row: decided, margins: computeMargins(decided, values, model), boundaries };
}
