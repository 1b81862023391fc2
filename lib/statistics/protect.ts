import { describeContext } from "@/lib/anonymisation/context";
import { FEELINGS, FEELING_QUESTION, getFeeling } from "@/lib/anonymisation/feeling";
import { listOptions } from "./answer-tables";
import { METHOD } from "./method";
import type { Random } from "./random";
import { roundTable } from "./round-table";
import { spread, spreadLine } from "./spread";
import { getCategories, PARTITIONS, SOME, type AnswerAxis, type AnswerCounts, type AnswerTable, type ContextCounts, type ExactYear, type Partition, type ProtectedYear } from "./types";

const { unit, reach } = METHOD;
/** Another draw when a rounding found no table within reach. */
const TRIES = 5;

const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);
const addUp = (rows: readonly (readonly number[])[]): number[] => (rows[0] ?? []).map((_, place) => sum(rows.map((row) => row[place] ?? 0)));

/**
 * Protects the tables of a year: another year, of multiples of five, that could have been. Every table of it adds up, every
 * count is near the true one and at least what was published before (`previous`: the last release that anybody saw). Null:
 * no such table was found within reach of the truth; nothing may then be published.
 */
export function protectYear(exact: ExactYear, previous: ProtectedYear | null, tables: readonly AnswerTable[], random: Random): ProtectedYear | null {
  const contexts = protectContexts(exact.contexts, previous?.contexts ?? [], random);
  if (!contexts) return null;
  const branch = protectAnswers("branch", exact, previous, contexts, tables);
  const size = protectAnswers("size", exact, previous, contexts, tables);
  const relation = spread({
    truth: exact.relation,
    floor: previous?.relation ?? exact.relation.map((row) => row.map(() => 0)),
    rows: addUp(contexts.map(({ counts }) => counts.practice)),
    columns: sumFeelings(branch, tables),
  });
  const answers = { branch, size };
  const year: ProtectedYear = { year: exact.year, protected: true, contexts, relation, answers };
  return isWithinReach(exact, year) ? year : null;
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
  const round = (truth: Int32Array, floor: Int32Array, width: number, totals: Int32Array | null): Int32Array | null => {
    for (let attempt = 0; attempt < TRIES; attempt += 1) {
      const found = roundTable({ truth, floor, width, totals, margins }, random);
      if (found) return found;
    }
    return null;
  };
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
  return exact.map(({ branch, size, department }, row) => ({ branch, size, department, contributions: totals[row] as number, counts: counts[row] as Record<Partition, number[]> }));
}

const zeros = (table: AnswerTable): number[] => listOptions(table).map(() => 0);

/**
 * The answers on one axis. Totals of the region are the same on both axes; a branch, or a size, never counts more
 * contributions here than in the contexts, for some were moved to « non ventilé » when they were sealed.
 */
function protectAnswers(axis: AnswerAxis, exact: ExactYear, previous: ProtectedYear | null, contexts: readonly ContextCounts[], tables: readonly AnswerTable[]): AnswerCounts[] {
  const entries = exact.answers[axis];
  const before = entries.map(({ value }) => previous?.answers[axis].find((entry) => entry.value === value));
  const total = sum(contexts.map(({ contributions }) => contributions));
  const cap = (value: string | null) => (value === null ? Infinity : sum(contexts.filter((context) => context[axis] === value).map(({ contributions }) => contributions)));
  const contributions = spreadLine(
    entries.map((entry) => entry.contributions), before.map((entry) => entry?.contributions ?? 0), total, entries.map(({ value }) => cap(value)),
  );
  const counts = entries.map(() => ({}) as Record<string, number[]>);
  for (const table of tables) {
    const truth = entries.map((entry) => entry.counts[table.id] ?? zeros(table));
    const floor = before.map((entry) => entry?.counts[table.id] ?? zeros(table));
    const columns = protectTable(table, { truth, floor, contributions, total });
    counts.forEach((record, place) => { record[table.id] = columns[place] as number[]; });
  }
  return entries.map(({ value }, place) => ({ value, contributions: contributions[place] as number, counts: counts[place] as Record<string, number[]> }));
}

type TableCounts = { readonly truth: readonly (readonly number[])[]; readonly floor: readonly (readonly number[])[]; readonly contributions: readonly number[]; readonly total: number };

const transpose = (rows: readonly (readonly number[])[]): number[][] => (rows[0] ?? []).map((_, place) => rows.map((row) => row[place] ?? 0));

/** One question on one axis, given how many contributions each value has: the totals of the region first, then the values. */
function protectTable({ partition, within }: AnswerTable, { truth, floor, contributions, total }: TableCounts): number[][] {
  const [exact, before] = [transpose(truth), transpose(floor)];
  const width = partition.length;
  const rows = spreadLine(exact.slice(0, width).map(sum), before.slice(0, width).map(sum), total);
  const told = spread({ truth: exact.slice(0, width), floor: before.slice(0, width), rows, columns: contributions });
  const some = partition.indexOf(SOME);
  within.forEach((_, option) => {
    const place = width + option;
    const [all, allBefore] = [told[some] ?? [], before[some] ?? []];
    const [of, ofBefore] = [exact[place] ?? [], before[place] ?? []];
    const others = (from: readonly number[], less: readonly number[]) => from.map((count, value) => count - (less[value] ?? 0));
    const floors = [ofBefore, others(allBefore, ofBefore)];
    const most = sum(all) - sum(floors[1] ?? []);
    const chosen = Math.min(most, Math.max(sum(ofBefore), Math.round(sum(of) / unit) * unit));
    const [split] = spread({ truth: [of, others(exact[some] ?? [], of)], floor: floors, rows: [chosen, sum(all) - chosen], columns: all });
    told.push(split ?? []);
  });
  return transpose(told);
}

/** Contributions of the region by feeling, from the answers to its question. */
function sumFeelings(answers: readonly AnswerCounts[], tables: readonly AnswerTable[]): number[] {
  const table = tables.find(({ id }) => id === FEELING_QUESTION);
  if (!table) throw new Error(`no table for ${FEELING_QUESTION}`);
  const totals = addUp(answers.map(({ counts }) => counts[table.id] ?? []));
  return FEELINGS.map((feeling) => sum(table.partition.map((option, place) => (getFeeling(option) === feeling ? totals[place] ?? 0 : 0))));
}

/** True when no base count of the answers and of the relation is farther from its truth than everybody is told. */
function isWithinReach(exact: ExactYear, told: ProtectedYear): boolean {
  const near = (truth: readonly number[], counts: readonly number[]) => truth.every((count, place) => Math.abs(count - (counts[place] ?? 0)) <= reach);
  return exact.relation.every((row, band) => near(row, told.relation[band] ?? []))
    && (["branch", "size"] as const).every((axis) => exact.answers[axis].every((entry, place) =>
      Object.entries(entry.counts).every(([id, counts]) => near(counts, told.answers[axis][place]?.counts[id] ?? []))));
}
