import "server-only";
import { readFile } from "node:fs/promises";
import path from "node:path";

/** Written beside the build, once its pages are what they will be (scripts/build/offline.ts). */
export const WORKER_FILE = "boussole-worker.js";

/** The worker of the advisors' pages; null where nothing was built, in development. */
export async function readWorker(): Promise<string | null> {
  const dist = process.env["BOUSSOLE_DIST"] ?? ".next";
  try {
    return await readFile(path.join(/* turbopackIgnore: true */ process.cwd(), dist, WORKER_FILE), "utf8");
  } catch {
    return null;
  }
}
