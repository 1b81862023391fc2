import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { spread, spreadLine } from "./spread";

const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);
const round = (count: number): number => Math.round(count / 5) * 5;

describe("spreadLine", () => {
  it("meets the sum with multiples of five near the truth", () => {
    expect(spreadLine([12, 3, 7], [0, 0, 0], 20)).toEqual([10, 5, 5]);
  });
  it("never goes below a floor nor above a cap", () => {
    expect(spreadLine([1, 30], [10, 0], 30)).toEqual([10, 20]);
    expect(spreadLine([30, 1], [0, 0], 30, [15, Infinity])).toEqual([15, 15]);
  });
  it("says when the sum cannot be met", () => {
    expect(() => spreadLine([1], [10], 5)).toThrow("cannot be met");
    expect(() => spreadLine([10, 10], [0, 0], 20, [5, 5])).toThrow("cannot be met");
  });
});

describe("spread", () => {
  const tables = fc.integer({ min: 1, max: 6 }).chain((width) => fc.array(fc.array(fc.integer({ min: 0, max: 60 }), { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }));

  it("meets every sum, twice over, and never falls", () => {
    fc.assert(fc.property(tables, tables, (truth, growth) => {
      const width = truth[0]?.length ?? 0;
      const later = truth.map((row, r) => row.map((count, c) => count + (growth[r]?.[c] ?? 0)));
      const run = (of: number[][], floor: number[][]) => {
        const grown = of.map((row, r) => row.map((count, c) => Math.max(round(count), floor[r]?.[c] ?? 0)));
        const rows = grown.map(sum);
        const columns = Array.from({ length: width }, (_, c) => sum(grown.map((row) => row[c] ?? 0)));
        const told = spread({ truth: of, floor, rows, columns });
        expect(told.map(sum)).toEqual(rows);
        expect(Array.from({ length: width }, (_, c) => sum(told.map((row) => row[c] ?? 0)))).toEqual(columns);
        told.forEach((row, r) => row.forEach((count, c) => { expect(count).toBeGreaterThanOrEqual(floor[r]?.[c] ?? 0); }));
        return told;
      };
      run(later, run(truth, truth.map((row) => row.map(() => 0))));
    }));
  });

  it("says when rows and columns disagree", () => {
    expect(() => spread({ truth: [[5]], floor: [[0]], rows: [5], columns: [10] })).toThrow("cannot be met");
  });
});
