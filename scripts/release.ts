/**
 * `npm run release -- prepare | publish N | withdraw N --reason "…" | status`: from pending contributions to figures that may
 * be told. Each may be run twice, from two machines at once, and killed at any moment. Exit 1 when it stopped without doing
 * what was asked.
 */
import pg from "pg";
import { setSpaces } from "@/lib/format/text";
import { openDatabase, openExistingDatabase } from "./database/open";
import { tellFailure } from "./failure";
import { migrate } from "./migrate";
import { readCommand, type Command } from "./release/command";
import { hasTables, prepare, publish, readStatus, withdraw, type Job } from "./release/job";
import { drawSecretly, loadProtection } from "./release/protection";
import { BusyError, withReleaseSession } from "@/lib/server/release-session";
import { BUSY, NO_DATABASE, tellAudit, tellPrepared, tellRefusal, tellSealed, tellStatus, USAGE, WAITING } from "./release/words";

const say = (line: string): void => { console.log(line); };

async function runPrepare(job: Job, atLeast: number | undefined): Promise<number> {
  const outcome = await prepare(job, { protection: await loadProtection(), random: drawSecretly, ...(atLeast === undefined ? {} : { atLeast }) });
  const { sealed, audit } = outcome.ok ? outcome.value : outcome.error;
  if (sealed !== undefined) say(tellSealed(sealed));
  if (audit) say(tellAudit(audit));
  if (!outcome.ok) console.error(tellRefusal(outcome.error));
  else say(tellPrepared(outcome.value));
  return outcome.ok ? 0 : 1;
}

async function runCommand(command: Exclude<Command, { name: "status" }>, client: pg.Client): Promise<number> {
  const job: Job = { client, now: new Date() };
  if (command.name === "prepare") return runPrepare(job, command.atLeast);
  const outcome = command.name === "publish" ? await publish(job, command.number) : await withdraw(job, command.number, command.reason);
  if (!outcome.ok) {
    console.error(tellRefusal(outcome.error));
    return 1;
  }
  const what = command.name === "publish" ? "publiée" : "retirée, et cela se voit sur les pages";
  say(setSpaces(outcome.value === "already" ? `✓ La publication ${command.number} était déjà ${what}.` : `✓ La publication ${command.number} est ${what}.`));
  return 0;
}

/** Reads, and makes nothing: neither a database nor its tables. */
async function runStatus(): Promise<number> {
  const database = await openExistingDatabase(say);
  if (database === null) {
    say(setSpaces(NO_DATABASE));
    return 0;
  }
  const client = new pg.Client({ connectionString: database.url, connectionTimeoutMillis: 10_000 });
  // A connection that is lost also fails the query in progress, which says so.
  client.on("error", () => undefined);
  try {
    await client.connect();
    say((await hasTables(client)) ? tellStatus(await readStatus(client)) : setSpaces(NO_DATABASE));
  } finally {
    await client.end();
    await database.close();
  }
  return 0;
}

async function run(command: Command): Promise<number> {
  if (command.name === "status") return runStatus();
  const database = await openDatabase(say);
  try {
    const applied = await migrate(database.url);
    if (applied.length > 0) say(setSpaces(`▸ Migrations appliquées : ${applied.join(", ")}`));
    return await withReleaseSession(database.url, (client) => runCommand(command, client), () => { say(setSpaces(`! ${WAITING}`)); });
  } catch (error) {
    if (!(error instanceof BusyError)) throw error;
    console.error(setSpaces(`✗ ${BUSY}`));
    return 1;
  } finally {
    await database.close();
  }
}

const command = readCommand(process.argv.slice(2));
if (command === undefined) {
  console.error(setSpaces(USAGE));
  process.exit(2);
}
let code = 1;
try {
  code = await run(command);
} catch (error) {
  console.error(setSpaces(`✗ La commande s’est arrêtée, et ce qu’elle n’avait pas achevé est défait : ${tellFailure(error)}`));
}
// The migration engine leaves a timer of ten seconds behind it.
process.exit(code);
