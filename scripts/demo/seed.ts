import type pg from "pg";
import { buildPendingContribution } from "@/lib/anonymisation/pending";
import { evaluate } from "@/lib/diagnosis/evaluate";
import { currentReferential } from "@/lib/referential/current";
import { ok, refuse, type Result } from "@/lib/result";
import { makeRandom, type Random } from "@/lib/statistics/random";
import { publish, type Refusal } from "@/lib/server/release-state";
import { prepare, type Prepared } from "../release/job";
import type { Protection } from "../release/protection";
import type { OnStep, SealedYear } from "../release/seal";
import { inTransaction } from "@/lib/server/release-session";
import { makeRegion } from "./region";

/**
 * Four releases over two years that are past, so that nothing of a demonstration depends on the day it is made, and that a
 * contribution of today never comes near it. `share` in hundredths; `later`: how far the region has gone on since the first.
 */
const BATCHES = [
  { year: 2024, months: [1, 6], day: "2024-06-30", share: 20, later: 0 },
  { year: 2024, months: [7, 12], day: "2024-12-31", share: 20, later: 0.1 },
  { year: 2025, months: [1, 6], day: "2025-06-30", share: 28, later: 0.3 },
  { year: 2025, months: [7, 12], day: "2025-12-31", share: 32, later: 0.45 },
] as const;
type Batch = (typeof BATCHES)[number];

export const CONTRIBUTIONS = { least: 40, most: 1_000_000, usual: 5_000 } as const;
const ROWS_AT_ONCE = 1_000;
/** Every batch draws from numbers of its own, so that a seeding that was stopped goes on with the same ones. */
const deriveSeed = (seed: number, batch: number): number => seed * 101 + batch;
const ROUNDING = 50;

export type Seeding = {
  readonly client: pg.ClientBase;
  readonly contributions: number;
  readonly seed: number;
  readonly now: Date;
  readonly protection: Protection;
  readonly onBatch?: (batch: { readonly number: number; readonly of: number; readonly count: number }) => void;
  readonly onPrepared?: (prepared: Prepared) => void;
  readonly onStep?: OnStep;
};
export type SeedingRefusal =
  | { readonly code: "real" }
  | { readonly code: "other"; readonly contributions: number; readonly seed: number }
  | { readonly code: "taken-back"; readonly number: number }
  | (Refusal & { readonly sealed?: readonly SealedYear[] });

function countBatch(contributions: number, batch: number): number {
  const upTo = (end: number) => Math.floor((contributions * BATCHES.slice(0, end).reduce((sum, { share }) => sum + share, 0)) / 100);
  return upTo(batch + 1) - upTo(batch);
}

/** An identifier as contributions have them: 122 bits and the marks of version 4. */
function drawId(random: Random): string {
  const hex = Array.from({ length: 32 }, (_, place) => (place === 12 ? 4 : place === 16 ? 8 + random(4) : random(16)).toString(16)).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

async function insertBatch(client: pg.ClientBase, { year, months: [first, last], later }: Batch, count: number, seed: number): Promise<void> {
  const { questionnaire } = currentReferential;
  const next = makeRegion(questionnaire, seed, later);
  const random = makeRandom(seed);
  for (let made = 0; made < count; made += ROWS_AT_ONCE) {
    const rows = Array.from({ length: Math.min(ROWS_AT_ONCE, count - made) }, () => {
      const { answers } = next();
      const date = new Date(Date.UTC(year, first - 1 + random(last - first + 1)));
      return { id: drawId(random), ...buildPendingContribution({ questionnaire, answers, profile: evaluate(currentReferential, answers).profile }, date) };
    });
    await client.query("INSERT INTO pending_contributions SELECT * FROM json_populate_recordset(NULL::pending_contributions, $1)", [JSON.stringify(rows)]);
  }
}

/** Marks an empty database as a demonstration, or recognises the same one. The number of batches that are already there. */
function openDemonstration({ client, contributions, seed, now }: Seeding): Promise<Result<number, SeedingRefusal>> {
  return inTransaction(client, async () => {
    // Nobody contributes between the look and the mark.
    await client.query("LOCK TABLE pending_contributions IN SHARE MODE");
    const { rows } = await client.query<{ seed: number; contributions: number; batches: number }>("SELECT seed, contributions, batches FROM demonstrations");
    const [known] = rows;
    if (known && (known.seed !== seed || known.contributions !== contributions)) return refuse({ code: "other", seed: known.seed, contributions: known.contributions });
    if (known) {
      // It was withdrawn on a real day, and the batches are of days before: none may follow it.
      const { rows: [last] } = await client.query<{ number: number }>("SELECT max(number) AS number FROM releases WHERE status = 'withdrawn' HAVING count(*) > 0");
      return last ? refuse({ code: "taken-back", number: last.number }) : ok(known.batches);
    }
    const { rows: found } = await client.query<{ real: boolean }>(
      `SELECT EXISTS (SELECT FROM pending_contributions) OR EXISTS (SELECT FROM sealed_contributions)
         OR EXISTS (SELECT FROM answer_counts) OR EXISTS (SELECT FROM releases) AS real`,
    );
    if (found[0]?.real !== false) return refuse({ code: "real" });
    await client.query("INSERT INTO demonstrations (seed, contributions, batches, made_on) VALUES ($1, $2, 0, $3)", [seed, contributions, now.toISOString().slice(0, 10)]);
    return ok(0);
  });
}

/**
 * Fills an empty database with a made-up region, by the very path of real contributions: pending, sealed, prepared,
 * published, four times. The same seed gives the same releases, to the byte; stopped, it goes on where it was.
 */
export async function seedDemonstration(seeding: Seeding): Promise<Result<"made" | "already", SeedingRefusal>> {
  const { client, contributions, seed, protection, onStep = () => undefined } = seeding;
  const opened = await openDemonstration(seeding);
  if (!opened.ok) return opened;
  const start = Math.max(0, opened.value - 1);
  let made = false;
  for (const [place, batch] of BATCHES.entries()) {
    if (place < start) continue;
    const count = countBatch(contributions, place);
    if (place >= opened.value) {
      made = true;
      seeding.onBatch?.({ number: place + 1, of: BATCHES.length, count });
      await inTransaction(client, async () => {
        onStep("fill");
        await insertBatch(client, batch, count, deriveSeed(seed, place));
        await client.query("UPDATE demonstrations SET batches = $1", [place + 1]);
        onStep("filled");
      });
    }
    const now = new Date(`${batch.day}T12:00:00Z`);
    const prepared = await prepare({ client, now, onStep }, { protection, random: makeRandom(deriveSeed(seed, place + ROUNDING)), fictitious: true });
    if (!prepared.ok) return prepared;
    if (prepared.value.number === null) continue;
    made = true;
    seeding.onPrepared?.(prepared.value);
    const published = await publish({ client, now, onStep }, prepared.value.number);
    if (!published.ok) return published;
  }
  return ok(made ? "made" : "already");
}
