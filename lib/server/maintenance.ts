import pg from "pg";
import { purgeAccounts } from "./accounts/purge";
import { purgeExpired } from "./contributions";
import { readEnvironment } from "./environment";
import { sendPurgeNotices } from "./interviews/notice";
import { purgeInterviews } from "./interviews/purge";
import { giveRoomBack } from "./room";

/** Milliseconds. Who sends something while the maintenance waits for a table waits behind it, and gives up after five seconds. */
const TIMEOUTS = { connect: 10_000, lock: 2_000, statement: 120_000 } as const;
/** How many transaction numbers are left unused around the rewriting, so that none is next to a request's. */
const GAP = 8;

/** Every row of a table deleted and written again in random order: what is left has one transaction number, and no order. */
const shuffle = (table: string): string => `
  WITH taken AS (DELETE FROM ${table} RETURNING *)
  INSERT INTO ${table} SELECT * FROM taken ORDER BY gen_random_uuid()`;

async function useUpNumbers(client: pg.Client): Promise<void> {
  for (let used = 0; used < GAP; used += 1) await client.query("SELECT pg_current_xact_id()");
}

/**
 * PostgreSQL marks each row with the number of its transaction and places it where there is room: from both, who reads
 * the disk could tell which request, of which network, left which answers. Both are made meaningless here.
 */
async function rewriteInRandomOrder(client: pg.Client): Promise<void> {
  for (const table of ["contribution_receipts", "pending_contributions"]) {
    await useUpNumbers(client);
    await client.query("BEGIN");
    try {
      // Requests wait instead of missing a row that is between its two lives.
      await client.query(`LOCK TABLE ${table} IN SHARE ROW EXCLUSIVE MODE`);
      await client.query(shuffle(table));
      await client.query("COMMIT");
    } catch (error) {
      await client.query("ROLLBACK");
      throw error;
    }
  }
  await useUpNumbers(client);
}

/** Written again each time: any request may leave something in their free room. */
const ALWAYS = ["pending_contributions", "contribution_receipts", "rate_counts", "daily_salts"] as const;
/** Written again when rows went or never came to be: they may be large, and are read by who waits. Sealing writes its own, when nobody reads them. */
const AFTER_ERASING = ["interview_events", "quarantined_events", "access_log", "sealed_contributions", "answer_counts"] as const;
/** How many rows each of them had lost, in all, when this process last wrote it again. A new process writes each once. */
const lost = new Map<string, string>();

async function giveRoomBackAfterErasing(client: pg.Client, table: string): Promise<void> {
  // What was ever written and is no more: erased, changed, or undone with its transaction, which deletes nothing.
  const { rows } = await client.query<{ gone: string }>(
    `SELECT (pg_stat_get_tuples_inserted($1::regclass) + pg_stat_get_tuples_updated($1::regclass) - (SELECT count(*) FROM ${table}))::text AS gone`, [table],
  );
  // Read before: what goes in the meantime is seen the next time.
  const gone = rows[0]?.gone ?? "";
  if (lost.get(table) === gone) return;
  if (await giveRoomBack(client, table)) lost.set(table, gone);
}

/** With a connection of its own: the pool's time limits are those of a person who waits. */
async function withClient(work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client({
    connectionString: readEnvironment().DATABASE_URL,
    application_name: "boussole-ia maintenance",
    connectionTimeoutMillis: TIMEOUTS.connect,
    statement_timeout: TIMEOUTS.statement,
    lock_timeout: TIMEOUTS.lock,
  });
  // A connection that is lost also fails the query in progress, which says so.
  client.on("error", () => undefined);
  try {
    await client.connect();
    await work(client);
  } finally {
    await client.end();
  }
}

/** In this order; the letters last, for a mail server that does not answer holds nothing else up. */
const STEPS: readonly ((now: Date) => Promise<unknown>)[] = [
  purgeExpired,
  purgeInterviews,
  purgeAccounts,
  () => withClient(rewriteInRandomOrder),
  ...ALWAYS.map((table) => () => withClient((client) => giveRoomBack(client, table))),
  ...AFTER_ERASING.map((table) => () => withClient((client) => giveRoomBackAfterErasing(client, table))),
  sendPurgeNotices,
];

/**
 * Hourly: forgets what has had its time, unties what is left from the requests that brought it, and gives erased rows' room
 * back. A step that fails keeps none after it from being done, and is told at the end.
 */
export async function maintain(now: Date): Promise<void> {
  const errors: unknown[] = [];
  for (const step of STEPS) await step(now).catch((error: unknown) => { errors.push(error); });
  if (errors.length > 0) throw new AggregateError(errors, `${String(errors.length)} steps of the maintenance failed`);
}
