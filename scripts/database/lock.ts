import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { randomUUID } from "node:crypto";
import { isAlive, markOwnProcess, type ProcessMark } from "./process";

export type Holder = ProcessMark & { readonly note: string };
export type Lock = { readonly note: (text: string) => void; readonly release: () => void };

function readHolder(file: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as Holder;
  } catch {
    return undefined;
  }
}

/**
 * Takes a lock file, or says who holds it. The lock of a process that was killed is taken over.
 * The file appears complete and at once (a hard link), so that nobody ever reads half a holder.
 */
export function tryLock(file: string, note = ""): Lock | { readonly heldBy: Holder } {
  mkdirSync(path.dirname(file), { recursive: true });
  const draft = `${file}.${randomUUID()}`;
  const write = (text: string): void => writeFileSync(draft, JSON.stringify({ ...markOwnProcess(), note: text }));
  write(note);
  try {
    for (;;) {
      try {
        linkSync(draft, file);
        break;
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
      }
      const heldBy = readHolder(file);
      if (heldBy !== undefined && isAlive(heldBy)) return { heldBy };
      setAside(file, heldBy);
    }
  } finally {
    rmSync(draft, { force: true });
  }
  return {
    note: (text) => {
      write(text);
      renameSync(draft, file);
    },
    release: () => {
      rmSync(file, { force: true });
    },
  };
}

/** Moves away a dead holder's file; puts it back if another process has just taken the lock over. */
function setAside(file: string, dead: Holder | undefined): void {
  const aside = `${file}.${randomUUID()}`;
  try {
    renameSync(file, aside);
    const moved = readHolder(aside);
    if (moved !== undefined && moved.pid !== dead?.pid && isAlive(moved)) linkSync(aside, file);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code !== "ENOENT" && code !== "EEXIST") throw error;
  } finally {
    rmSync(aside, { force: true });
  }
}

/** Runs `work` while holding a lock, waiting for whoever holds it now. */
export async function withLock<T>(file: string, work: () => Promise<T>, patience = 60_000): Promise<T> {
  const end = Date.now() + patience;
  for (;;) {
    const lock = tryLock(file);
    if (!("heldBy" in lock)) {
      try {
        return await work();
      } finally {
        lock.release();
      }
    }
    if (Date.now() > end) throw new Error(`Le processus ${String(lock.heldBy.pid)} garde ${file} depuis trop longtemps.`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
