import { publish, withdraw, type Job } from "@/lib/server/release-state";
import { prepare } from "@/scripts/release/job";
import { withReleaseSession } from "@/lib/server/release-session";
import { withTrust } from "./release-database";

/** A command in a process of its own, which kills itself at the start of a step. */
const [url = "", command, now = "", fatal] = process.argv.slice(2);
await withReleaseSession(url, async (client) => {
  const job: Job = { client, now: new Date(now), onStep: (step) => { if (step === fatal) process.kill(process.pid, "SIGKILL"); } };
  if (command === "prepare") await prepare(job, withTrust());
  else if (command === "publish") await publish(job, 1);
  else await withdraw(job, 1, "Une erreur");
});
