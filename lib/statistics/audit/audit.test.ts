import fc from "fast-check";
import loadHighs from "highs";
import { describe, expect, it } from "vitest";
import { drawRegion, sealRegion } from "@/tests/builders/regions";
import { releaseAll } from "@/tests/builders/release-history";
import type { ProtectedYear, Release } from "../types";
import { makeRandom } from "../random";
import { EVERYTHING, getFigures, listFilterValues, UNSPECIFIED } from "../read";
import { audit, LEAST_POSSIBLE } from "./audit";
import type { Layout } from "./layout";
import { findPossible, type Solve } from "./programme";
import { buildNoisedCounts, buildTable, checkFacts, LIVE_ROUNDING, THRESHOLD_ONLY } from "./reference";
import { auditReleases, YearHistory } from "./releases";
import { compute, type Form, type System } from "./system";

const highs = await loadHighs();
const solve: Solve = (programme) => highs.solve(programme);
const single = (unknown: number): Form => [[unknown, 1]];
const listCells = (system: System) => system.unknowns.map((_, unknown) => ({ name: String(unknown), getForm: () => single(unknown) }));

/** Every whole-number table that fits a small system, by trying them all: the truth to compare the solver with. */
function enumerate({ unknowns, statements }: System, most: number): number[][] {
  const found: number[][] = [];
  const values: number[] = [];
  const visit = () => {
    if (values.length === unknowns.length) {
      if (statements.every(({ form, low, high }) => compute(form, values) >= low && compute(form, values) <= high)) found.push([...values]);
      return;
    }
    const { low, high, group = 0, before } = unknowns[values.length] as System["unknowns"][number];
    for (let value = Math.max(low, before === undefined ? 0 : values[before] ?? 0); value <= Math.min(high, most); value += 1) {
      if (value > 0 && value < group) continue;
      values.push(value);
      visit();
      values.pop();
    }
  };
  visit();
  return found;
}

describe("the reference facts", () => {
  it.each(checkFacts(solve).map((fact) => [fact.id, fact] as const))("%s", (_, { found, expected }) => {
    expect(found).toBe(expected);
  });

  it.each([["noised counts", buildNoisedCounts(false), 30], ["noised counts with exact means", buildNoisedCounts(true), 30], ["live rounding", LIVE_ROUNDING, 30], ["a threshold only", THRESHOLD_ONLY, 40]] as const)("agree with the enumeration of every table: %s", (_, system, most) => {
    const worlds = enumerate(system, most);
    for (const [unknown] of system.unknowns.entries()) {
      const values = worlds.map((world) => world[unknown] ?? 0);
      expect(findPossible(system, single(unknown), solve, 3)).toEqual({ low: Math.min(...values), high: Math.max(...values), count: Math.min(3, new Set(values).size) });
    }
  });
});

describe("the integer programme", () => {
  it("agrees with the enumeration on small tables with groups and growth", () => {
    const unknown = fc.record({ low: fc.integer({ min: 0, max: 3 }), span: fc.integer({ min: 0, max: 5 }), group: fc.boolean() });
    fc.assert(fc.property(fc.tuple(unknown, unknown, unknown), fc.integer({ min: 2, max: 14 }), fc.boolean(), (three, total, grows) => {
      const system: System = {
        unknowns: three.map(({ low, span, group }, place) => ({ low, high: low + span, ...(group && { group: 3 }), ...(grows && place === 1 && { before: 0 }) })),
        statements: [{ form: [[0, 1], [1, 1], [2, 1]], low: total, high: total }],
      };
      const worlds = enumerate(system, 20);
      const found = findPossible(system, single(1), solve, 3);
      const values = new Set(worlds.map((world) => world[1] ?? 0));
      if (values.size === 0) expect(found).toBeNull();
      else expect(found).toEqual({ low: Math.min(...values), high: Math.max(...values), count: found?.count });
      if (found) expect(found.count).toBe(Math.min(3, values.size));
    }), { numRuns: 60 });
  });

  it("decides nothing when the solver does not", () => {
    const verdict = audit(buildNoisedCounts(false), listCells(buildNoisedCounts(false)), () => ({ Status: "Time limit reached", ObjectiveValue: 0 }));
    expect(verdict.refuted).toHaveLength(2);
    expect(verdict.refuted[0]).toMatchObject({ possible: null });
  });

  it("leaves 10, 11 and 12 of a published 10, which is enough, and refutes two values", () => {
    const leave = (high: number) => audit({ unknowns: [{ low: 10, high }], statements: [] }, [{ name: "ten", getForm: () => single(0) }], solve);
    expect(leave(12)).toMatchObject({ clearedByProgramme: 1, minPossible: 3, refuted: [] });
    expect(leave(11)).toMatchObject({ clearedByProgramme: 0, minPossible: 2, refuted: [{ possible: 2, low: 10, high: 11 }] });
  });
});

const releases = releaseAll(sealRegion(drawRegion(100), 2).exact);
describe("an audit of releases", () => {
  it("clears every cell of two releases of one year by witnesses", () => {
    const verdict = auditReleases(releases, solve);
    expect(verdict).toMatchObject({ releases: 2, clearedByProgramme: 0, refuted: [] });
    expect(verdict.clearedByWitness).toBe(verdict.cells);
    expect(verdict.protected).toBe(verdict.cells);
    expect(verdict.minPossible).toBeGreaterThanOrEqual(3);
  });

  it("looks at every cell that is read: margins of every crossing, phases, answers of both axes, and the relation", () => {
    const [first] = releases as [Release];
    const history = new YearHistory([first], [first.years[0] as ProtectedYear]);
    const names = [...history.listTargets()].map(({ name }) => name).filter((name) => !name.endsWith("others"));
    expect(new Set(names).size).toBe(names.length);
    // What sealing leaves: everything known, or no size, or no département either, or nothing at all.
    const isLeft = (branch: string, size: string, department: string) =>
      branch === UNSPECIFIED ? size === UNSPECIFIED && department === UNSPECIFIED : department === UNSPECIFIED ? size === UNSPECIFIED : true;
    const values = (key: "branch" | "size" | "department") => listFilterValues(first, key);
    const some = (chosen: string | null, key: "branch" | "size" | "department") => (chosen === null ? values(key) : [chosen]);
    let filters = 0;
    for (const branch of [null, ...values("branch")]) for (const size of [null, ...values("size")]) for (const department of [null, ...values("department")]) {
      if (some(branch, "branch").some((b) => some(size, "size").some((z) => some(department, "department").some((d) => isLeft(b, z, d))))) filters += 1;
    }
    const figures = getFigures(first, EVERYTHING);
    const perFilter = 1 + Object.values(figures.partitions).flat().length + Object.keys(figures.phases).length;
    const answers = [...values("branch").map((value) => [value, true] as const), ...values("size").map((value) => [value, false] as const)].flatMap(([value, isBranch]) => [1, ...first.tables.map((table) => {
      const all = table.partition.length + table.within.length;
      return isBranch && value !== UNSPECIFIED && table.asked && !table.asked.includes(value) ? 1 : all;
    })]).reduce((sum, cells) => sum + cells, 0);
    expect(names).toHaveLength(filters * perFilter + answers + (figures.relation ?? []).flat().length);
  });

  it("clears a cell only by worlds in which that cell differs", () => {
    const [first] = releases as [Release];
    const history = new YearHistory([first], [first.years[0] as ProtectedYear]);
    for (const { name, release, kind, getForm } of history.listTargets()) {
      const changes = new Map(history.addContributions(release, kind, 1));
      expect(getForm().reduce((sum, [unknown, times]) => sum + times * (changes.get(unknown) ?? 0), 0), name).toBe(1);
    }
  });

  it("looks at who is outside of a category that holds a whole group", () => {
    const [first] = releases as [Release];
    const [year] = first.years as [ProtectedYear];
    const [context, ...others] = year.contexts as [ProtectedYear["contexts"][number], ...ProtectedYear["contexts"]];
    const whole = { ...context, counts: { ...context.counts, profile: [context.contributions, 0, 0, 0] } };
    const names = [...new YearHistory([first], [{ ...year, contexts: [whole, ...others] }]).listTargets()].map(({ name }) => name);
    expect(names).toContainEqual(expect.stringMatching(/profile \/ follower \/ others$/));
  });

  it("refuses a year that is told again without five contributions more", () => {
    const [first] = releases as [Release];
    const told = first.years[0] as ProtectedYear;
    const again = { ...told, relation: told.relation.map((row) => [...row]) };
    expect(new YearHistory([first, first], [told, again]).addsUp).toBe(false);
    expect(auditReleases([first, { ...first, number: 2 }], solve)).toMatchObject({ releases: 2, refuted: [] });
  });

  it("knows that a shown figure is about three contributions at least", () => {
    const [first] = releases as [Release];
    const history = new YearHistory([first], [first.years[0] as ProtectedYear]);
    const { contexts } = first.years[0] as ProtectedYear;
    const shown = contexts.find(({ contributions }) => contributions === 10);
    const place = history.layout.contexts.findIndex(({ branch, size, department }) => branch === shown?.branch && size === shown.size && department === shown.department);
    expect(history.system.unknowns[history.layout.getContextCell(place)]).toMatchObject({ low: 3, high: 24 });
  });

  it("has nothing to say of no release", () => {
    expect(auditReleases([], solve)).toMatchObject({ releases: 0, cells: 0, refuted: [] });
  });

  it.each([
    ["that does not add up", (year: ProtectedYear) => ({ ...year, relation: year.relation.map((row, band) => (band === 0 ? row.map((count) => count + 5) : row)) })],
    ["whose branches and sizes disagree", (year: ProtectedYear) => ({ ...year, answers: { ...year.answers, size: year.answers.size.slice(1) } })],
  ])("finds a release %s", (_, change) => {
    const [first] = releases;
    const history = new YearHistory([first as Release], [change((first as Release).years[0] as ProtectedYear)]);
    expect(history.addsUp).toBe(false);
  });

  it("refuses what does not add up without looking further", () => {
    const [first] = releases;
    const broken = { ...(first as Release), years: (first as Release).years.map((year) => ({ ...year, relation: [] })) };
    expect(auditReleases([broken], solve)).toMatchObject({ clearedByWitness: 0, clearedByProgramme: 0, minPossible: 0, refuted: [{ cell: "2026", possible: null }] });
  });

  it("finds counts that fall from one release to the next", () => {
    const [first, second] = [releases[0] as Release, releases[1] as Release];
    const history = new YearHistory([second, first], [second.years[0] as ProtectedYear, first.years[0] as ProtectedYear]);
    expect(history.addsUp).toBe(false);
  });
});

/** A region small enough for the solver to decide every cell: one branch, one size, one département. */
const tiny = (release: Release): Release => {
  const kept = { branch: release.values.branch.slice(0, 1), size: release.values.size.slice(0, 1), department: release.region.departments.slice(0, 1) };
  return {
    ...release, values: kept, region: { ...release.region, departments: kept.department }, tables: [release.tables.find(({ id }) => id === "dispossession") as Release["tables"][number]],
    years: release.years.map((year) => ({
      ...year,
      contexts: [{ branch: null, size: null, department: null, contributions: 10, counts: { profile: [5, 0, 5, 0], knowledge: [10, 0, 0, 0, 0], practice: [0, 5, 5, 0, 0], stakes: [5, 5, 0, 0, 0], skills: [0, 0, 10, 0, 0], strategy: [0, 5, 0, 5, 0], stance: [0, 0, 5, 5, 0] } }],
      relation: [[0, 0, 0], [5, 0, 0], [0, 5, 0], [0, 0, 0], [0, 0, 0]],
      answers: { branch: [answers()], size: [answers()] },
    })),
  };
};
const answers = () => ({ value: null, contributions: 10, counts: { dispossession: [5, 0, 0, 5, 0, 0] } });

describe("a small release decided twice", () => {
  const release = tiny(releases[0] as Release);
  const table = release.tables[0] as Release["tables"][number];
  const cells = table.partition.map((option) => (option === "none" ? 5 : option === "much" ? 5 : 0));
  const fitted: Release = { ...release, years: release.years.map((year) => ({ ...year, answers: { branch: [{ ...answers(), counts: { dispossession: cells } }], size: [{ ...answers(), counts: { dispossession: cells } }] } })) };

  it("by witnesses, and by the integer programme alone: both leave at least three values for every cell", () => {
    const history = new YearHistory([fitted], fitted.years);
    expect(history.addsUp).toBe(true);
    const targets = [...history.listTargets()];
    const byWitness = audit(history.system, targets, solve, (target) => history.countWitnessed(target));
    expect(byWitness).toMatchObject({ clearedByWitness: targets.length, refuted: [] });
    const some = targets.filter((_, place) => place % 15 === 0);
    expect(audit(history.system, some, solve)).toMatchObject({ clearedByProgramme: some.length, refuted: [] });
  });

  it("with the exact mean of a measure beside it is refuted", () => {
    const history = new YearHistory([fitted], fitted.years);
    const { layout } = history;
    const context = layout.contexts.findIndex(({ branch }) => branch === null);
    const [all, ...bands] = [layout.getContextCell(context), ...[0, 1, 2, 3, 4].map((band) => layout.getContextCell(context, "practice", band))];
    // Thirteen contributions of mean 20/13: the number of contributions can only be a multiple of thirteen.
    const mean: Form = [...bands.map((cell, band) => [cell, 13 * band] as const), [all, -20] as const];
    const system: System = { ...history.system, statements: [...history.system.statements, { form: mean, low: 0, high: 0 }] };
    const verdict = audit(system, [{ name: "contributions", getForm: () => single(all) }], solve);
    expect(verdict.refuted).toMatchObject([{ cell: "contributions" }]);
  });

  it("that tells a true count is refuted", () => {
    const [year] = fitted.years;
    const [context] = year?.contexts ?? [];
    const exact = { ...year, contexts: [{ ...context, counts: { ...context?.counts, profile: [6, 0, 4, 0] } }] } as ProtectedYear;
    const history = new YearHistory([fitted], [exact]);
    const profiles = [...history.listTargets()].filter(({ name }) => name.includes("profile"));
    const verdict = audit(history.system, profiles, solve, (target) => history.countWitnessed(target));
    expect(verdict.refuted.map(({ cell, low, high }) => [cell, low, high])).toContainEqual([expect.stringContaining("profile / follower"), 6, 6]);
  });

  it("whose only protection is to hide what is small is refuted", () => {
    const exact = buildTable([[7, 12], [14, 20]], [19, 34], [21, 32]);
    const hidden: System = { ...exact, unknowns: exact.unknowns.map(({ low }) => (low < 10 ? { low: 0, high: 9 } : { low, high: low })) };
    expect(audit(hidden, listCells(hidden), solve).refuted).not.toEqual([]);
  });
});

describe("subtraction", () => {
  it("leaves at least three values for every difference of two filters, within a release and from one to another", () => {
    fc.assert(fc.property(fc.integer({ min: 20, max: 120 }), fc.integer({ min: 1, max: 1e6 }), (contributions, seed) => {
      const told = releaseAll(sealRegion(drawRegion(contributions, seed), 2).exact, seed);
      const history = new YearHistory(told, told.map(({ years }) => years[0] as ProtectedYear));
      const { layout } = history;
      const random = makeRandom(seed);
      const draw = <T>(values: readonly T[]): T | undefined => values[random(values.length)];
      /** A filter as the page has it: any axis may be left open. */
      const drawFilter = () => {
        const { branch, size, department } = draw(layout.contexts) as Layout["contexts"][number];
        const crossed = random(8);
        return layout.contexts.flatMap((of, place) => ((!(crossed & 1) || of.branch === branch) && (!(crossed & 2) || of.size === size) && (!(crossed & 4) || of.department === department) ? [place] : []));
      };
      for (let attack = 0; attack < 60; attack += 1) {
        const [large, small, category, from, to] = [drawFilter(), drawFilter(), random(4), random(told.length), random(told.length)];
        const apart = from === to ? large.filter((context) => !small.includes(context)) : large;
        const context = draw(apart);
        if (context === undefined) continue;
        const difference = new Map<number, number>();
        const add = (contexts: readonly number[], release: number, times: number) => {
          for (const of of contexts) {
            const unknown = release * layout.size + layout.getContextCell(of, "profile", category);
            difference.set(unknown, (difference.get(unknown) ?? 0) + times);
          }
        };
        add(large, from, 1);
        add(small, to, -1);
        const values = new Set([0]);
        // So many more came with the later of both releases, or with the earlier one and stayed.
        for (const release of new Set([from, to, 0])) {
          for (const more of [1, 2, 5, 6]) {
            for (const of of [context, ...small.slice(0, 3)]) {
              const changes = history.addContributions(release, { context: of, category, option: 0 }, more);
              if (values.size < LEAST_POSSIBLE && history.fits(changes)) values.add(changes.reduce((sum, [unknown, by]) => sum + by * (difference.get(unknown) ?? 0), 0));
            }
          }
        }
        expect(values.size).toBeGreaterThanOrEqual(LEAST_POSSIBLE);
      }
    }), { numRuns: 4 });
  });
});
