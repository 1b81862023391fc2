import { FEELINGS } from "@/lib/anonymisation/feeling";
import { ok, refuse, type Result } from "@/lib/result";
import { listOptions } from "./answer-tables";
import { METHOD } from "./method";
import { getCategories, mapPartitions, SILENT, SOME, type AnswerAxis, type AnswerTable, type Partition, type ProtectedYear, type Release } from "./types";

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

/** A protected count over the years that are read: their sum, and the largest of one year. */
type Tally = { readonly count: number; readonly most: number };

/** A protected count as it is shown: not under the threshold, and not when it would tell the answer of a whole group. */
export const show = (count: number, group = Infinity): Count => (count < METHOD.threshold || count === group ? null : count);
/** Over several years, one of them at least must bear the figure alone: five and five may be about two contributions. */
const showTally = ({ count, most }: Tally, group?: number): Count => (most < METHOD.threshold ? null : show(count, group));

const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);
const addUp = (rows: readonly (readonly number[])[], width: number): number[] => Array.from({ length: width }, (_, place) => sum(rows.map((row) => row[place] ?? 0)));
/** The same cells in several years. */
const tally = (years: readonly (readonly number[])[], width: number): Tally[] =>
  Array.from({ length: width }, (_, place) => {
    const counts = years.map((year) => year[place] ?? 0);
    return { count: sum(counts), most: Math.max(0, ...counts) };
  });

const matches = (wanted: string | null, value: string | null): boolean => wanted === null || wanted === (value ?? UNSPECIFIED);

const selectContexts = ({ contexts }: ProtectedYear, filter: Filter): ProtectedYear["contexts"] =>
  contexts.filter((context) => matches(filter.branch, context.branch) && matches(filter.size, context.size) && matches(filter.department, context.department));

/** The axis on which answers are read behind a filter; null when they are not crossed so finely. */
function getAxis({ branch, size, department }: Filter): AnswerAxis | null {
  if (department !== null || (branch !== null && size !== null)) return null;
  return size === null ? "branch" : "size";
}

function readTable(table: AnswerTable, years: readonly ProtectedYear[], axis: AnswerAxis, wanted: string | null): AnswerFigures {
  const options = listOptions(table);
  const entries = years.map(({ answers }) => answers[axis].filter(({ value }) => matches(wanted, value)));
  const counts = entries.map((of) => addUp(of.map((entry) => entry.counts[table.id] ?? []), options.length));
  const silent = options.indexOf(SILENT);
  const [answered] = tally(entries.map((of, year) => [sum(of.map(({ contributions }) => contributions)) - (counts[year]?.[silent] ?? 0)]), 1) as [Tally];
  const told = tally(counts, options.length).flatMap((count, place) => {
    const option = options[place];
    return option === undefined || option === SILENT || option === SOME ? [] : [[option, showTally(count, answered.count)] as const];
  });
  return { answered: showTally(answered), options: Object.fromEntries(told) };
}

/** Reads what a release says behind a filter. Every figure is a sum of the same protected counts, so that all of them add up. */
export function getFigures(release: Release, filter: Filter): Figures {
  const years = release.years.filter(({ year }) => filter.year === null || filter.year === year);
  const selected = years.map((year) => selectContexts(year, filter));
  const [contributions] = tally(selected.map((contexts) => [sum(contexts.map((context) => context.contributions))]), 1) as [Tally];
  const counts = (id: Partition) => selected.map((contexts) => addUp(contexts.map((context) => context.counts[id]), getCategories(id).length));
  const partition = (id: Partition) => tally(counts(id), getCategories(id).length).map((count) => showTally(count, contributions.count));
  const profiles = getCategories("profile");
  const phases = [...new Set(profiles.flatMap((profile) => release.phases[profile] ?? []))];
  const inPhases = counts("profile").map((year) => phases.map((phase) => sum(year.filter((_, place) => release.phases[profiles[place] ?? ""] === phase))));
  const axis = getAxis(filter);
  const isWhole = filter.branch === null && filter.size === null && filter.department === null;
  return {
    filter,
    contributions: showTally(contributions),
    partitions: mapPartitions(partition),
    phases: Object.fromEntries(tally(inPhases, phases.length).map((count, place): [string, Count] => [phases[place] ?? "", showTally(count, contributions.count)])),
    answers: axis === null ? null : Object.fromEntries(release.tables.map((table) => [table.id, readTable(table, years, axis, filter[axis])])),
    relation: isWhole ? readRelation(years) : null,
  };
}

function readRelation(years: readonly ProtectedYear[]): Count[][] {
  return getCategories("practice").map((_, band) => {
    const row = tally(years.map(({ relation }) => relation[band] ?? []), FEELINGS.length);
    return row.map((count) => showTally(count, sum(row.map((cell) => cell.count))));
  });
}

/** A share of a protected total in whole percent; null when either is secret. Computed on protected counts, never on true ones. */
export const getShare = (count: Count, total: Count): number | null => (count === null || total === null || total === 0 ? null : Math.round((100 * count) / total));

