import { describe, expect, it } from "vitest";

import { currentReferential } from "@/lib/referential/current";
import { REGION } from "@/lib/referential/region";
import { BENEFICIARY, ACTION } from "@/lib/anonymisation/seal";
import { EVERYTHING, getFigures } from "@/lib/statistics/read";
import { buildRelease, buildYear } from "@/tests/builders/releases";

import { buildAddress } from "./address";
import { copy } from "./copy.fr";
import { FROM_PROFILES, sayAction, sayBeneficiary, sayDepartment, sayOption } from "./labels.fr";
import { addUp, carryFilter, getMostHidden, getTenths, getUntold, readDepartments, readLead, readYears, type Lead } from "./reading";
import { readSlope } from "./relation-figure";
import { TILES } from "./tiles";

describe("what is said to lead", () => {
  const parts = (...counts: (number | null)[]) => counts.map((count, place) => ({ key: String(place), count }));
  const told = (lead: Lead) => (lead.kind === "led" ? lead.led.key : lead.kind);

  it.each([
    ["a clear lead", parts(60, 30, 10), 100, "0"],
    ["the order does not matter", parts(10, 30, 60), 100, "2"],
    ["two units apart is the least", parts(50, 40, 10), 100, "0"],
    ["one unit apart is rounding", parts(45, 40, 15), 100, "even"],
    ["ten of ten thousand are nothing", parts(3400, 3390, 3210), 10_000, "even"],
    ["what is secret may come just behind", parts(15, null, null), 20, "0"],
    ["what is secret could be as many", parts(20, null, null), 40, "unsaid"],
    ["what is secret could be first", parts(20, 10, null), 60, "unsaid"],
    ["what is secret could come too near the first", parts(30, 10, null), 65, "unsaid"],
    ["two near each other, and nothing secret can pass them clearly", parts(15, 15, null), 35, "even"],
    ["two near each other, and what is secret could pass them", parts(15, 15, null), 60, "unsaid"],
    ["ten beside a secret five is one unit apart", parts(10, null), 15, "unsaid"],
    ["one category alone is never « several »", parts(10, null, null), 20, "unsaid"],
    ["nothing is told", parts(null, null), 100, "unsaid"],
    ["the whole is secret", parts(60, 30), null, "unsaid"],
    ["nothing is counted", [], 0, "unsaid"],
    ["what stands aside leads nothing, and is no longer hidden", [{ key: "none", count: 60, aside: true }, ...parts(30, 10, null)], 100, "0"],
  ])("%s", (_, list, total, lead) => {
    expect(told(readLead(list, total))).toBe(lead);
  });

  it("is one of the counts, with its share of the whole", () => {
    expect(readLead(parts(60, 30), 90)).toEqual({ kind: "led", led: { key: "0", count: 60, share: 67 } });
  });

  const APART = { partition: ["a", "b", "none"], within: [] };
  const TOGETHER = { partition: ["none"], within: ["a", "b"] };
  it.each([
    ["options that exclude each other share what is left", APART, { a: 20, b: null, none: null }, 35, 15, "unsaid"],
    ["options that exclude each other, little left", APART, { a: 20, b: null, none: null }, 25, 5, "0"],
    ["everybody may have chosen what may be chosen with others", TOGETHER, { a: 20, b: null, none: null }, 25, 25, "unsaid"],
    ["not when some chose nothing", TOGETHER, { a: 20, b: null, none: 10 }, 35, 5, "0"],
    ["nothing answered may be told", TOGETHER, { a: null, b: null, none: null }, null, 0, "unsaid"],
  ] as const)("%s", (_, table, options, answered, most, lead) => {
    const hidden = getMostHidden(table, { answered, options });
    expect(hidden).toBe(most);
    expect(told(readLead(parts(options.a, options.b), answered, hidden))).toBe(lead);
  });

  it("holds for every table that may lie behind what is told", () => {
    for (const list of [parts(20, 10, null), parts(15, 15, null), parts(15, null, null), parts(25, 20, null, null)]) {
      for (let rest = 0; rest <= 30; rest += 5) {
        const total = rest + list.reduce((sum, { count }) => sum + (count ?? 0), 0);
        const lead = readLead(list, total);
        // All of the rest on one of the hidden is the worst case for whoever leads.
        list.filter(({ count }) => count === null).forEach(({ key }) => {
          const whole = list.map((part) => ({ ...part, count: part.count ?? (part.key === key ? rest : 0) }));
          if (lead.kind !== "unsaid") expect(told(readLead(whole, total)), `${JSON.stringify(list)} ${rest}`).toBe(told(lead));
        });
      }
    }
  });
});

describe("a share in words", () => {
  it.each([
    [40, "Quatre contributions sur dix viennent de suiveuses"],
    [41, "Quatre contributions sur dix viennent de suiveuses"],
    [43, "Plus de quatre contributions sur dix viennent de suiveuses"],
    [46, "Près de la moitié des contributions viennent de suiveuses"],
    [49, "La moitié des contributions viennent de suiveuses"],
    [53, "Plus de la moitié des contributions viennent de suiveuses"],
    [9, "Une contribution sur dix vient de suiveuses"],
    [4, "Moins d’une contribution sur dix vient de suiveuses"],
    [97, "Plus de neuf contributions sur dix viennent de suiveuses"],
    [100, "Presque toutes les contributions viennent de suiveuses"],
  ])("of %i in a hundred is « %s »", (share, words) => {
    expect(copy.profiles.leads(share, FROM_PROFILES.follower)).toBe(words);
  });

  it.each([
    ["follower", "de suiveuses"],
    ["refractory", "de réfractaires"],
    ["experimenter", "d’expérimentatrices"],
    ["pioneer", "de pionnières"],
  ] as const)("of %s is « … viennent %s »", (profile, words) => {
    expect(copy.profiles.leads(40, FROM_PROFILES[profile])).toBe(`Quatre contributions sur dix viennent ${words}`);
  });

  it("never says more than the share does", () => {
    for (let share = 5; share <= 95; share += 1) {
      const { tenths, lean } = getTenths(share);
      if (lean === "over") expect(share).toBeGreaterThan(10 * tenths);
      if (lean === "under") expect(share).toBeLessThan(10 * tenths);
      expect(Math.abs(share - 10 * tenths)).toBeLessThanOrEqual(5);
    }
  });

  it("is not zero when something is told", () => {
    expect(copy.percent(0)).toBe("moins de 1\u202f%");
  });
});

describe("sums", () => {
  it("are secret as soon as one part is", () => {
    expect(addUp([10, 20])).toBe(30);
    expect(addUp([10, null])).toBeNull();
  });
  it("leave what is not told as one rest", () => {
    expect(getUntold([10, null, 20, null], 45)).toBe(15);
  });
});

describe("the relation between practice and dispossession", () => {
  const known = (...shares: number[]) => shares.map((share) => ({ least: share, most: share }));
  const hidden = (least: number, most: number) => ({ least, most });
  it.each([
    ["falls", known(60, 50, 40, 30), "falls"],
    ["rises", known(30, 40, 50, 60), "rises"],
    ["goes up, then down", known(50, 60, 30, 20), "mixed"],
    ["hardly falls", known(52, 50, 48, 45), "mixed"],
    ["falls whatever a hidden share is", [...known(60, 50), hidden(30, 40), ...known(20)], "falls"],
    ["could fall or not", [...known(60), hidden(30, 70), ...known(40, 20)], "untold"],
    ["nothing is known of the last band", [...known(60, 50, 40), hidden(0, 100)], "untold"],
    ["is not there", [], "untold"],
  ] as const)("%s", (_, shares, slope) => {
    expect(readSlope(shares)).toBe(slope);
  });
});

describe("a release, read for the page", () => {
  const release = buildRelease({ years: [buildYear(300, 2025), buildYear(300, 2026, 7)] });

  it("has a tile for every département of the region, none twice, none on another", () => {
    expect(TILES.map(({ code }) => code).sort()).toEqual([...REGION.departments].sort());
    expect(new Set(TILES.map(({ column, row }) => `${column} ${row}`)).size).toBe(TILES.length);
  });

  it("adds up over départements that are shown and never shows one under the threshold", () => {
    for (const { contributions } of readDepartments(release, EVERYTHING)) if (contributions !== null) expect(contributions % 5 === 0 && contributions >= 10).toBe(true);
  });

  it("is read year by year whatever year is chosen", () => {
    expect(readYears(release, { ...EVERYTHING, year: 2025 }).map(({ key }) => key)).toEqual(["2025", "2026"]);
  });

  it("is not compared with a release that knows no such value", () => {
    const older = buildRelease({ years: [buildYear(300, 2025)] });
    expect(carryFilter(older, { ...EVERYTHING, year: 2026 })).toBeNull();
    expect(carryFilter(older, { ...EVERYTHING, branch: "publishing" })).not.toBeNull();
  });

  it("has a word for everything that it counts", () => {
    const { answers } = getFigures(release, EVERYTHING);
    for (const { id } of release.tables) {
      const say = { [ACTION]: sayAction, [BENEFICIARY]: sayBeneficiary }[id] ?? ((option: string) => sayOption(id, option));
      for (const option of Object.keys(answers?.[id]?.options ?? {})) expect(say(option), `${id} ${option}`).not.toBe(option);
    }
    for (const code of release.region.departments) expect(sayDepartment(code)).not.toBe(code);
    expect(currentReferential.questionnaire.version).toBe(release.versions.questionnaire);
  });
});

describe("an address", () => {
  const place = { path: "/statistiques", release: null, filter: EVERYTHING, map: "count" } as const;
  it("holds nothing that is by default, and filters in one order", () => {
    expect(buildAddress(place)).toBe("/statistiques");
    expect(buildAddress({ ...place, release: 3, map: "profile", filter: { ...EVERYTHING, department: "31", year: 2026 } }, "#a")).toBe("/statistiques?release=3&year=2026&department=31&map=profile#a");
  });
});

describe("the words of the statistics", () => {
  const listStrings = (value: unknown): string[] => {
    if (typeof value === "string") return [value];
    // Some words are made around numbers, others around words: whichever fits.
    if (typeof value === "function") {
      const make = value as (...parts: unknown[]) => unknown;
      return [[43, "Mesure", "Niveau", 20, 30], ["Mesure", "43", "Niveau", 20, 30]].flatMap((parts) => {
        try {
          return [String(make(...parts))];
        } catch {
          return [];
        }
      });
    }
    return typeof value === "object" && value !== null ? Object.values(value).flatMap(listStrings) : [];
  };
  it("hold French typography", () => {
    for (const text of listStrings(copy)) expect(text, text).not.toMatch(/ [;:!?»%]|« |[«][^\u202f]|[^\u202f]»|'/u);
  });
});
