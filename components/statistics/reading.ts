import { PROFILES, type Profile } from "@/lib/diagnosis/types";
import { METHOD } from "@/lib/statistics/method";
import { EVERYTHING, getFigures, getShare, listFilterValues, UNSPECIFIED, type AnswerFigures, type Count, type Filter } from "@/lib/statistics/read";
import type { AnswerTable, Release } from "@/lib/statistics/types";

/** One thing that is counted, out of a group. `key`: what it is; `aside`: is of the group, but leads nothing. */
export type Part = { readonly key: string; readonly count: Count; readonly aside?: boolean };
export type Led = { readonly key: string; readonly count: number; readonly share: number };
/** What may be said of a group. « even »: nothing is clearly ahead, whatever is hidden. « unsaid »: what is hidden could decide. */
export type Lead = { readonly kind: "led"; readonly led: Led } | { readonly kind: "even" } | { readonly kind: "unsaid" };

/**
 * How far apart two published counts must be before one of them is said to be ahead: twice the unit of protection, so
 * that rounding alone makes no headline.
 */
export const AHEAD = 10;
/** How many points of percentage a leader is ahead of the next, at least. */
const AHEAD_POINTS = 3;
/** How many points of percentage two shares must differ by before a title says so. */
export const APART = 5;
/** From how many in a hundred of which a detail was taken away a title says that, and nothing else. */
export const MOSTLY = 50;

/** Between which counts something may lie; both the same when it is told. */
export type Range = { readonly key: string; readonly least: number; readonly most: number };

const isAhead = (count: number, behind: number, total: number): boolean =>
  count - behind >= AHEAD && (getShare(count, total) ?? 0) - (getShare(behind, total) ?? 0) >= AHEAD_POINTS;

/** What may be said of counts of which some are only known to lie between two others: it holds for every one of them. */
export function compareRanges(ranges: readonly Range[], total: number): Lead {
  const getHighest = (end: "least" | "most", except: string): number => Math.max(0, ...ranges.filter(({ key }) => key !== except).map((range) => range[end]));
  const first = ranges.find(({ key, least }) => isAhead(least, getHighest("most", key), total));
  if (first !== undefined) return { kind: "led", led: { key: first.key, count: first.least, share: getShare(first.least, total) ?? 0 } };
  const told = ranges.filter(({ least, most }) => least === most && least > 0);
  const mayLead = ranges.some(({ key, most }) => isAhead(most, getHighest("least", key), total));
  return told.length >= 2 && !mayLead ? { kind: "even" } : { kind: "unsaid" };
}

/**
 * What may be said of parts of which some are hidden. `most`: the most that a hidden one may count; without it the parts
 * exclude each other, and all that is hidden is what is left of the total.
 */
export function readLead(parts: readonly Part[], total: Count, most?: number): Lead {
  if (total === null) return { kind: "unsaid" };
  const hidden = most ?? getUntold(parts.map(({ count }) => count), total);
  return compareRanges(parts.filter(({ aside }) => aside !== true).map(({ key, count }) => ({ key, least: count ?? 0, most: count ?? hidden })), total);
}

/**
 * The most that a hidden option of a question may count. Options that exclude each other share what is left. One of those
 * that may be chosen together may be hidden because everybody chose it, unless somebody chose none of them.
 */
export function getMostHidden({ partition, within }: Pick<AnswerTable, "partition" | "within">, { answered, options }: AnswerFigures): number {
  if (answered === null) return 0;
  if (within.length === 0) return getUntold(Object.values(options), answered);
  return partition.some((option) => (options[option] ?? null) !== null) ? METHOD.threshold - METHOD.unit : answered;
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

export type Department = { readonly code: string; readonly contributions: Count; readonly lead: Lead; readonly leading: Profile | null };

/** Each département behind the other filters. */
export function readDepartments(release: Release, filter: Filter): readonly Department[] {
  return release.region.departments.map((code) => {
    const { contributions, partitions } = getFigures(release, { ...filter, department: code });
    const lead = readLead(PROFILES.map((key, place) => ({ key, count: partitions.profile[place] ?? null })), contributions);
    return { code, contributions, lead, leading: lead.kind === "led" ? (lead.led.key as Profile) : null };
  });
}

/** How many contributions each value of an axis has behind the other filters, « non ventilé » last. */
export const readAxis = (release: Release, filter: Filter, axis: "branch" | "size"): readonly Part[] =>
  listFilterValues(release, axis).map((key) => ({ key, count: getFigures(release, { ...filter, [axis]: key }).contributions, aside: key === UNSPECIFIED }));

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
