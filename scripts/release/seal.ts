import type pg from "pg";
import { describeContext, ELSEWHERE, isInRegion, type Context } from "@/lib/anonymisation/context";
import { countKept, K, planAxis, planSealing, type Kept, type Move, type Tally } from "@/lib/anonymisation/generalise";
import { EVERYONE, type Mark, type Sealer } from "@/lib/anonymisation/seal";
import { CONTEXT_QUESTIONS } from "@/lib/referential/region";
import { ANSWER_AXES } from "@/lib/statistics/types";
import { Batch, type PendingYear } from "./batch";
import { inTransaction } from "@/lib/server/release-session";

/** How « non ventilé » is written on an axis of the answer counts. */
export const UNSPECIFIED = "*";

export type SealedYear = Kept & {
  readonly year: number;
  readonly sealed: number;
  readonly waiting: number;
  /** How many are asked for of those that wait. */
  readonly asked: number;
};
/** Called at the start of each step with its name; a step that throws undoes what is not committed. */
export type OnStep = (step: string) => void;
export type SealOptions = {
  /** Contributions of later years stay where they are. */
  readonly thisYear: number;
  /** New contributions of this year in the region wait until there are so many; those of a year that is over do not. */
  readonly atLeast?: number;
  readonly onStep?: OnStep;
};

/** True for the rows of the region; `$2` its question and `$3` its départements. */
const INSIDE = "coalesce(answers->>$2 = ANY($3), false)";
const REGION = [CONTEXT_QUESTIONS.department, CONTEXT_QUESTIONS.region] as const;

async function countSealed(client: pg.ClientBase, year: number): Promise<Tally[]> {
  const { rows } = await client.query<Context & { count: number }>(
    "SELECT branch, size, department, count(*)::int FROM sealed_contributions WHERE year = $1 GROUP BY 1, 2, 3", [year],
  );
  return rows.map(({ count, ...context }) => ({ context, count }));
}

/** What the answers of a batch add up to on each axis: value, question, option and number of contributions. */
function* listAnswerCounts(batch: Batch, moves: readonly Move[]): Generator<readonly [axis: string, value: string, mark: Mark, count: number]> {
  const sealed = moves.flatMap(({ from, to, count }) => (to !== null && isInRegion(to) ? [{ from, to, count }] : []));
  for (const axis of ANSWER_AXES) {
    const values = new Map<string | null, number>();
    for (const { to, count } of sealed) values.set(to[axis], (values.get(to[axis]) ?? 0) + count);
    const plan = planAxis(values);
    const sums = new Map<string, Map<Sealer, Int32Array>>();
    for (const { from, to } of sealed) {
      const value = plan.get(to[axis]) ?? UNSPECIFIED;
      const own = sums.get(value) ?? new Map<Sealer, Int32Array>();
      sums.set(value, own);
      for (const [sealer, counts] of batch.getMarks(from)) {
        const sum = own.get(sealer) ?? new Int32Array(counts.length);
        own.set(sealer, sum.map((count, place) => count + (counts[place] ?? 0)));
      }
    }
    for (const [value, own] of sums) {
      for (const [{ marks }, counts] of own) for (const [place, count] of counts.entries()) if (count > 0) yield [axis, value, marks[place] as Mark, count];
    }
  }
}

/** Writes the counts of the whole year again, those that do not change included: no transaction tells what the batch counted. */
async function addAnswerCounts(client: pg.ClientBase, batch: Batch, moves: readonly Move[]): Promise<void> {
  const entries = [...listAnswerCounts(batch, moves)];
  await client.query(
    `WITH gone AS (DELETE FROM answer_counts WHERE year = $1 RETURNING axis, value, question, option, count)
     INSERT INTO answer_counts (year, axis, value, question, option, count)
     SELECT $1::smallint, axis, value, question, option, sum(count)::int
     FROM (
       SELECT * FROM gone
       UNION ALL
       SELECT * FROM unnest($2::text[], $3::text[], $4::text[], $5::text[], $6::int[]) AS r(axis, value, question, option, count)
     ) AS everything
     GROUP BY axis, value, question, option ORDER BY axis, value, question, option`,
    [batch.year, entries.map(([axis]) => axis), entries.map(([, value]) => value), entries.map(([, , { question }]) => question), entries.map(([, , { option }]) => option), entries.map(([, , , count]) => count)],
  );
}

/** Puts back what was taken of a year, and deletes those inside, or outside, of the region alone. Their number. */
async function takeParts(client: pg.ClientBase, year: number, parts: readonly boolean[]): Promise<number> {
  await client.query("ROLLBACK TO SAVEPOINT taken");
  const { rowCount } = await client.query(`DELETE FROM pending_contributions WHERE year = $1 AND ${INSIDE} = ANY($4)`, [year, ...REGION, parts]);
  return rowCount ?? 0;
}

async function sealYear(client: pg.ClientBase, pending: PendingYear, atLeast: number, onStep: OnStep): Promise<SealedYear> {
  const { year, count } = pending;
  onStep(`read ${year}`);
  await client.query("SAVEPOINT taken");
  const batch = await Batch.take(client, pending);
  if (batch.size !== count) throw new ReconciliationError(`${year} : les lignes lues ne sont pas toutes celles qui attendaient`);
  onStep(`plan ${year}`);
  const before = await countSealed(client, year);
  const moves = planSealing(before, batch.listTallies(), K, atLeast);
  const kept = countKept(moves);
  const waiting = count - kept.sealed;
  const parts = [true, false].filter((inside) => moves.some(({ from, to }) => to !== null && isInRegion(from) === inside));
  // Outside of the region nobody waits for more than five.
  const asked = moves.some(({ from, to }) => to === null && isInRegion(from)) ? Math.max(K, atLeast) : K;
  onStep(`delete ${year}`);
  const deleted = waiting === 0 ? batch.size : await takeParts(client, year, parts);
  if (deleted !== kept.sealed) throw new ReconciliationError(`${year} : les lignes retirées de l’attente ne sont pas toutes celles à sceller`);
  await client.query("RELEASE SAVEPOINT taken");
  if (kept.sealed === 0) return { year, waiting, asked, ...kept };
  const targets = new Map(moves.map(({ from, to }) => [describeContext(from), to]));
  onStep(`write ${year}`);
  const written = await batch.write(client, (declared) => targets.get(describeContext(declared)) ?? null);
  const expected = kept.sealed + before.reduce((sum, tally) => sum + tally.count, 0);
  if (written !== expected) throw new ReconciliationError(`${year} : les lignes écrites ne sont pas toutes celles à écrire`);
  onStep(`answers ${year}`);
  await addAnswerCounts(client, batch, moves);
  if (parts.includes(true)) {
    await client.query("INSERT INTO unreleased_years VALUES ($1) ON CONFLICT DO NOTHING", [year]);
    // A prepared release would no longer tell all that is sealed.
    await client.query("DELETE FROM releases WHERE status = 'prepared'");
  }
  return { year, waiting, asked, ...kept };
}

/** Counts before and after that do not agree: nothing is changed. It says which and of what year, never how many. */
export class ReconciliationError extends Error {}

const sum = (counts: readonly Pick<PendingYear, "count">[]): number => counts.reduce((total, { count }) => total + count, 0);
const countPending = async (client: pg.ClientBase): Promise<readonly PendingYear[]> =>
  // In two steps: DISTINCT would sort every row.
  (await client.query<PendingYear>(
    `SELECT year, sum(count)::int AS count, array_agg(questionnaire) AS versions
     FROM (SELECT year, questionnaire, count(*) FROM pending_contributions GROUP BY year, questionnaire) AS g GROUP BY year ORDER BY year`,
  )).rows;
const countAllSealed = async (client: pg.ClientBase): Promise<number> =>
  (await client.query<{ count: number }>("SELECT count(*)::int FROM sealed_contributions")).rows[0]?.count ?? 0;

type GroupCounts = { readonly year: number; readonly count: number; readonly inside: number; readonly smallest: number };

/** Every contribution of before is there after, sealed or still waiting, in a group of five at least, and counted on each axis. */
async function reconcile(client: pg.ClientBase, pendingBefore: number, sealedBefore: number): Promise<void> {
  const pending = sum(await countPending(client));
  const { rows: years } = await client.query<GroupCounts>(
    `SELECT year, sum(n)::int AS count, coalesce(sum(n) FILTER (WHERE department IS DISTINCT FROM $1), 0)::int AS inside, min(n)::int AS smallest
     FROM (SELECT year, department, count(*) AS n FROM sealed_contributions GROUP BY year, branch, size, department) AS g GROUP BY year`,
    [ELSEWHERE],
  );
  const sealed = sum(years);
  if (pendingBefore + sealedBefore !== pending + sealed) throw new ReconciliationError("les lignes en attente et scellées ne sont pas aussi nombreuses après qu’avant");
  const { rows: counted } = await client.query<{ year: number; axis: string; count: number }>(
    "SELECT year, axis, sum(count)::int AS count FROM answer_counts WHERE question = $1 GROUP BY year, axis", [EVERYONE.question],
  );
  for (const { year, inside, smallest } of years) {
    if (smallest < K) throw new ReconciliationError(`${year} : un groupe de moins de ${K} lignes scellées`);
    for (const axis of ANSWER_AXES) {
      const count = counted.find((entry) => entry.year === year && entry.axis === axis)?.count ?? 0;
      if (count !== inside) throw new ReconciliationError(`${year} : les réponses comptées (${axis}) ne sont pas celles de toutes les lignes scellées dans la région`);
    }
  }
}

/**
 * Seals what is pending in one transaction: every row of a year is written again in random order, the pending rows are
 * deleted, and the counts agree or nothing happens.
 */
export async function sealPending(client: pg.ClientBase, { thisYear, atLeast = K, onStep = () => undefined }: SealOptions): Promise<readonly SealedYear[]> {
  return inTransaction(client, async () => {
    onStep("seal");
    const pending = await countPending(client);
    const sealedBefore = await countAllSealed(client);
    const years: SealedYear[] = [];
    for (const entry of pending) if (entry.year <= thisYear) years.push(await sealYear(client, entry, entry.year === thisYear ? atLeast : K, onStep));
    onStep("reconcile");
    if (years.some(({ sealed }) => sealed > 0)) await reconcile(client, sum(pending), sealedBefore);
    onStep("commit");
    return years;
  });
}
