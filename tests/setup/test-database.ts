import { existsSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { TestProject } from "vitest/node";
import { joinEmbedded } from "../../scripts/database/embedded";
import { migrate } from "../../scripts/migrate";
import { makeTestFolder, sweepTestFolders } from "../../scripts/test/sweep";

declare module "vitest" {
  interface ProvidedContext {
    databaseUrl: string;
  }
}

/** A PostgreSQL of the tests' own, in a folder of its own: never DATABASE_URL, never the developer's data. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  await sweepTestFolders(tmpdir());
  const folder = makeTestFolder(tmpdir());
  let left = false;
  // Vitest, told to stop, exits a millisecond later without its teardown: what is left to do is done there and then,
  // while PostgreSQL starts too.
  process.once("exit", () => { if (!left) stopNow(folder); });
  const server = await joinEmbedded(folder, () => undefined);
  const leave = async (): Promise<void> => {
    await server.leave();
    rmSync(folder, { recursive: true, force: true });
    left = true;
  };
  await migrate(server.url);
  project.provide("databaseUrl", server.url);
  return leave;
}

/** Stops PostgreSQL and waits for it without giving the event loop back; a clean stop removes its file. */
function stopNow(folder: string): void {
  const file = path.join(folder, "postgres/data/postmaster.pid");
  const clock = new Int32Array(new SharedArrayBuffer(4));
  for (const end = Date.now() + 10_000; existsSync(file) && Date.now() < end; Atomics.wait(clock, 0, 0, 20)) askToStop(file);
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}

/** Once more does no harm, and one that is only starting may hear the second. */
function askToStop(file: string): void {
  try {
    const pid = Number(readFileSync(file, "utf8").split("\n")[0]);
    // A number that is not written yet reads as 0, which would be ourselves.
    if (pid > 0) process.kill(pid, "SIGINT");
  } catch {
    // It has stopped already.
  }
}
