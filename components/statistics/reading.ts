import { PROFILES, type Profile } from "@/lib/diagnosis/types";
import { METHOD } from "@/lib/statistics/method";
import { EVERYTHING, getFigures, getShare, listFilterValues, type Count, type Filter } from "@/lib/statistics/read";
import type { Release } from "@/lib/statistics/types";

/** One thing that is counted, out of a group. `key`: what it is. */
export type Part = { readonly key: string; readonly count: Count };
export type Led = { readonly key: string; readonly count: number; readonly share: number };

/**
 * How far apart two published counts must be before one of them is said to be ahead: twice the unit of protection, so
 * that rounding alone makes no headline.
 */
export const AHEAD = 10;
/** How many points of percentage a leader is ahead of the next, at least. */
const AHEAD_POINTS = 3;
/** How many points of percentage two shares must differ by before a title says so. */
export const APART = 5;

/** What stands clearly before all the others; null when nothing does, or when too little may be told. */
export function findLeader(parts: readonly Part[], total: Count): Led | null {
  const told = parts.flatMap(({ key, count }) => (count === null ? [] : [{ key, count }])).sort((a, b) => b.count - a.count);
  const [first, second] = told;
  if (first === undefined) return null;
  const share = getShare(first.count, total);
  // What is secret is at most one unit under the threshold.
  const behind = second?.count ?? METHOD.threshold - METHOD.unit;
  if (share === null || first.count - behind < AHEAD || share - (getShare(behind, total) ?? 0) < AHEAD_POINTS) return null;
  return { ...first, share };
}

/** A share in tenths, and whether it is just that (within a point), a little under, or over. */
export function getTenths(share: number): { readonly tenths: number; readonly lean: "under" | "just" | "over" } {
  const tenths = Math.round(share / 10);
  const rest = share - 10 * tenths;
  return { tenths, lean: Math.abs(rest) <= 1 ? "just" : rest < 0 ? "under" : "over" };
}

/** The sum of some categories; null when one of them may not be told. */
export const addUp = (counts: readonly Count[]): Count =>
  counts.reduce<Count>((sum, count) => (sum === null || count === null ? null : sum + count), 0);

/** What of a total is in none of the told counts: what is secret, without telling of what it is made. */
export const getUntold = (counts: readonly Count[], total: number): number =>
  Math.max(0, total - counts.reduce<number>((sum, count) => sum + (count ?? 0), 0));

export type Department = { readonly code: string; readonly contributions: Count; readonly leading: Profile | null };

/** Each département behind the other filters. */
export function readDepartments(release: Release, filter: Filter): readonly Department[] {
  return release.region.departments.map((code) => {
    const { contributions, partitions } = getFigures(release, { ...filter, department: code });
    const leader = findLeader(PROFILES.map((key, place) => ({ key, count: partitions.profile[place] ?? null })), contributions);
    return { code, contributions, leading: leader === null ? null : (leader.key as Profile) };
  });
}

/** How many contributions each value of an axis has behind the other filters, « non ventilé » last. */
export const readAxis = (release: Release, filter: Filter, axis: "branch" | "size"): readonly Part[] =>
  listFilterValues(release, axis).map((key) => ({ key, count: getFigures(release, { ...filter, [axis]: key }).contributions }));

/** What is read of one moment: a year of a release, or a release. */
export type Moment = { readonly key: string; readonly contributions: Count; readonly profiles: readonly Count[] };

export const readMoment = (key: string, release: Release, filter: Filter): Moment => {
  const { contributions, partitions } = getFigures(release, filter);
  return { key, contributions, profiles: partitions.profile };
};

/** Every year of a release behind a filter, the year itself set aside. */
export const readYears = (release: Release, filter: Filter): readonly Moment[] =>
  release.years.map(({ year }) => readMoment(String(year), release, { ...filter, year }));

/** A filter as an older release knows it; null when it knows no such value. */
export function carryFilter(release: Release, filter: Filter): Filter | null {
  const knows = (key: "branch" | "size" | "department") => filter[key] === null || listFilterValues(release, key).includes(filter[key]);
  const knowsYear = filter.year === null || release.years.some(({ year }) => year === filter.year);
  return knows("branch") && knows("size") && knows("department") && knowsYear ? filter : null;
}

export const isEverything = (filter: Filter): boolean => Object.keys(EVERYTHING).every((key) => filter[key as keyof Filter] === null);
