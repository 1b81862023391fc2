import type pg from "pg";
import { ELSEWHERE } from "@/lib/anonymisation/context";
import { buildExactYear, type AnswerRow, type ContextRow, type RelationRow } from "@/lib/statistics/exact";
import { PARTITIONS, type AnswerTable, type ExactYear } from "@/lib/statistics/types";
import { UNSPECIFIED } from "./seal";

const INSIDE = "year = $1 AND department IS DISTINCT FROM $2";
const asCategory = (column: string): string => `coalesce(${column}::text, 'unknown')`;

/** What was counted of the answers of a year. */
export const readAnswerRows = async (client: pg.ClientBase, year: number): Promise<AnswerRow[]> =>
  (await client.query<AnswerRow>("SELECT axis, nullif(value, $2) AS value, question, option, count FROM answer_counts WHERE year = $1", [year, UNSPECIFIED])).rows;

/** Counts what is sealed of a year. Null: nothing of the region. */
export async function readExactYear(client: pg.ClientBase, year: number, tables: readonly AnswerTable[]): Promise<ExactYear | null> {
  // One pass over the rows for all partitions: every column is grouped on its own beside the context.
  const contexts = await client.query<ContextRow & { count: string }>(
    `SELECT branch, size, department, partition, category, sum(n)::int AS count FROM (
       SELECT branch, size, department, ${PARTITIONS.map((id) => `${asCategory(id)} AS ${id}`).join(", ")}, count(*) AS n
       FROM sealed_contributions WHERE ${INSIDE} GROUP BY branch, size, department, ${PARTITIONS.map((_, place) => place + 4).join(", ")}
     ) AS g CROSS JOIN LATERAL (VALUES ${PARTITIONS.map((id) => `('${id}', g.${id})`).join(", ")}) AS v(partition, category)
     GROUP BY branch, size, department, partition, category`,
    [year, ELSEWHERE],
  );
  if (contexts.rows.length === 0) return null;
  const relation = await client.query<RelationRow>(
    `SELECT ${asCategory("practice")} AS practice, dispossession AS feeling, count(*)::int AS count FROM sealed_contributions WHERE ${INSIDE} GROUP BY 1, 2`,
    [year, ELSEWHERE],
  );
  const answers = await readAnswerRows(client, year);
  return buildExactYear(year, { contexts: contexts.rows, relation: relation.rows, answers }, tables);
}
