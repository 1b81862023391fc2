import type pg from "pg";
import { EVERYONE } from "@/lib/anonymisation/seal";
import { currentReferential, getReferential } from "@/lib/referential/current";
import { REGION } from "@/lib/referential/region";
import type { Referential } from "@/lib/referential/types";
import type { Break } from "@/lib/server/release-state";
import { listOptions } from "@/lib/statistics/answer-tables";
import { buildExactYear, MiscountError } from "@/lib/statistics/exact";
import type { AnswerTable, Release } from "@/lib/statistics/types";
import { listTables } from "./build";
import { readAnswerRows } from "./exact";

const describe = ({ partition, within, asked }: AnswerTable): string => JSON.stringify([partition, within, asked ?? null]);

/** The first question that two lists of tables do not count alike, one that only either counts included; null: there is none. */
function findChangedTable(before: readonly AnswerTable[], now: readonly AnswerTable[]): string | null {
  const [old, current] = [before, now].map((tables) => new Map(tables.map((table) => [table.id, describe(table)]))) as [Map<string, string>, Map<string, string>];
  return [...old.keys(), ...current.keys()].find((id) => old.get(id) !== current.get(id)) ?? null;
}

/** What was counted of sealed answers, and no table counts; null: nothing. */
async function findStrayCount(client: pg.ClientBase, tables: readonly AnswerTable[]): Promise<string | null> {
  const known = new Set([`${EVERYONE.question}/${EVERYONE.option}`, ...tables.flatMap((table) => listOptions(table).map((option) => `${table.id}/${option}`))]);
  const { rows } = await client.query<{ cell: string }>("SELECT DISTINCT question || '/' || option AS cell FROM answer_counts ORDER BY cell");
  const stray = rows.find(({ cell }) => !known.has(cell));
  if (stray) return stray.cell;
  // A question that everybody must answer is not one that was added since.
  for (const { year } of (await client.query<{ year: number }>("SELECT DISTINCT year FROM answer_counts ORDER BY year")).rows) {
    const answers = await readAnswerRows(client, year);
    try {
      buildExactYear(year, { contexts: [], relation: [], answers }, tables);
    } catch (error) {
      if (!(error instanceof MiscountError)) throw error;
      return String(year);
    }
  }
  return null;
}

/**
 * Whether what waits and what is sealed can be told beside what was told. A year of which nothing is new is told again to the
 * byte, and a year that grows starts from its last figures: both are read with the tables of the new release.
 */
export async function findBreak(client: pg.ClientBase, told: readonly Release[], thisYear: number, referential: Referential = currentReferential): Promise<Break | null> {
  const tables = listTables(referential);
  for (const release of told) {
    if (JSON.stringify([release.region.name, release.region.departments]) !== JSON.stringify([REGION.name, REGION.departments])) return { code: "region-changed", detail: release.region.name };
    const changed = findChangedTable(release.tables, tables);
    if (changed !== null) return { code: "tables-changed", detail: changed };
  }
  const stray = await findStrayCount(client, tables);
  if (stray !== null) return { code: "tables-changed", detail: stray };
  const { rows } = await client.query<{ version: string }>("SELECT DISTINCT questionnaire AS version FROM pending_contributions WHERE year <= $1 ORDER BY 1", [thisYear]);
  for (const { version } of rows) {
    const pending = getReferential(version);
    const changed = pending === undefined ? version : findChangedTable(listTables(pending), tables);
    if (changed !== null) return { code: "tables-changed", detail: changed };
  }
  return null;
}
