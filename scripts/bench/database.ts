import { rmSync } from "node:fs";
import { tmpdir } from "node:os";
import pg from "pg";
import { joinEmbedded } from "../database/embedded";
import { migrate } from "../migrate";
import { makeTestFolder, sweepTestFolders } from "../test/sweep";

/** A PostgreSQL of the benches' own: never DATABASE_URL, never the developer's data. */
export async function withBenchDatabase<T>(work: (client: pg.Client, url: string) => Promise<T>): Promise<T> {
  await sweepTestFolders(tmpdir());
  const folder = makeTestFolder(tmpdir());
  const server = await joinEmbedded(folder, () => undefined);
  try {
    await migrate(server.url);
    const client = new pg.Client({ connectionString: server.url });
    await client.connect();
    return await work(client, server.url).finally(() => client.end());
  } finally {
    await server.leave();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Milliseconds that something took. */
export async function time(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

export const getMedian = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
