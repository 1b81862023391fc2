import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { describeContext } from "@/lib/anonymisation/context";
import { drawRegion, sealRegion, TABLES } from "@/tests/builders/regions";
import { releaseAll } from "@/tests/builders/release-history";
import { METHOD } from "./method";
import { protectYear } from "./protect";
import { makeRandom } from "./random";
import { ANSWER_AXES, PARTITIONS, SOME, type ExactYear, type ProtectedYear, type YearCounts } from "./types";

const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);

/** Every base count of a year by name. */
function listCounts(year: YearCounts): Map<string, number> {
  const counts = new Map<string, number>();
  for (const context of year.contexts) {
    counts.set(describeContext(context), context.contributions);
    for (const id of PARTITIONS) context.counts[id].forEach((count, place) => counts.set(`${describeContext(context)} ${id} ${place}`, count));
  }
  for (const axis of ANSWER_AXES) {
    for (const entry of year.answers[axis]) {
      counts.set(`${axis} ${entry.value}`, entry.contributions);
      for (const [id, cells] of Object.entries(entry.counts)) cells.forEach((count, place) => counts.set(`${axis} ${entry.value} ${id} ${place}`, count));
    }
  }
  year.relation.forEach((row, band) => row.forEach((count, place) => counts.set(`relation ${band} ${place}`, count)));
  return counts;
}

/** Every way in which the tables of a year disagree with one another. */
function listDisagreements(year: YearCounts): string[] {
  const faults: string[] = [];
  const same = (what: string, a: number, b: number) => { if (a !== b) faults.push(`${what}: ${a} and ${b}`); };
  const everyone = sum(year.contexts.map(({ contributions }) => contributions));
  for (const context of year.contexts) for (const id of PARTITIONS) same(`${describeContext(context)} ${id}`, sum(context.counts[id]), context.contributions);
  for (const axis of ANSWER_AXES) {
    same(axis, sum(year.answers[axis].map(({ contributions }) => contributions)), everyone);
    for (const entry of year.answers[axis]) {
      const inContexts = sum(year.contexts.filter((context) => context[axis] === entry.value).map(({ contributions }) => contributions));
      if (entry.value !== null && entry.contributions > inContexts) faults.push(`${entry.value} has more answers than contributions`);
      for (const { id, partition, within } of TABLES) {
        const counts = entry.counts[id] ?? [];
        same(`${axis} ${entry.value} ${id}`, sum(counts.slice(0, partition.length)), entry.contributions);
        within.forEach((option, place) => { if ((counts[partition.length + place] ?? 0) > (counts[partition.indexOf(SOME)] ?? 0)) faults.push(`${id} ${option} is more than some`); });
      }
    }
  }
  for (const { id, partition, within } of TABLES) {
    [...partition, ...within].forEach((option, place) => {
      const total = (axis: "branch" | "size") => sum(year.answers[axis].map(({ counts }) => counts[id]?.[place] ?? 0));
      same(`${id} ${option} on both axes`, total("branch"), total("size"));
    });
  }
  year.relation.forEach((row, band) => same(`relation ${band}`, sum(row), sum(year.contexts.map(({ counts }) => counts.practice[band] ?? 0))));
  return faults;
}

const regions = fc.record({ contributions: fc.integer({ min: 5, max: 160 }), batches: fc.integer({ min: 1, max: 4 }), seed: fc.integer({ min: 1, max: 1e6 }) });

describe("a protected year", () => {
  const { exact } = sealRegion(drawRegion(300), 3);
  const told = releaseAll(exact).map(({ years }) => years[0] as ProtectedYear);

  it("is a year that could have been: every table adds up, as the exact ones do", () => {
    fc.assert(fc.property(regions, ({ contributions, batches, seed }) => {
      const years = sealRegion(drawRegion(contributions, seed), batches).exact;
      for (const year of years) expect(listDisagreements(year)).toEqual([]);
      for (const { years: [year] } of releaseAll(years, seed)) expect(listDisagreements(year as ProtectedYear)).toEqual([]);
    }), { numRuns: 15 });
  });

  it("holds multiples of five, each within reach of the truth, none shown for fewer than three", () => {
    fc.assert(fc.property(regions, ({ contributions, seed }) => {
      const [year] = sealRegion(drawRegion(contributions, seed), 1).exact;
      const [release] = releaseAll([year as ExactYear], seed);
      const counts = listCounts(release?.years[0] as ProtectedYear);
      for (const [name, truth] of listCounts(year as ExactYear)) {
        const count = counts.get(name) ?? 0;
        expect(count % METHOD.unit, name).toBe(0);
        expect(Math.abs(count - truth), name).toBeLessThanOrEqual(METHOD.reach);
        if (count >= METHOD.threshold) expect(truth, name).toBeGreaterThanOrEqual(METHOD.fewest);
      }
    }), { numRuns: 20 });
  });

  it("only grows from one release of the year to the next", () => {
    expect(told).toHaveLength(3);
    told.slice(1).forEach((year, place) => {
      const after = listCounts(year);
      for (const [name, count] of listCounts(told[place] as ProtectedYear)) expect(after.get(name) ?? 0, name).toBeGreaterThanOrEqual(count);
    });
  });

  it("tells the region to within a few contributions", () => {
    const [last, truth] = [told.at(-1) as ProtectedYear, exact.at(-1) as ExactYear];
    const read = (year: YearCounts, place: number) => sum(year.contexts.map(({ counts }) => counts.profile[place] ?? 0));
    for (const place of [0, 1, 2, 3]) expect(Math.abs(read(last, place) - read(truth, place))).toBeLessThanOrEqual(METHOD.unit);
  });

  it("is drawn again in another way for another draw: nobody can run the same rounding backwards", () => {
    const again = protectYear(exact[0] as ExactYear, null, TABLES, makeRandom(99));
    expect(again).not.toEqual(told[0]);
  });

  it("is refused when it would hide that it has grown", () => {
    const [first] = [told[0] as ProtectedYear];
    expect(protectYear(exact[0] as ExactYear, first, TABLES, makeRandom(5))?.contexts.reduce((total, { contributions }) => total + contributions, 0) ?? Infinity)
      .toBeGreaterThan(first.contexts.reduce((total, { contributions }) => total + contributions, 0));
  });

  it("is refused rather than told beyond reach", () => {
    const year = exact[0] as ExactYear;
    // Somebody's earlier release told far too much of one context.
    const [first, ...others] = (told[0] as ProtectedYear).contexts;
    const wrong = { ...(told[0] as ProtectedYear), contexts: [{ ...(first as ProtectedYear["contexts"][number]), contributions: 500, counts: { ...first?.counts, profile: [500, 0, 0, 0] } as never }, ...others] };
    expect(protectYear(year, wrong, TABLES, makeRandom(1))).toBeNull();
  });
});
