import { describeContext, type Context } from "@/lib/anonymisation/context";
import { FEELINGS } from "@/lib/anonymisation/feeling";
import { EVERYONE } from "@/lib/anonymisation/seal";
import { listOptions } from "./answer-tables";
import { getCategories, mapAxes, mapPartitions, PARTITIONS, SILENT, type AnswerAxis, type AnswerTable, type ExactYear, type Partition } from "./types";

/** How many sealed contributions of a context are in one category of a partition. */
export type ContextRow = Context & { readonly partition: Partition; readonly category: string; readonly count: number };
/** How many of the whole region are in one band of practice and one feeling. */
export type RelationRow = { readonly practice: string; readonly feeling: string; readonly count: number };
/** How many of a branch, or of a size, chose an option. `value` null: « non ventilé ». */
export type AnswerRow = { readonly axis: AnswerAxis; readonly value: string | null; readonly question: string; readonly option: string; readonly count: number };

/** Rows name something outside of the tables, or do not add up. */
export class MiscountError extends Error {}

const place = (values: readonly string[], value: string, of: string): number => {
  const found = values.indexOf(value);
  if (found < 0) throw new MiscountError(`no ${value} in ${of}`);
  return found;
};

const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);

/**
 * The exact tables of a year from grouped rows, in one order whatever the rows' order. Whoever is in no counted cell of a
 * table was not asked or did not answer. Throws a `MiscountError` when a row names something outside of the tables, or the sums disagree.
 */
export function buildExactYear(
  year: number,
  rows: { readonly contexts: Iterable<ContextRow>; readonly relation: Iterable<RelationRow>; readonly answers: Iterable<AnswerRow> },
  tables: readonly AnswerTable[],
): ExactYear {
  const relation = getCategories("practice").map(() => FEELINGS.map(() => 0));
  for (const { practice, feeling, count } of rows.relation) {
    (relation[place(getCategories("practice"), practice, "practice")] as number[])[place(FEELINGS, feeling, "feelings")] = count;
  }
  return { year, contexts: buildContexts(rows.contexts), relation, answers: buildAnswers(rows.answers, tables) };
}

function buildContexts(rows: Iterable<ContextRow>): ExactYear["contexts"] {
  const contexts = new Map<string, Context & { counts: Record<Partition, number[]> }>();
  for (const { branch, size, department, partition, category, count } of rows) {
    const key = describeContext({ branch, size, department });
    let context = contexts.get(key);
    if (!context) {
      const counts = mapPartitions((id) => getCategories(id).map(() => 0));
      contexts.set(key, (context = { branch, size, department, counts }));
    }
    context.counts[partition][place(getCategories(partition), category, partition)] = count;
  }
  return [...contexts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, context]) => {
    const contributions = sum(context.counts.profile);
    for (const id of PARTITIONS) if (sum(context.counts[id]) !== contributions) throw new MiscountError(`${id} does not add up in ${key}`);
    return { ...context, contributions };
  });
}

function buildAnswers(rows: Iterable<AnswerRow>, tables: readonly AnswerTable[]): ExactYear["answers"] {
  const values = { branch: new Map<string | null, Map<string, number>>(), size: new Map<string | null, Map<string, number>>() };
  for (const { axis, value, question, option, count } of rows) {
    const cells = values[axis].get(value) ?? new Map<string, number>();
    values[axis].set(value, cells.set(`${question}/${option}`, count));
  }
  const known = new Set([`${EVERYONE.question}/${EVERYONE.option}`, ...tables.flatMap((table) => listOptions(table).map((option) => `${table.id}/${option}`))]);
  const build = (axis: AnswerAxis) =>
    [...values[axis]].sort(([a], [b]) => ((a ?? "") < (b ?? "") ? -1 : 1)).map(([value, cells]) => {
      for (const cell of cells.keys()) if (!known.has(cell)) throw new MiscountError(`no table counts ${cell}`);
      const contributions = cells.get(`${EVERYONE.question}/${EVERYONE.option}`) ?? 0;
      const counts = Object.fromEntries(tables.map((table) => {
        const options = listOptions(table);
        const told = options.map((option) => cells.get(`${table.id}/${option}`) ?? 0);
        const silent = contributions - sum(told.slice(0, table.partition.length));
        const place = options.indexOf(SILENT);
        if (silent < 0 || (silent > 0 && place < 0)) throw new MiscountError(`${table.id} does not add up for ${value}`);
        return [table.id, place < 0 ? told : told.with(place, silent)];
      }));
      return { value, contributions, counts };
    });
  return mapAxes(build);
}
