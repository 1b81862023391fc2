import pg from "pg";
import { setSpaces } from "@/lib/format/text";
import { BusyError, withReleaseSession } from "@/lib/server/release-session";
import { hasTables } from "@/lib/server/release-state";
import { openDatabase, openExistingDatabase } from "../database/open";
import { migrate } from "../migrate";
import { BUSY, WAITING } from "./words";

/** Opens the database, brings its tables up to date and does `work` under the one lock. 1 when another command kept it. */
export async function changeReleases(say: (line: string) => void, work: (client: pg.Client) => Promise<number>): Promise<number> {
  const database = await openDatabase(say);
  try {
    const applied = await migrate(database.url);
    if (applied.length > 0) say(setSpaces(`▸ Migrations appliquées : ${applied.join(", ")}`));
    return await withReleaseSession(database.url, work, () => { say(setSpaces(`! ${WAITING}`)); });
  } catch (error) {
    if (!(error instanceof BusyError)) throw error;
    console.error(setSpaces(`✗ ${BUSY}`));
    return 1;
  } finally {
    await database.close();
  }
}

/** Reads what is there, and makes neither a database nor its tables. Null: there is nothing to read. */
export async function readFromReleases<T>(say: (line: string) => void, read: (client: pg.Client) => Promise<T>): Promise<T | null> {
  const database = await openExistingDatabase(say);
  if (database === null) return null;
  const client = new pg.Client({ connectionString: database.url, connectionTimeoutMillis: 10_000 });
  // A connection that is lost also fails the query in progress, which says so.
  client.on("error", () => undefined);
  try {
    await client.connect();
    return (await hasTables(client)) ? await read(client) : null;
  } finally {
    await client.end();
    await database.close();
  }
}
