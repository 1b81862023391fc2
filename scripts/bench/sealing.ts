import { spawnSync } from "node:child_process";
import path from "node:path";
import type pg from "pg";
import { getMedian, time, withBenchDatabase } from "./database";
import type { Comparison } from "./compare";
import { fillPending } from "./pending";

const FEW = 10_000;
const MANY = 100_000;
const ROUNDS = 5;

async function makePending(client: pg.Client): Promise<void> {
  await client.query("CREATE TABLE kept (LIKE pending_contributions INCLUDING ALL)");
  await client.query("CREATE TABLE plain (LIKE pending_contributions INCLUDING ALL)");
  await fillPending(client, MANY, { year: 2025, seed: 1, table: "kept" });
}

const empty = (client: pg.Client) => client.query("TRUNCATE plain, pending_contributions, sealed_contributions, answer_counts, unreleased_years");

async function fillAgain(client: pg.Client, count: number): Promise<void> {
  await client.query("INSERT INTO pending_contributions SELECT * FROM kept LIMIT $1", [count]);
  await client.query("VACUUM ANALYZE pending_contributions");
  await client.query("CHECKPOINT");
}

function sealOnce(url: string): { ms: number; bytes: number } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["--import", "tsx", path.join(import.meta.dirname, "seal-once.ts"), url], { encoding: "utf8" });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as { ms: number; bytes: number };
}

/** Empties the database, and makes so many contributions wait. */
async function restore(client: pg.Client, count: number): Promise<void> {
  await empty(client);
  await fillAgain(client, count);
}

/** Sealing 100,000 contributions in one batch, over a plain INSERT … SELECT of the same rows; its memory, over that of 10,000; and 10,000 more in that year. */
export function benchSealing(): Promise<readonly Comparison[]> {
  return withBenchDatabase(async (client, url) => {
    await makePending(client);
    await restore(client, FEW);
    const few = sealOnce(url);
    const rounds: { ratio: number; ms: number; bytes: number }[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      await restore(client, MANY);
      const plain = await time(() => client.query("INSERT INTO plain SELECT * FROM pending_contributions"));
      const many = sealOnce(url);
      rounds.push({ ratio: plain / many.ms, ...many });
    }
    const ratio = getMedian(rounds.map((round) => round.ratio));
    const memory = getMedian(rounds.map(({ bytes }) => bytes)) / few.bytes;
    const seconds = getMedian(rounds.map(({ ms }) => ms)) / 1000;
    // What is left of the last round is a year to which ten thousand come: all of it is written again.
    await fillAgain(client, FEW);
    const added = sealOnce(url);
    return [
      { name: `sealing ${MANY} contributions (${seconds.toFixed(1)} s), speed over a plain INSERT … SELECT of the same rows`, ratio, bound: 0.3, ok: ratio >= 0.3 },
      { name: `memory of sealing ${MANY} contributions, over that of ${FEW} (${Math.round(few.bytes / 1e6)} MB)`, ratio: memory, bound: 1.5, ok: memory <= 1.5 },
      { name: `sealing ${FEW} in a year that holds ${MANY} (${(added.ms / 1000).toFixed(1)} s), over sealing all of them at once`, ratio: added.ms / 1000 / seconds, bound: 1, ok: added.ms / 1000 <= seconds },
      { name: "memory of that, over that of sealing them in an empty year", ratio: added.bytes / few.bytes, bound: 1.5, ok: added.bytes / few.bytes <= 1.5 },
    ];
  });
}
