/**
 * `npm run release -- prepare | publish N | withdraw N --reason "…" | status`: from pending contributions to figures that may
 * be told. Each may be run twice, from two machines at once, and killed at any moment. Exit 1 when it stopped without doing
 * what was asked.
 */
import type pg from "pg";
import { setSpaces } from "@/lib/format/text";
import { runToExit } from "./failure";
import { readCommand, type Command } from "./release/command";
import { publish, readStatus, withdraw, type Job } from "@/lib/server/release-state";
import { prepare } from "./release/job";
import { drawSecretly, loadProtection } from "./release/protection";
import { changeReleases, readFromReleases } from "./release/reach";
import { NO_DATABASE, tellAudit, tellPrepared, tellRefusal, tellSealed, tellStatus, TRACES, USAGE } from "./release/words";

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
