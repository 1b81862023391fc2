import pg from "pg";
import { purgeAccounts } from "./accounts/purge";
import { purgeExpired } from "./contributions";
import { readEnvironment } from "./environment";
import { sendPurgeNotices } from "./interviews/notice";
import { purgeInterviews } from "./interviews/purge";

/** Milliseconds. */
const TIMEOUTS = { connect: 10_000, lock: 10_000, statement: 120_000 } as const;
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

/** Hourly: forgets what has had its time, unties what is left from the requests that brought it, and gives erased rows' room back. */
export async function maintain(now: Date): Promise<void> {
  await purgeExpired(now);
  await purgeInterviews(now);
  await purgeAccounts(now);
  // A connection of its own: the pool's time limits are those of a person who waits.
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
    await rewriteInRandomOrder(client);
    // FULL writes each table into a new file: nothing of an erased row stays in the free room of the old one.
    for (const table of ["pending_contributions", "contribution_receipts", "rate_counts", "daily_salts"]) await client.query(`VACUUM (FULL) ${table}`);
  } finally {
    await client.end();
  }
  // Last: a mail server that does not answer holds nothing else up.
  await sendPurgeNotices(now);
}
