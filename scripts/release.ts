/**
 * `npm run release -- prepare | publish N | withdraw N --reason "…" | status`: from pending contributions to figures that may
 * be told. Each may be run twice, from two machines at once, and killed at any moment. Exit 1 when it stopped without doing
 * what was asked.
 */
import type pg from "pg";
import { setSpaces } from "@/lib/format/text";
import { runToExit } from "./failure";
import { readCommand, type Command } from "./release/command";
import { ok, type Result } from "@/lib/result";
import { publish, readStatus, withdraw, type Job, type Refusal } from "@/lib/server/release-state";
import { prepare } from "./release/job";
import { drawSecretly, loadProtection } from "./release/protection";
import { changeReleases, readFromReleases } from "./release/reach";
import { NO_DATABASE, tellAudit, tellPrepared, tellPublished, tellRefusal, tellSealed, tellStatus, tellWithdrawn, TRACES, USAGE } from "./release/words";

const say = (line: string): void => { console.log(line); };

async function runPrepare(job: Job, atLeast: number | undefined): Promise<number> {
  const outcome = await prepare(job, { protection: await loadProtection(), random: drawSecretly, onTraces: () => { console.error(setSpaces(TRACES)); }, ...(atLeast === undefined ? {} : { atLeast }) });
  const { sealed, audit } = outcome.ok ? outcome.value : outcome.error;
  if (sealed !== undefined) say(tellSealed(sealed));
  if (audit) say(tellAudit(audit));
  if (!outcome.ok) console.error(tellRefusal(outcome.error));
  else say(tellPrepared(outcome.value));
  return outcome.ok ? 0 : 1;
}

async function runPublish(job: Job, number: number): Promise<Result<string, Refusal>> {
  const outcome = await publish(job, number);
  return outcome.ok ? ok(tellPublished(number, outcome.value)) : outcome;
}

async function runWithdraw(job: Job, number: number, reason: string): Promise<Result<string, Refusal>> {
  const outcome = await withdraw(job, number, reason);
  if (!outcome.ok) return outcome;
  const { releases } = await readStatus(job.client);
  return ok(tellWithdrawn(number, outcome.value, releases.find((release) => release.number === number)?.reason ?? ""));
}

async function runCommand(command: Exclude<Command, { name: "status" }>, client: pg.Client): Promise<number> {
  const job: Job = { client, now: new Date() };
  if (command.name === "prepare") return runPrepare(job, command.atLeast);
  const { number } = command;
  const said = command.name === "publish" ? await runPublish(job, number) : await runWithdraw(job, number, command.reason);
  if (!said.ok) console.error(tellRefusal(said.error));
  else say(said.value);
  return said.ok ? 0 : 1;
}

async function run(command: Command): Promise<number> {
  if (command.name !== "status") return changeReleases(say, (client) => runCommand(command, client));
  const status = await readFromReleases(say, readStatus);
  say(status === null ? setSpaces(NO_DATABASE) : tellStatus(status));
  return 0;
}

const command = readCommand(process.argv.slice(2));
if (command === undefined) {
  console.error(setSpaces(USAGE));
  process.exit(2);
}
await runToExit(() => run(command), (failure) => `La commande s’est arrêtée, et ce qu’elle n’avait pas achevé est défait : ${failure}`);
