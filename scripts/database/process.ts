import { existsSync, readFileSync } from "node:fs";
import { spawnSync } from "node:child_process";

/** A process, told apart from a later one that happens to get the same number. */
export type ProcessMark = { readonly pid: number; readonly startedAt: string | null };

/** Clock ticks since the system started; null where the system has no /proc. */
function readStart(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    // The second field is the command between parentheses and may itself hold spaces: count from the last one.
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19] ?? null;
  } catch {
    return null;
  }
}

export const markOwnProcess = (): ProcessMark => ({ pid: process.pid, startedAt: readStart(process.pid) });

export function isProcessNumberTaken(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

export function isAlive(mark: ProcessMark): boolean {
  if (!isProcessNumberTaken(mark.pid)) return false;
  return mark.startedAt === null || readStart(mark.pid) === mark.startedAt;
}

/** The name of a running program, or undefined when it cannot be known. */
export function getProgramName(pid: number): string | undefined {
  if (existsSync(`/proc/${pid}/comm`)) return readFileSync(`/proc/${pid}/comm`, "utf8").trim();
  const { status, stdout } = spawnSync("ps", ["-p", String(pid), "-o", "comm="], { encoding: "utf8" });
  return status === 0 ? (stdout.trim().split("/").at(-1) ?? undefined) : undefined;
}

/** Resolves to true once the process is gone, to false when it is still there after `ms`. */
export async function waitForEnd(pid: number, ms: number): Promise<boolean> {
  for (const end = Date.now() + ms; Date.now() < end; ) {
    if (!isProcessNumberTaken(pid)) return true;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return !isProcessNumberTaken(pid);
}
