import type pg from "pg";
import { describeContext, isInRegion, readContext, type Context } from "@/lib/anonymisation/context";
import { countKept, K, planAxis, planSealing, type Kept, type Move, type Tally } from "@/lib/anonymisation/generalise";
import { EVERYONE, makeSealer, type Mark, type Sealer } from "@/lib/anonymisation/seal";
import type { Profile } from "@/lib/diagnosis/types";
import { MEASURES, type Answers } from "@/lib/questionnaire/types";
import { getReferential } from "@/lib/referential/current";
import { CONTEXT_QUESTIONS } from "@/lib/referential/region";
import { ANSWER_AXES } from "@/lib/statistics/types";
import { inTransaction } from "./session";

const ROWS_AT_ONCE = 2_000;
/** How « non ventilé » is written on an axis of the answer counts. */
export const UNSPECIFIED = "*";

export type SealedYear = Kept & { readonly year: number; readonly sealed: number; readonly waiting: number };
/** Called at the start of each step with its name; a step that throws undoes what is not committed. */
export type OnStep = (step: string) => void;
export type SealOptions = {
  /** Contributions of later years stay where they are. */
  readonly thisYear: number;
  /** New contributions of this year in the region wait until there are so many; those of a year that is over do not. */
  readonly atLeast?: number;
  readonly onStep?: OnStep;
};

type Row = readonly [questionnaire: string, answers: Answers, profile: Profile];

/** True for the rows of the region; `$2` its question and `$3` its départements. */
const INSIDE = "coalesce(answers->>$2 = ANY($3), false)";
const REGION = [CONTEXT_QUESTIONS.department, CONTEXT_QUESTIONS.region] as const;
const SEALED_COLUMNS = ["branch", "size", "department", "profile", ...MEASURES, "dispossession"] as const;

const count = async (client: pg.ClientBase, sql: string, values: unknown[] = []): Promise<number> =>
  Number((await client.query<{ count: string }>(sql, values)).rows[0]?.count);

const merge = (tallies: readonly Tally[]): Tally[] => {
  const merged = new Map<string, Tally>();
  for (const { context, count: n } of tallies) {
    const key = describeContext(context);
    merged.set(key, { context, count: n + (merged.get(key)?.count ?? 0) });
  }
  return [...merged.values()];
};

async function planYear(client: pg.ClientBase, year: number, atLeast: number): Promise<readonly Move[]> {
  const { branch, size, department } = CONTEXT_QUESTIONS;
  const declared = await client.query<Record<"branch" | "size" | "department", string | null> & { count: string }>(
    "SELECT answers->>$2 AS branch, answers->>$3 AS size, answers->>$4 AS department, count(*) FROM pending_contributions WHERE year = $1 GROUP BY 1, 2, 3 ORDER BY 1, 2, 3",
    [year, branch, size, department],
  );
  const sealed = await client.query<Context & { count: string }>(
    "SELECT branch, size, department, count(*) FROM sealed_contributions WHERE year = $1 GROUP BY 1, 2, 3", [year],
  );
  const pending = declared.rows.map((row): Tally => ({
    context: readContext(CONTEXT_QUESTIONS, { [branch]: row.branch ?? "", [size]: row.size ?? "", [department]: row.department ?? "" }),
    count: Number(row.count),
  }));
  return planSealing(sealed.rows.map(({ count: n, ...context }) => ({ context, count: Number(n) })), merge(pending), K, atLeast);
}

/** What is counted of the answers of a batch, by the context in which each contribution is sealed. */
class AnswerTally {
  private readonly contexts = new Map<string, { readonly context: Context; readonly counts: Map<Sealer, Int32Array> }>();

  open(context: Context, sealer: Sealer): Int32Array {
    const key = describeContext(context);
    const entry = this.contexts.get(key) ?? { context, counts: new Map<Sealer, Int32Array>() };
    this.contexts.set(key, entry);
    const counts = entry.counts.get(sealer) ?? new Int32Array(sealer.marks.length);
    entry.counts.set(sealer, counts);
    return counts;
  }

  /** The same counts on each axis: value, question, option and number of contributions. */
  *list(moves: readonly Move[]): Generator<{ axis: string; value: string; mark: Mark; count: number }> {
    for (const axis of ANSWER_AXES) {
      const values = new Map<string | null, number>();
      for (const { to, count: n } of moves) if (to !== null && isInRegion(to)) values.set(to[axis], (values.get(to[axis]) ?? 0) + n);
      const plan = planAxis(values);
      for (const { context, counts } of this.contexts.values()) {
        const value = plan.get(context[axis]) ?? UNSPECIFIED;
        for (const [{ marks }, sums] of counts) for (const [place, n] of sums.entries()) if (n > 0) yield { axis, value, mark: marks[place] as Mark, count: n };
      }
    }
  }
}

/** One sealer for each version of the questionnaire that the rows of a batch come from. */
function openSealers(): (questionnaire: string) => Sealer {
  const sealers = new Map<string, Sealer>();
  return (questionnaire) => {
    const known = sealers.get(questionnaire);
    if (known) return known;
    const referential = getReferential(questionnaire);
    if (referential === undefined) throw new Error(`unknown version of the questionnaire: ${questionnaire}`);
    const sealer = makeSealer(referential, CONTEXT_QUESTIONS);
    sealers.set(questionnaire, sealer);
    return sealer;
  };
}

/** Rows of a batch as columns: what PostgreSQL takes in one statement with the least words. */
type Columns = readonly (string | null)[][];

const INSERT_FRESH = `INSERT INTO fresh (year, ${SEALED_COLUMNS.join(", ")})
  SELECT $1::smallint, b, s, d, p, m1::smallint, m2::smallint, m3::smallint, m4::smallint, m5::smallint, m6::smallint, f
  FROM unnest(${SEALED_COLUMNS.map((_, place) => `$${place + 2}::text[]`).join(", ")}) AS r(b, s, d, p, m1, m2, m3, m4, m5, m6, f)`;

/** Reads the batch of a year piece by piece, and writes its sealed rows apart. `parts`: whether rows inside, or outside, of the region are sealed. */
async function sealRows(client: pg.ClientBase, year: number, moves: readonly Move[], parts: readonly boolean[]): Promise<AnswerTally> {
  const targets = new Map(moves.flatMap(({ from, to }) => (to === null ? [] : [[describeContext(from), to] as const])));
  const tally = new AnswerTally();
  const getSealer = openSealers();
  await client.query({
    text: `DECLARE rows NO SCROLL CURSOR FOR SELECT questionnaire, answers, profile FROM pending_contributions WHERE year = $1 AND ${INSIDE} = ANY($4)`,
    values: [year, ...REGION, parts],
  });
  const fetchSome = () => client.query<Row>({ text: `FETCH ${ROWS_AT_ONCE} FROM rows`, rowMode: "array" } as unknown as string);
  for (let next = fetchSome(); ; ) {
    const { rows } = await next as unknown as { rows: Row[] };
    if (rows.length === 0) break;
    // The database prepares the next rows while these are sealed.
    next = fetchSome();
    const columns: Columns = SEALED_COLUMNS.map(() => []);
    for (const [questionnaire, answers, profile] of rows) {
      const to = targets.get(describeContext(readContext(CONTEXT_QUESTIONS, answers)));
      if (to === undefined) throw new Error("a contribution without a place");
      const sealer = getSealer(questionnaire);
      const counts = isInRegion(to) ? tally.open(to, sealer) : null;
      const { bands, dispossession } = sealer.seal({ answers, profile }, (place) => { if (counts) counts[place] = (counts[place] ?? 0) + 1; });
      const values = [to.branch, to.size, to.department, profile, ...MEASURES.map((measure) => bands[measure]?.toString() ?? null), dispossession];
      values.forEach((value, place) => { (columns[place] as (string | null)[]).push(value); });
    }
    await client.query(INSERT_FRESH, [year, ...columns]);
  }
  await client.query("CLOSE rows");
  return tally;
}

/** The whole year again, in random order: neither place on disk nor transaction tells who came when. */
async function rewriteYear(client: pg.ClientBase, year: number): Promise<void> {
  await client.query("WITH gone AS (DELETE FROM sealed_contributions WHERE year = $1 RETURNING *) INSERT INTO fresh SELECT * FROM gone", [year]);
  await client.query("INSERT INTO sealed_contributions SELECT * FROM fresh WHERE year = $1 ORDER BY gen_random_uuid()", [year]);
}

async function addAnswerCounts(client: pg.ClientBase, year: number, tally: AnswerTally, moves: readonly Move[]): Promise<void> {
  const columns: [string[], string[], string[], string[], number[]] = [[], [], [], [], []];
  for (const { axis, value, mark, count: n } of tally.list(moves)) {
    [axis, value, mark.question, mark.option].forEach((text, place) => (columns[place] as string[]).push(text));
    columns[4].push(n);
  }
  await client.query(
    `INSERT INTO answer_counts AS kept (year, axis, value, question, option, count)
     SELECT $1::smallint, axis, value, question, option, sum(count)::int
     FROM unnest($2::text[], $3::text[], $4::text[], $5::text[], $6::int[]) AS r(axis, value, question, option, count)
     GROUP BY axis, value, question, option ORDER BY axis, value, question, option
     ON CONFLICT (year, axis, value, question, option) DO UPDATE SET count = kept.count + excluded.count`,
    [year, ...columns],
  );
}

async function sealYear(client: pg.ClientBase, year: number, atLeast: number, onStep: OnStep): Promise<SealedYear> {
  onStep(`plan ${year}`);
  const moves = await planYear(client, year, atLeast);
  const kept = countKept(moves);
  const waiting = moves.reduce((sum, move) => sum + (move.to === null ? move.count : 0), 0);
  if (kept.sealed === 0) return { year, waiting, ...kept };
  const parts = [true, false].filter((inside) => moves.some(({ from, to }) => to !== null && isInRegion(from) === inside));
  onStep(`rows ${year}`);
  const tally = await sealRows(client, year, moves, parts);
  onStep(`rewrite ${year}`);
  await rewriteYear(client, year);
  onStep(`answers ${year}`);
  await addAnswerCounts(client, year, tally, moves);
  onStep(`delete ${year}`);
  const { rowCount } = await client.query(`DELETE FROM pending_contributions WHERE year = $1 AND ${INSIDE} = ANY($4)`, [year, ...REGION, parts]);
  if (rowCount !== kept.sealed) throw new ReconciliationError(`${kept.sealed} lignes à sceller en ${year}, ${String(rowCount)} retirées des lignes en attente`);
  if (parts.includes(true)) {
    await client.query("INSERT INTO unreleased_years VALUES ($1) ON CONFLICT DO NOTHING", [year]);
    // A prepared release would no longer tell all that is sealed.
    await client.query("DELETE FROM releases WHERE status = 'prepared'");
  }
  return { year, waiting, ...kept };
}

/** Counts before and after that do not agree: nothing is changed. */
export class ReconciliationError extends Error {}

type Totals = { readonly pending: number; readonly sealed: number };
const countTotals = async (client: pg.ClientBase): Promise<Totals> => ({
  pending: await count(client, "SELECT count(*) FROM pending_contributions"),
  sealed: await count(client, "SELECT count(*) FROM sealed_contributions"),
});

/** Every contribution of before is there after, sealed or still waiting, in a group of five at least, and counted on each axis. */
async function reconcile(client: pg.ClientBase, before: Totals): Promise<void> {
  const after = await countTotals(client);
  const words = ({ pending, sealed }: Totals) => `${pending} en attente et ${sealed} scellées`;
  if (before.pending + before.sealed !== after.pending + after.sealed) throw new ReconciliationError(`${words(before)} avant, ${words(after)} après`);
  const small = await count(client, "SELECT count(*) FROM (SELECT FROM sealed_contributions GROUP BY year, branch, size, department HAVING count(*) < $1) AS g", [K]);
  if (small > 0) throw new ReconciliationError(`${small} groupes de moins de ${K} lignes scellées`);
  const { rows } = await client.query<{ year: number; axis: string; inside: number; counted: number }>(
    `SELECT year, axis, inside, coalesce(counted, 0) AS counted
     FROM (SELECT year, count(*)::int AS inside FROM sealed_contributions WHERE department IS DISTINCT FROM 'elsewhere' GROUP BY year) AS s
     CROSS JOIN unnest($1::text[]) AS axis
     LEFT JOIN (SELECT year, axis, sum(count)::int AS counted FROM answer_counts WHERE question = $2 GROUP BY year, axis) AS c USING (year, axis)`,
    [ANSWER_AXES, EVERYONE.question],
  );
  for (const { year, axis, inside, counted } of rows) {
    if (inside !== counted) throw new ReconciliationError(`${inside} lignes scellées dans la région en ${year}, ${counted} comptées (${axis})`);
  }
}

/**
 * Seals what is pending in one transaction: every row of a year is written again in random order, the pending rows are
 * deleted, and the counts agree or nothing happens.
 */
export async function sealPending(client: pg.ClientBase, { thisYear, atLeast = K, onStep = () => undefined }: SealOptions): Promise<readonly SealedYear[]> {
  return inTransaction(client, async () => {
    onStep("seal");
    const before = await countTotals(client);
    await client.query("CREATE TEMP TABLE fresh (LIKE sealed_contributions) ON COMMIT DROP");
    const { rows } = await client.query<{ year: number }>("SELECT DISTINCT year FROM pending_contributions WHERE year <= $1 ORDER BY year", [thisYear]);
    const years: SealedYear[] = [];
    for (const { year } of rows) years.push(await sealYear(client, year, year === thisYear ? atLeast : K, onStep));
    onStep("reconcile");
    await reconcile(client, before);
    onStep("commit");
    return years;
  });
}
