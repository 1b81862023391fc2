import { describe, expect, it } from "vitest";
import { drawRegion, sealRegion } from "@/tests/builders/regions";
import { releaseAll } from "@/tests/builders/release-history";
import { METHOD } from "./method";
import { EVERYTHING, getFigures, getShare, listFilterValues, parseFilter, show } from "./read";
import type { ProtectedYear, Release } from "./types";

const [release] = releaseAll(sealRegion(drawRegion(300), 1).exact) as [Release];
const [year] = release.years as [ProtectedYear];
const twice: Release = { ...release, years: [year, { ...year, year: year.year + 1 }] };

describe("a figure", () => {
  it.each([[9, 100, null], [10, 100, 10], [10, 10, null], [0, 0, null]])("of %i in a group of %i is shown as %s", (count, group, shown) => {
    expect(show(count, group)).toBe(shown);
  });

  it.each([[10, 40, 25], [null, 40, null], [10, null, null], [10, 0, null]])("%s of %s makes %s percent", (count, total, share) => {
    expect(getShare(count, total)).toBe(share);
  });

  it("of several years is shown only when one of them bears it alone", () => {
    const [one, both] = [getFigures(release, EVERYTHING), getFigures(twice, EVERYTHING)];
    const cells = Object.entries(one.answers ?? {}).flatMap(([id, { options }]) => Object.entries(options).map(([option, count]) => [count, both.answers?.[id]?.options[option] ?? null] as const));
    expect(cells.some(([count]) => count === null)).toBe(true);
    for (const [count, doubled] of cells) expect(doubled).toBe(count === null ? null : 2 * count);
    for (const [place, count] of one.partitions.profile.entries()) expect(both.partitions.profile[place]).toBe(count === null ? null : 2 * count);
  });

  it("adds up: what is shown of the branches is what is shown of the region, where nothing is hidden", () => {
    const branches = listFilterValues(release, "branch").map((branch) => getFigures(release, { ...EVERYTHING, branch }).contributions);
    const told = branches.filter((count) => count !== null);
    const all = getFigures(release, EVERYTHING).contributions ?? 0;
    expect(all - told.reduce((sum, count) => sum + count, 0)).toBeLessThan(METHOD.threshold * (branches.length - told.length) + 1);
  });

  it("answers are read by branch or by size, never finer", () => {
    expect(getFigures(release, { ...EVERYTHING, branch: "publishing" }).answers).not.toBeNull();
    expect(getFigures(release, { ...EVERYTHING, size: "1-9" }).answers).not.toBeNull();
    expect(getFigures(release, { ...EVERYTHING, branch: "publishing", size: "1-9" }).answers).toBeNull();
    expect(getFigures(release, { ...EVERYTHING, department: "31" }).answers).toBeNull();
    expect(getFigures(release, { ...EVERYTHING, branch: "publishing" }).relation).toBeNull();
  });
});

describe("a filter in an address", () => {
  it.each([
    ["nothing", [], { ok: true, value: EVERYTHING }],
    ["an empty choice", [["branch", ""]], { ok: true, value: EVERYTHING }],
    ["a branch and a year", [["branch", "publishing"], ["year", String(year.year)]], { ok: true, value: { ...EVERYTHING, branch: "publishing", year: year.year } }],
    ["non ventilé", [["size", "unspecified"]], { ok: true, value: { ...EVERYTHING, size: "unspecified" } }],
    ["an unknown branch", [["branch", "music"]], { ok: false, error: { code: "unknown-value", key: "branch" } }],
    ["another year", [["year", "1999"]], { ok: false, error: { code: "unknown-value", key: "year" } }],
    ["a département elsewhere", [["department", "75"]], { ok: false, error: { code: "unknown-value", key: "department" } }],
    ["a filter that does not exist", [["month", "3"]], { ok: false, error: { code: "unknown-filter", key: "month" } }],
    ["two values", [["branch", "publishing"], ["branch", "publishing"]], { ok: false, error: { code: "repeated-filter", key: "branch" } }],
  ] as const)("that says %s", (_, entries, result) => {
    expect(parseFilter(release, entries)).toEqual(result);
  });
});
