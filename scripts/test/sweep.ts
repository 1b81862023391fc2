import { existsSync, mkdtempSync, chmodSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { stopAbandoned } from "../database/embedded";
import { isAlive, markOwnProcess, type ProcessMark } from "../database/process";

const PREFIX = "boussole-test-";
const OWNER = "owner.json";
/** Milliseconds before a folder without an owner's mark counts as left behind: its maker may be about to write it. */
const UNMARKED_PATIENCE = 3_600_000;

function readOwner(folder: string): ProcessMark | undefined {
  const file = path.join(folder, OWNER);
  return existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as ProcessMark) : undefined;
}

function isLeftBehind(folder: string): boolean {
  const { uid, mtimeMs } = statSync(folder);
  if (process.getuid !== undefined && uid !== process.getuid()) return false;
  const owner = readOwner(folder);
  return owner === undefined ? Date.now() - mtimeMs > UNMARKED_PATIENCE : !isAlive(owner);
}

/** Stops the databases and removes the folders of test runs that were killed before they could. */
export async function sweepTestFolders(parent: string): Promise<readonly string[]> {
  const swept: string[] = [];
  for (const name of readdirSync(parent)) {
    if (!name.startsWith(PREFIX)) continue;
    const folder = path.join(parent, name);
    try {
      if (!isLeftBehind(folder) || !(await stopAbandoned(folder))) continue;
      rmSync(folder, { recursive: true, force: true });
      swept.push(name);
    } catch {
      // Another run sweeps it at the same time, or it cannot be read: it is left as it is.
    }
  }
  return swept;
}

/** A folder of this run's own, marked as such, that PostgreSQL's account can walk to. */
export function makeTestFolder(parent: string): string {
  const folder = mkdtempSync(path.join(parent, PREFIX));
  writeFileSync(path.join(folder, OWNER), JSON.stringify(markOwnProcess()));
  chmodSync(folder, 0o755);
  return folder;
}

/** Runs `work` once when this process is told to stop, then stops. What it returns takes the handlers away. */
export function onStop(work: () => Promise<void> | void): () => void {
  const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
  let asked = false;
  const stop = (): void => {
    if (asked) return;
    asked = true;
    void Promise.resolve(work()).finally(() => { process.exit(130); });
  };
  for (const signal of signals) process.on(signal, stop);
  return () => { for (const signal of signals) process.off(signal, stop); };
}
