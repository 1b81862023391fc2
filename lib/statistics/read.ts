import { FEELINGS } from "@/lib/anonymisation/feeling";
import { ok, refuse, type Result } from "@/lib/result";
import { listOptions } from "./answer-tables";
import { METHOD } from "./method";
import { getCategories, PARTITIONS, SILENT, SOME, type AnswerAxis, type AnswerTable, type Partition, type ProtectedYear, type Release } from "./types";

/** A count that may be told; null: « secret statistique ». */
export type Count = number | null;

/** « Non ventilé »: the detail was generalised when the contribution was sealed. */
export const UNSPECIFIED = "unspecified";
export const FILTER_KEYS = ["year", "branch", "size", "department"] as const;
export type FilterKey = (typeof FILTER_KEYS)[number];
/** Null: all of them. */
export type Filter = { readonly year: number | null; readonly branch: string | null; readonly size: string | null; readonly department: string | null };
export const EVERYTHING: Filter = { year: null, branch: null, size: null, department: null };
export type FilterFault = { readonly code: "unknown-filter" | "unknown-value" | "repeated-filter"; readonly key: string };

/** What a filter may be set to in a release, « non ventilé » included. */
export function listFilterValues(release: Release, key: FilterKey): readonly string[] {
  if (key === "year") return release.years.map(({ year }) => String(year));
  return [...(key === "department" ? release.region.departments : release.values[key]), UNSPECIFIED];
}

/** Reads filters as they stand in an address. Whatever lies outside the closed query space is refused. */
export function parseFilter(release: Release, entries: Iterable<readonly [string, string]>): Result<Filter, FilterFault> {
  const found = new Map<string, string>();
  for (const [key, value] of entries) {
    if (!(FILTER_KEYS as readonly string[]).includes(key)) return refuse({ code: "unknown-filter", key });
    if (found.has(key)) return refuse({ code: "repeated-filter", key });
    if (value === "") continue;
    if (!listFilterValues(release, key as FilterKey).includes(value)) return refuse({ code: "unknown-value", key });
    found.set(key, value);
  }
  const year = found.get("year");
  return ok({ year: year === undefined ? null : Number(year), branch: found.get("branch") ?? null, size: found.get("size") ?? null, department: found.get("department") ?? null });
}

/** Every figure behind one filter. */
export type Figures = {
  readonly filter: Filter;
  /** Contributions, not companies. */
  readonly contributions: Count;
  /** In the order of the categories. */
  readonly partitions: Readonly<Record<Partition, readonly Count[]>>;
  /** Contributions by the phase that comes first for their profile. */
  readonly phases: Readonly<Record<string, Count>>;
  /** By question and option, with the contributions that answered it; null where answers are not crossed: they are by branch or by size. */
  readonly answers: Readonly<Record<string, AnswerFigures>> | null;
  /** By band of practice and feeling of dispossession; null elsewhere than for the whole region. */
  readonly relation: readonly (readonly Count[])[] | null;
};
export type AnswerFigures = { readonly answered: Count; readonly options: Readonly<Record<string, Count>> };

/** A protected count as it is shown: not under the threshold, and not when it would tell the answer of a whole group. */
export const show = (count: number, group = Infinity): Count => (count < METHOD.threshold || count === group ? null : count);

const add = (sums: number[], counts: readonly number[]): void => {
  counts.forEach((count, place) => { sums[place] = (sums[place] ?? 0) + count; });
};

const matches = (wanted: string | null, value: string | null): boolean => wanted === null || wanted === (value ?? UNSPECIFIED);

function sumPartitions(years: readonly ProtectedYear[], filter: Filter): { contributions: number; counts: Record<Partition, number[]> } {
  let contributions = 0;
  const counts = Object.fromEntries(PARTITIONS.map((id) => [id, getCategories(id).map(() => 0)])) as Record<Partition, number[]>;
  for (const { contexts } of years) {
    for (const context of contexts) {
      if (!matches(filter.branch, context.branch) || !matches(filter.size, context.size) || !matches(filter.department, context.department)) continue;
      contributions += context.contributions;
      for (const id of PARTITIONS) add(counts[id], context.counts[id]);
    }
  }
  return { contributions, counts };
}

/** The axis on which answers are read behind a filter; null when they are not crossed so finely. */
function getAxis({ branch, size, department }: Filter): AnswerAxis | null {
  if (department !== null || (branch !== null && size !== null)) return null;
  return size === null ? "branch" : "size";
}

function readTable(table: AnswerTable, years: readonly ProtectedYear[], axis: AnswerAxis, wanted: string | null): AnswerFigures {
  const options = listOptions(table);
  const sums = options.map(() => 0);
  let contributions = 0;
  for (const { answers } of years) {
    for (const entry of answers[axis]) {
      if (!matches(wanted, entry.value)) continue;
      contributions += entry.contributions;
      add(sums, entry.counts[table.id] ?? []);
    }
  }
  const answered = contributions - (sums[options.indexOf(SILENT)] ?? 0);
  const told = options.flatMap((option, place) => (option === SILENT || option === SOME ? [] : [[option, show(sums[place] ?? 0, answered)] as const]));
  return { answered: show(answered), options: Object.fromEntries(told) };
}

function sumRelation(years: readonly ProtectedYear[]): number[][] {
  const sums = getCategories("practice").map(() => FEELINGS.map(() => 0));
  for (const { relation } of years) relation.forEach((row, band) => { add(sums[band] ?? [], row); });
  return sums;
}

const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);

/** Reads what a release says behind a filter. Every figure is a sum of the same protected counts, so that all of them add up. */
export function getFigures(release: Release, filter: Filter): Figures {
  const years = release.years.filter(({ year }) => filter.year === null || filter.year === year);
  const { contributions, counts } = sumPartitions(years, filter);
  const axis = getAxis(filter);
  const isWhole = filter.branch === null && filter.size === null && filter.department === null;
  const phases = new Map<string, number>();
  getCategories("profile").forEach((profile, place) => {
    const phase = release.phases[profile];
    if (phase !== undefined) phases.set(phase, (phases.get(phase) ?? 0) + (counts.profile[place] ?? 0));
  });
  return {
    filter,
    contributions: show(contributions),
    partitions: Object.fromEntries(PARTITIONS.map((id) => [id, counts[id].map((count) => show(count, contributions))])) as unknown as Figures["partitions"],
    phases: Object.fromEntries([...phases].map(([phase, count]) => [phase, show(count, contributions)])),
    answers: axis === null ? null : Object.fromEntries(release.tables.map((table) => [table.id, readTable(table, years, axis, filter[axis])])),
    relation: isWhole ? sumRelation(years).map((row) => row.map((count) => show(count, sum(row)))) : null,
  };
}

/** A share of a protected total in whole percent; null when either is secret. Computed on protected counts, never on true ones. */
export const getShare = (count: Count, total: Count): number | null => (count === null || total === null || total === 0 ? null : Math.round((100 * count) / total));

