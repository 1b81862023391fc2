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

/** Reads the decision table: the row that decides, its margins, and how far every row of another profile is. */
export function decide(model: Model, values: Values): { row: DecisionRow; margins: Margin[]; boundaries: Boundary[] } {
  const decided = findRow(model, mapMeasures((measure) => values[measure].band));
  const rows = model.decision.map((row) => ({ row, margins: computeMargins(row, values, model) }));
  // To come to a row, every row above it must stop holding, and its own failing tests must pass.
  const exits = rows.map(({ margins }) => Math.max(0, Math.min(...margins.map(({ margin }) => margin + 1))));
  const boundaries = rows.flatMap(({ row, margins }, place) => {
    if (row.profile === decided.profile) return [];
    const missing = margins.reduce((sum, { margin }) => sum + Math.max(0, -margin), 0);
    const points = Math.max(missing, ...exits.slice(0, place));
    return [{ row: row.id, profile: row.profile, points, near: points <= model.nearPoints, margins }];
  });
  return { row: decided, margins: rows[model.decision.indexOf(decided)]?.margins ?? [], boundaries };
}
