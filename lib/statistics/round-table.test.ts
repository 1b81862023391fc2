import { describe, expect, it } from "vitest";
import { makeRandom } from "./random";
import { blur, roundTable, type Rounding } from "./round-table";

const table = (truth: number[], floor: number[], more: Partial<Rounding> = {}): Rounding =>
  ({ truth: Int32Array.from(truth), floor: Int32Array.from(floor), width: 2, totals: Int32Array.of(truth.reduce((sum, count) => sum + count, 0)), margins: [Int32Array.of(0)], ...more });

describe("rounding a table", () => {
  it("gives every row its total in multiples of five", () => {
    const told = roundTable(table([12, 18], [0, 0]), makeRandom(1));
    expect(told?.reduce((sum, count) => sum + count, 0)).toBe(30);
    for (const count of told ?? []) expect(count % 5).toBe(0);
  });

  it("finds nothing where what was told before is beyond reach", () => {
    expect(roundTable(table([2, 28], [25, 0]), makeRandom(1))).toBeNull();
    expect(roundTable(table([11, 19], [25, 0]), makeRandom(1))).not.toBeNull();
  });

  it("finds nothing where a shown figure would be about fewer than three", () => {
    expect(roundTable(table([2, 18], [10, 0]), makeRandom(1))).toBeNull();
    expect(roundTable(table([3, 17], [10, 0]), makeRandom(1))).not.toBeNull();
  });

  it("leaves empty what everybody knows to be empty", () => {
    for (let seed = 1; seed < 20; seed += 1) expect(roundTable(table([0, 30], [0, 0], { empty: Uint8Array.of(1, 0) }), makeRandom(seed))?.[0]).toBe(0);
  });

  it("keeps a whole group from one answer where it is asked to", () => {
    for (let seed = 1; seed < 20; seed += 1) expect(roundTable(table([1, 29], [0, 0], { mixed: true }), makeRandom(seed))?.[1]).toBeLessThan(30);
  });

  it("is a draw: twelve and thirteen are told in both ways", () => {
    const draw = (truth: number[]) => new Set(Array.from({ length: 60 }, (_, seed) => String(roundTable(table(truth, [0, 0]), makeRandom(seed + 1)))));
    expect(draw([12, 13])).toEqual(new Set(["10,15", "15,10"]));
    expect(draw([13, 12])).toEqual(new Set(["10,15", "15,10"]));
  });

  it("aims at small counts from aside, at large ones straight", () => {
    const random = makeRandom(1);
    expect(new Set(Array.from({ length: 200 }, () => blur(12, random)))).toEqual(new Set([10, 11, 12, 13, 14]));
    expect(new Set(Array.from({ length: 50 }, () => blur(40, random)))).toEqual(new Set([40]));
  });
});
