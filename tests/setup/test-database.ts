import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { TestProject } from "vitest/node";
import { joinEmbedded } from "../../scripts/database/embedded";
import { migrate } from "../../scripts/migrate";

declare module "vitest" {
  interface ProvidedContext {
    databaseUrl: string;
  }
}

/** A PostgreSQL of the tests' own, in a folder of its own: never DATABASE_URL, never the developer's data. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(path.join(tmpdir(), "boussole-test-"));
  chmodSync(folder, 0o755);
  const server = await joinEmbedded(folder, () => undefined);
  await migrate(server.url);
  project.provide("databaseUrl", server.url);
  return async () => {
    await server.leave();
    rmSync(folder, { recursive: true, force: true });
  };
}
