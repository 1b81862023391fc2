import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compute, World, type Form, type System } from "./system";

const near = fc.integer({ min: 0, max: 4 });
/** Three counts of two releases, and two statements about them, all of which hold. */
const systems = fc.record({
  first: fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 3, maxLength: 3 }),
  growth: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 3, maxLength: 3 }),
  spans: fc.array(fc.tuple(near, near, fc.boolean()), { minLength: 6, maxLength: 6 }),
  statements: fc.array(fc.tuple(fc.array(fc.integer({ min: -2, max: 2 }), { minLength: 6, maxLength: 6 }), near, near), { minLength: 2, maxLength: 2 }),
  changes: fc.uniqueArray(fc.tuple(fc.nat(5), fc.integer({ min: -4, max: 4 })), { selector: ([unknown]) => unknown, maxLength: 4 }),
}).map(({ first, growth, spans, statements, changes }): { system: System; values: number[]; changes: Form } => {
  const values = [...first, ...first.map((count, place) => count + (growth[place] ?? 0))];
  const unknowns = spans.map(([under, over, grouped], place) => {
    const value = values[place] ?? 0;
    return { low: Math.max(0, value - under), high: value + over, ...(grouped && (value === 0 || value >= 3) && { group: 3 }), ...(place >= 3 && { before: place - 3 }) };
  });
  return {
    values, changes,
    system: {
      unknowns,
      statements: statements.map(([times, under, over]) => {
        const form = times.flatMap((of, unknown) => (of === 0 ? [] : [[unknown, of] as const]));
        return { form, low: compute(form, values) - under, high: compute(form, values) + over };
      }),
    },
  };
});

describe("a world", () => {
  it("fits after changes exactly when the world after them has no fault that they made", () => {
    fc.assert(fc.property(systems, ({ system, values, changes }) => {
      const world = new World(system, Int32Array.from(values));
      expect(world.countFaults()).toBe(0);
      const after = values.map((value, unknown) => value + (changes.find(([of]) => of === unknown)?.[1] ?? 0));
      expect(world.fits(changes)).toBe(new World(system, Int32Array.from(after)).countFaults() === 0);
    }), { numRuns: 1_000 });
  });

  const two: System = { unknowns: [{ low: 0, high: 20 }, { low: 0, high: 20, before: 0 }, { low: 0, high: 20, group: 5 }], statements: [{ form: [[0, 1], [2, 2]], low: 0, high: 12 }] };
  const world = new World(two, Int32Array.from([2, 3, 5]));

  it.each<[string, Form, boolean]>([
    ["nothing", [], true],
    ["a statement kept", [[2, -5], [0, 1], [1, 1]], true],
    ["a statement broken", [[2, 1], [0, 1]], false],
    ["a count that would fall", [[1, -2]], false],
    ["a count above the next", [[0, 2]], false],
    ["both together", [[0, 0], [1, 2]], true],
    ["a group of four", [[2, -1]], false],
    ["nobody instead of a group", [[2, -5]], true],
    ["less than nothing", [[0, -3], [1, -3]], false],
  ])("after %s", (_, changes, fits) => {
    expect(world.fits(changes)).toBe(fits);
  });
});
