import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mapMeasures, type Measure } from "@/lib/questionnaire/types";
import { currentReferential } from "@/lib/referential/current";
import { decide, findRow, getThreshold } from "./decide";
import { getBand } from "./measures";

const { model } = currentReferential;

type Values = Record<Measure, number>;
const LOWEST: Values = { knowledge: 0, practice: 0, stakes: 0, skills: 0, strategy: 0, stance: 0 };
const decideOn = (values: Partial<Values>) =>
  decide(
    model,
    mapMeasures((measure) => {
      const value = { ...LOWEST, ...values }[measure];
      return { value, band: getBand(value, model.bands[measure]) };
    }),
  );

/** A company that sits exactly on every threshold of a row. */
function sitOn(rowId: string): Values {
  const row = model.decision.find(({ id }) => id === rowId);
  if (!row) throw new Error(rowId);
  return row.when.reduce<Values>((values, test) => ({ ...values, [test.measure]: getThreshold(test, model.bands[test.measure]) }), LOWEST);
}

const boundaries = model.decision.flatMap((row) =>
  row.when.map((test) => ({ row: row.id, profile: row.profile, measure: test.measure, outside: "atLeast" in test ? -1 : 1 })),
);

/** Distances by trying every value of every measure that the table reads, near the company. */
function searchPoints(values: Values): Record<string, number> {
  const read = ["stance", "practice", "knowledge", "stakes", "strategy"] as const;
  const candidates = read.map((measure) => [...new Set([values[measure], ...model.bands[measure], ...model.bands[measure].map((start) => start - 1)])]);
  const best: Record<string, number> = {};
  const walk = (place: number, current: Values, points: number): void => {
    const measure = read[place];
    if (measure === undefined) {
      const { profile } = findRow(model, mapMeasures((entry) => getBand(current[entry], model.bands[entry])));
      best[profile] = Math.min(best[profile] ?? Infinity, points);
      return;
    }
    for (const value of candidates[place] ?? []) walk(place + 1, { ...current, [measure]: value }, points + Math.abs(value - values[measure]));
  };
  walk(0, values, 0);
  return best;
}

describe("the decision table", () => {
  it.each(boundaries)("row $row holds on its threshold of $measure and not one point outside", ({ row, measure, outside }) => {
    const values = sitOn(row);
    expect(decideOn(values).row.id).toBe(row);
    expect(decideOn({ ...values, [measure]: values[measure] + outside }).row.id).not.toBe(row);
  });

  it.each([
    ["opposed, no use", { stance: -4, practice: 6 }, "refractory"],
    ["opposed, knows everything, no use", { stance: -8, knowledge: 11 }, "refractory"],
    ["opposed and experimenting", { stance: -8, practice: 7 }, "experimenter"],
    ["reserved, no use", { stance: -3, practice: 6 }, "follower"],
    ["everything settled", { practice: 15, knowledge: 8, stakes: 6, strategy: 5 }, "pioneer"],
    ["practice just short", { practice: 14, knowledge: 8, stakes: 6, strategy: 5 }, "experimenter"],
    ["knowledge just short", { practice: 15, knowledge: 7, stakes: 6, strategy: 5 }, "experimenter"],
    ["stakes just short", { practice: 15, knowledge: 8, stakes: 5, strategy: 5 }, "experimenter"],
    ["strategy just short", { practice: 15, knowledge: 8, stakes: 6, strategy: 4 }, "experimenter"],
    ["nothing", {}, "follower"],
  ] as const)("%s → %s", (_, values, profile) => {
    expect(decideOn(values).row.profile).toBe(profile);
  });

  it("pins the thresholds, in points", () => {
    expect(model.bands).toEqual({
      knowledge: [3, 5, 8],
      practice: [3, 7, 15],
      stakes: [2, 6, 10],
      skills: [2, 6, 9],
      strategy: [2, 5, 7],
      stance: [-3, 0, 2],
    });
  });

  it("says exactly how far the other profiles are: as far as a search over all values finds", () => {
    const value = (min: number, max: number) => fc.integer({ min, max });
    fc.assert(
      fc.property(fc.record({ knowledge: value(0, 11), practice: value(0, 22), stakes: value(0, 12), skills: value(0, 12), strategy: value(0, 9), stance: value(-8, 5) }), (values) => {
        const searched = searchPoints(values);
        for (const { profile, points } of decideOn(values).boundaries) expect(points, profile).toBe(searched[profile]);
      }),
      { numRuns: 60 },
    );
  });

  it("says how far the other profiles are, in points", () => {
    const near = (values: Partial<Values>) =>
      Object.fromEntries(decideOn(values).boundaries.map(({ profile, points }) => [profile, points]));
    expect(near({ practice: 6 })).toEqual({ refractory: 4, pioneer: 28, experimenter: 1 });
    expect(near({ practice: 15, knowledge: 8, stakes: 7, strategy: 9 })).toMatchObject({ experimenter: 1, follower: 9 });
    expect(near({ practice: 0, stance: -5 })).toMatchObject({ follower: 2 });
  });
});
