import pg from "pg";

/** Any number, as long as every machine asks for the same one. */
const RELEASE_LOCK = 7_102_027;
/** Milliseconds that a command waits for another one to finish. */
const PATIENCE = 10 * 60_000;
const CUT = "40001";
const DEADLOCK = "40P01";
const LOCK_TIMEOUT = "55P03";
const ATTEMPTS = 5;

/** Another command holds the lock, and did not give it back in time. */
export class BusyError extends Error {}

/**
 * Runs `work` on a connection that holds the one lock of sealing and releasing: whoever comes second, from whatever
 * machine, waits. The lock and the work share the connection, so that whatever ends one ends the other.
 */
export async function withReleaseSession<T>(url: string, work: (client: pg.Client) => Promise<T>, onWait: () => void = () => undefined, patience = PATIENCE): Promise<T> {
  const client = new pg.Client({ connectionString: url, application_name: "boussole-ia release", connectionTimeoutMillis: 10_000, keepAlive: true });
  // A connection that is lost also fails the query in progress, which says so.
  client.on("error", () => undefined);
  await client.connect();
  try {
    const { rows } = await client.query<{ held: boolean }>("SELECT pg_try_advisory_lock($1) AS held", [RELEASE_LOCK]);
    if (rows[0]?.held !== true) {
      onWait();
      await waitForLock(client, patience);
    }
    return await work(client);
  } finally {
    await client.end();
  }
}

async function waitForLock(client: pg.Client, patience: number): Promise<void> {
  await client.query("SELECT set_config('lock_timeout', $1, false)", [String(patience)]);
  try {
    await client.query("SELECT pg_advisory_lock($1)", [RELEASE_LOCK]);
  } catch (error) {
    if ((error as { code?: string }).code === LOCK_TIMEOUT) throw new BusyError("the lock is held");
    throw error;
  }
  await client.query("SET lock_timeout = 0");
}

/** All of `work` or nothing, on one unchanging view of the database; again when somebody changed what it had seen. */
export async function inTransaction<T>(client: pg.ClientBase, work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ");
    try {
      const value = await work();
      await client.query("COMMIT");
      return value;
    } catch (error) {
      await client.query("ROLLBACK").catch(() => undefined);
      const { code } = error as { code?: string };
      if (code !== CUT && code !== DEADLOCK) throw error;
      if (attempt === ATTEMPTS) throw new Error("la base n’a pas cessé de changer pendant l’opération ; recommencez", { cause: error });
    }
  }
}
