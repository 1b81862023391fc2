import { spawnSync } from "node:child_process";
import { readdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { ROOT } from "../database/open";

/**
 * Writes what is generated: Prisma's client, and the names of the migrations that this build expects.
 * Prisma's command line asks for its schema engine even though `generate` never runs it: any program will do.
 */
export function generate(): void {
  const prisma = createRequire(import.meta.url).resolve("prisma/build/index.js");
  const { status, stderr, stdout } = spawnSync(process.execPath, [prisma, "generate", "--no-hints"], {
    cwd: ROOT,
    encoding: "utf8",
    env: { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, CHECKPOINT_DISABLE: "1", PRISMA_HIDE_UPDATE_MESSAGE: "1" },
  });
  if (status !== 0) throw new Error(`prisma generate a échoué :\n${stdout}${stderr}`);
  const migrations = readdirSync(path.join(ROOT, "prisma/migrations"), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
  writeFileSync(path.join(ROOT, "lib/server/generated/migrations.json"), JSON.stringify(migrations));
}
