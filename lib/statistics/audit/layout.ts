import { describeContext, type Context } from "@/lib/anonymisation/context";
import { FEELINGS } from "@/lib/anonymisation/feeling";
import { listOptions } from "../answer-tables";
import { ANSWER_AXES, getCategories, mapAxes, PARTITIONS, SILENT, type AnswerAxis, type AnswerTable, type Partition, type ProtectedYear, type Release } from "../types";

/** Where each base count of a year stands in a line of numbers, the same in every release of the year. */
export type Layout = {
  readonly size: number;
  readonly contexts: readonly Context[];
  readonly values: Readonly<Record<AnswerAxis, readonly (string | null)[]>>;
  readonly tables: readonly AnswerTable[];
  /** The number of contributions of a context, or one of its categories. */
  readonly getContextCell: (context: number, partition?: Partition, category?: number) => number;
  /** The number of contributions of a value, or one option of a question. */
  readonly getAnswerCell: (axis: AnswerAxis, value: number, table?: number, option?: number) => number;
  readonly getRelationCell: (band: number, feeling: number) => number;
};

/** The contexts that sealing can leave: size is generalised first, then the département, the branch last; and whatever else was published. */
function listContexts(releases: readonly Release[], years: readonly ProtectedYear[]): Context[] {
  const contexts = new Map<string, Context>();
  const add = (context: Context) => contexts.set(describeContext(context), context);
  for (const { values, region } of releases) {
    for (const branch of values.branch) {
      for (const department of region.departments) {
        for (const size of values.size) add({ branch, size, department });
        add({ branch, size: null, department });
      }
      add({ branch, size: null, department: null });
    }
  }
  add({ branch: null, size: null, department: null });
  for (const year of years) for (const { branch, size, department } of year.contexts) add({ branch, size, department });
  return [...contexts.values()];
}

export function buildLayout(releases: readonly Release[], years: readonly ProtectedYear[]): Layout {
  const contexts = listContexts(releases, years);
  const tables = [...new Map(releases.flatMap((release) => release.tables.map((table) => [table.id, table]))).values()];
  const values = mapAxes((axis) => [...new Set<string | null>([...releases.flatMap((release) => release.values[axis]), null])]);
  const partitionStarts = new Map<Partition, number>();
  let width = 1;
  for (const id of PARTITIONS) {
    partitionStarts.set(id, width);
    width += getCategories(id).length;
  }
  const tableStarts: number[] = [];
  let answerWidth = 1;
  for (const table of tables) {
    tableStarts.push(answerWidth);
    answerWidth += listOptions(table).length;
  }
  const branchStart = contexts.length * width;
  const sizeStart = branchStart + values.branch.length * answerWidth;
  const relationStart = sizeStart + values.size.length * answerWidth;
  return {
    size: relationStart + getCategories("practice").length * FEELINGS.length,
    contexts, values, tables,
    getContextCell: (context, partition, category = 0) => context * width + (partition === undefined ? 0 : (partitionStarts.get(partition) as number) + category),
    getAnswerCell: (axis, value, table, option = 0) =>
      (axis === "branch" ? branchStart : sizeStart) + value * answerWidth + (table === undefined ? 0 : (tableStarts[table] as number) + option),
    getRelationCell: (band, feeling) => relationStart + band * FEELINGS.length + feeling,
  };
}

/** True for an answer that everybody knows nobody of the branch can have given. */
export const isNeverGiven = ({ asked }: AnswerTable, axis: AnswerAxis, value: string | null, option: string | undefined): boolean =>
  asked !== undefined && axis === "branch" && value !== null && !asked.includes(value) && option !== SILENT;

/** What was told, in the order of the layout; what is not named was told as nothing. */
export function readYear(layout: Layout, year: ProtectedYear): Int32Array {
  const told = new Int32Array(layout.size);
  const places = new Map(layout.contexts.map((context, place) => [describeContext(context), place]));
  for (const context of year.contexts) {
    const place = places.get(describeContext(context)) as number;
    told[layout.getContextCell(place)] = context.contributions;
    for (const id of PARTITIONS) context.counts[id].forEach((count, category) => { told[layout.getContextCell(place, id, category)] = count; });
  }
  for (const axis of ANSWER_AXES) {
    for (const entry of year.answers[axis]) {
      const value = layout.values[axis].indexOf(entry.value);
      if (value < 0) throw new Error(`no ${axis} ${entry.value} in the release`);
      told[layout.getAnswerCell(axis, value)] = entry.contributions;
      layout.tables.forEach(({ id }, table) => entry.counts[id]?.forEach((count, option) => { told[layout.getAnswerCell(axis, value, table, option)] = count; }));
    }
  }
  year.relation.forEach((row, band) => row.forEach((count, feeling) => { told[layout.getRelationCell(band, feeling)] = count; }));
  return told;
}
