import { describeContext } from "@/lib/anonymisation/context";
import { FEELINGS, FEELING_QUESTION, getFeeling } from "@/lib/anonymisation/feeling";
import { listOptions } from "./answer-tables";
import { METHOD } from "./method";
import type { Random } from "./random";
import { blur, roundTable } from "./round-table";
import { spread, spreadLine } from "./spread";
import { getCategories, PARTITIONS, SILENT, SOME, type AnswerAxis, type AnswerCounts, type AnswerTable, type ContextCounts, type ExactYear, type Partition, type ProtectedYear } from "./types";

const { unit, reach, threshold, fewest } = METHOD;
/** Draws before giving up: another one may find a table within reach. */
const TRIES = 8;

const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);
/** Small counts are aimed at from a little aside: see `blur`. */
const blurAll = (rows: readonly (readonly number[])[], random: Random): number[][] => rows.map((row) => row.map((count) => blur(count, random)));
const addUp = (rows: readonly (readonly number[])[]): number[] => (rows[0] ?? []).map((_, place) => sum(rows.map((row) => row[place] ?? 0)));

/**
 * Protects the tables of a year: another year, of multiples of five, that could have been. Every table of it adds up, every
 * count is near the true one and at least what was published before (`previous`: the last release that anybody saw). Null:
 * no such table was found within reach of the truth; nothing may then be published.
 */
export function protectYear(exact: ExactYear, previous: ProtectedYear | null, tables: readonly AnswerTable[], random: Random): ProtectedYear | null {
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const told = tryToProtect(exact, previous, tables, random);
    if (told) return told;
  }
  return null;
}

function tryToProtect(exact: ExactYear, previous: ProtectedYear | null, tables: readonly AnswerTable[], random: Random): ProtectedYear | null {
  const contexts = protectContexts(exact.contexts, previous?.contexts ?? [], random);
  // Told again, a year has grown: a telling that hides it would contradict what everybody knows of when there is one.
  const count = (told: readonly ContextCounts[]) => sum(told.map(({ contributions }) => contributions));
  if (contexts && previous && count(contexts) === count(previous.contexts)) return null;
  const answers = contexts && protectAnswers(exact, previous, contexts, tables, random);
  if (!answers) return null;
  const relation = spread({
    truth: blurAll(exact.relation, random),
    floor: previous?.relation ?? exact.relation.map((row) => row.map(() => 0)),
    rows: addUp(contexts.map(({ counts }) => counts.practice)),
    columns: sumFeelings(answers.branch, tables),
  });
  const told: ProtectedYear = { year: exact.year, protected: true, contexts, relation, answers };
  return isFit(exact, told) ? told : null;
}

/** For each crossing of branch, size and département, the margin that each context belongs to; the last is the context itself. */
function listMargins(contexts: readonly ContextCounts[]): Int32Array[] {
  return [0, 1, 2, 3, 4, 5, 6, 7].map((crossed) => {
    const places = new Map<string, number>();
    return Int32Array.from(contexts, ({ branch, size, department }) => {
      const key = describeContext({ branch: crossed & 1 ? branch : "", size: crossed & 2 ? size : "", department: crossed & 4 ? department : "" });
      if (!places.has(key)) places.set(key, places.size);
      return places.get(key) as number;
    });
  });
}

function protectContexts(exact: readonly ContextCounts[], previous: readonly ContextCounts[], random: Random): ContextCounts[] | null {
  const before = new Map(previous.map((context) => [describeContext(context), context]));
  const margins = listMargins(exact);
  const round = (truth: Int32Array, floor: Int32Array, width: number, totals: Int32Array | null) => roundTable({ truth, floor, width, totals, mixed: width > 1, margins }, random);
  const totals = round(
    Int32Array.from(exact, ({ contributions }) => contributions),
    Int32Array.from(exact, (context) => before.get(describeContext(context))?.contributions ?? 0),
    1, null,
  );
  if (!totals) return null;
  const counts = exact.map(() => ({}) as Record<Partition, number[]>);
  for (const id of PARTITIONS) {
    const { length } = getCategories(id);
    const truth = Int32Array.from(exact.flatMap((context) => [...context.counts[id]]));
    const floor = Int32Array.from(exact.flatMap((context) => before.get(describeContext(context))?.counts[id] ?? Array<number>(length).fill(0)));
    const told = round(truth, floor, length, totals);
    if (!told) return null;
    counts.forEach((record, row) => { record[id] = [...told.subarray(row * length, (row + 1) * length)]; });
  }
  const told = exact.map(({ branch, size, department }, row) => ({ branch, size, department, contributions: totals[row] as number, counts: counts[row] as Record<Partition, number[]> }));
  // A context of which nothing is told is not named either.
  return told.filter(({ contributions }) => contributions > 0);
}

const zeros = (table: AnswerTable): number[] => listOptions(table).map(() => 0);

/** The answers on one axis while they are protected: one entry for each of its values. */
type Side = { readonly values: readonly (string | null)[]; readonly contributions: readonly number[]; readonly truth: readonly AnswerCounts[]; readonly before: readonly (AnswerCounts | undefined)[]; readonly counts: readonly Record<string, number[]>[] };
/** One question on one axis, value by value. */
type TableCounts = { readonly truth: readonly (readonly number[])[]; readonly floor: readonly (readonly number[])[] };

/**
 * How many contributions each value of an axis counts. Never more than in the contexts: when they were sealed, some were
 * moved to « non ventilé » for their answers alone.
 */
function openSide(axis: AnswerAxis, exact: ExactYear, previous: ProtectedYear | null, contexts: readonly ContextCounts[], random: Random): Side {
  const truth = exact.answers[axis];
  const values = truth.map(({ value }) => value);
  const before = values.map((value) => previous?.answers[axis].find((entry) => entry.value === value));
  const caps = values.map((value) => (value === null ? Infinity : sum(contexts.filter((context) => context[axis] === value).map(({ contributions }) => contributions))));
  const total = sum(contexts.map(({ contributions }) => contributions));
  const contributions = spreadLine(truth.map((entry) => blur(entry.contributions, random)), before.map((entry) => entry?.contributions ?? 0), total, caps);
  return { values, contributions, truth, before, counts: values.map(() => ({})) };
}

const readTable = ({ truth, before }: Side, table: AnswerTable): TableCounts => ({
  truth: truth.map(({ counts }) => counts[table.id] ?? zeros(table)),
  floor: before.map((entry) => entry?.counts[table.id] ?? zeros(table)),
});

/**
 * The answers by branch, then by size. The totals of the region are the same on both axes; the branches settle them, for
 * there are questions that one branch alone is asked.
 */
function protectAnswers(exact: ExactYear, previous: ProtectedYear | null, contexts: readonly ContextCounts[], tables: readonly AnswerTable[], random: Random): ProtectedYear["answers"] | null {
  const branch = openSide("branch", exact, previous, contexts, random);
  const size = openSide("size", exact, previous, contexts, random);
  for (const table of tables) {
    const [byBranch, bySize] = [readTable(branch, table), readTable(size, table)];
    const first = roundPartition(table, byBranch, branch, random);
    if (!first) return null;
    const second = spreadPartition(table, bySize, size.contributions, addUp(first), random);
    // The options that may be chosen together share a total too.
    const chosen = table.within.map((_, option) => chooseTotal(table, option, byBranch, sum(first.map((row) => row[table.partition.indexOf(SOME)] ?? 0)), random));
    [[branch, byBranch, first], [size, bySize, second]].forEach((side) => {
      const [of, counts, told] = side as [Side, TableCounts, number[][]];
      splitSome(table, counts, told, chosen, random).forEach((row, place) => { (of.counts[place] as Record<string, number[]>)[table.id] = row; });
    });
  }
  const close = ({ values, contributions, counts }: Side): AnswerCounts[] =>
    values.map((value, place) => ({ value, contributions: contributions[place] as number, counts: counts[place] as Record<string, number[]> }));
  return { branch: close(branch), size: close(size) };
}

function roundPartition({ partition, asked }: AnswerTable, { truth, floor }: TableCounts, { values, contributions }: Side, random: Random): number[][] | null {
  const { length } = partition;
  const empty = Uint8Array.from(values.flatMap((value) => partition.map((option) => (asked && value !== null && !asked.includes(value) && option !== SILENT ? 1 : 0))));
  const flatten = (rows: TableCounts["truth"]) => Int32Array.from(rows.flatMap((row) => row.slice(0, length)));
  const margins = [Int32Array.from(truth, () => 0), Int32Array.from(truth, (_, row) => row)];
  const told = roundTable({ truth: flatten(truth), floor: flatten(floor), width: length, totals: Int32Array.from(contributions), empty, margins }, random);
  return told && truth.map((_, row) => [...told.subarray(row * length, (row + 1) * length)]);
}

function spreadPartition({ partition }: AnswerTable, { truth, floor }: TableCounts, contributions: readonly number[], totals: readonly number[], random: Random): number[][] {
  const cut = (rows: TableCounts["truth"]) => rows.map((row) => row.slice(0, partition.length));
  return spread({ truth: blurAll(cut(truth), random), floor: cut(floor), rows: contributions, columns: totals });
}

/** How many of the region chose an option: near the truth, and neither it nor its absence ever falls. */
function chooseTotal({ partition }: AnswerTable, option: number, { truth, floor }: TableCounts, some: number, random: Random): number {
  const place = partition.length + option;
  const read = (rows: TableCounts["truth"], column: number) => sum(rows.map((row) => row[column] ?? 0));
  const before = read(floor, place);
  const most = some - (read(floor, partition.indexOf(SOME)) - before);
  return Math.min(most, Math.max(before, Math.round(blur(read(truth, place), random) / unit) * unit));
}

/** Adds the options that may be chosen together, each a part of those who chose some. */
function splitSome({ partition, within }: AnswerTable, { truth, floor }: TableCounts, told: readonly (readonly number[])[], chosen: readonly number[], random: Random): number[][] {
  const some = partition.indexOf(SOME);
  const split = (rows: TableCounts["truth"], place: number) => rows.map((row) => [row[place] ?? 0, (row[some] ?? 0) - (row[place] ?? 0)]);
  const all = told.map((row) => row[some] ?? 0);
  const parts = within.map((_, option) => {
    const place = partition.length + option;
    const total = chosen[option] ?? 0;
    return spread({ truth: blurAll(split(truth, place), random), floor: split(floor, place), rows: all, columns: [total, sum(all) - total] }).map(([count]) => count ?? 0);
  });
  return told.map((row, place) => [...row, ...parts.map((part) => part[place] ?? 0)]);
}

/** Contributions of the region by feeling, from the answers to its question. */
function sumFeelings(answers: readonly AnswerCounts[], tables: readonly AnswerTable[]): number[] {
  const table = tables.find(({ id }) => id === FEELING_QUESTION);
  if (!table) throw new Error(`no table for ${FEELING_QUESTION}`);
  const totals = addUp(answers.map(({ counts }) => counts[table.id] ?? []));
  return FEELINGS.map((feeling) => sum(table.partition.map((option, place) => (getFeeling(option) === feeling ? totals[place] ?? 0 : 0))));
}

/** True when what everybody is told of the method holds for the answers and the relation too: see METHOD. */
function isFit(exact: ExactYear, told: ProtectedYear): boolean {
  const near = (truth: readonly number[], counts: readonly number[]) => truth.every((count, place) => {
    const shown = counts[place] ?? 0;
    return Math.abs(count - shown) <= reach && !(shown >= threshold && count < fewest);
  });
  return exact.relation.every((row, band) => near(row, told.relation[band] ?? []))
    && (["branch", "size"] as const).every((axis) => exact.answers[axis].every((entry, place) =>
      Object.entries(entry.counts).every(([id, counts]) => near(counts, told.answers[axis][place]?.counts[id] ?? []))));
}
