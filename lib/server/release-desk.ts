import "server-only";
import pg from "pg";
import { ok, refuse, type Result } from "@/lib/result";
import type { AdvisorCode } from "./advisor-problem";
import type { Action } from "./access-log";
import { assertAdministrator, type Actor } from "./actor";
import { startOfMinute } from "./clock";
import { readEnvironment } from "./environment";
import { BusyError, withReleaseSession } from "./release-session";
import { publish, readStatus, withdraw, type Refusal, type Status } from "./release-state";

/** Milliseconds that a person waits for a command that works on the releases. */
const PATIENCE = 4_000;
const CONNECT = 3_000;

const CODES: Readonly<Partial<Record<Refusal["code"], AdvisorCode>>> = { unknown: "release-unknown", "not-published": "release-unknown", reason: "release-reason" };

/** What an administrator sees of the releases: the same as `npm run release -- status`. */
export async function readReleaseDesk(actor: Actor): Promise<Status> {
  assertAdministrator(actor);
  const client = new pg.Client({ connectionString: readEnvironment().DATABASE_URL, application_name: "boussole-ia release", connectionTimeoutMillis: CONNECT });
  client.on("error", () => undefined);
  try {
    await client.connect();
    return await readStatus(client);
  } finally {
    await client.end();
  }
}

/** Whoever asked was disabled or demoted in the meantime. */
class DemotedError extends Error {}

/** As `holdAdministrator` does it, in the transaction that publishes: a disabling that came in between makes it start again. */
async function holdAdministrator(client: pg.ClientBase, { id }: Actor): Promise<void> {
  const { rowCount } = await client.query("SELECT FROM users WHERE id = $1 AND role = 'administrator' AND disabled_at IS NULL FOR SHARE", [id]);
  if (rowCount !== 1) throw new DemotedError("no longer an administrator");
}

async function writeLine(client: pg.ClientBase, actor: Actor, action: Action, release: number, now: Date): Promise<void> {
  await holdAdministrator(client, actor);
  await client.query("INSERT INTO access_log (at, actor_id, action, release) VALUES ($1, $2, $3, $4)", [startOfMinute(now), actor.id, action, release]);
}

/** The same functions, the same lock and the same audit as the command; a line of the log goes with what is done. */
async function change(actor: Actor, action: "release-publish" | "release-withdraw", number: number, reason: string, now: Date): Promise<Result<null, AdvisorCode>> {
  assertAdministrator(actor);
  try {
    return await withReleaseSession(readEnvironment().DATABASE_URL, async (client) => {
      const job = { client, now, record: () => writeLine(client, actor, action, number, now) };
      const outcome = action === "release-publish" ? await publish(job, number) : await withdraw(job, number, reason);
      return outcome.ok ? ok(null) : refuse(CODES[outcome.error.code] ?? "release-refused");
    }, undefined, PATIENCE);
  } catch (error) {
    if (error instanceof BusyError) return refuse("release-busy");
    if (error instanceof DemotedError) return refuse("not-administrator");
    throw error;
  }
}

export const publishRelease = (actor: Actor, number: number, now: Date): Promise<Result<null, AdvisorCode>> => change(actor, "release-publish", number, "", now);
export const withdrawRelease = (actor: Actor, number: number, reason: string, now: Date): Promise<Result<null, AdvisorCode>> => change(actor, "release-withdraw", number, reason, now);
