import type pg from "pg";
import { K } from "@/lib/anonymisation/generalise";
import { currentReferential } from "@/lib/referential/current";
import { ok, refuse, type Result } from "@/lib/result";
import { computeDigest } from "@/lib/server/digest";
import {
  checkClock, findFault, formatDay, isDemonstration, noStep, openRelease, readAudit, readReleases,
  type AuditRecord, type Job, type OnStep, type Refusal, type Stored,
} from "@/lib/server/release-state";
import type { Random } from "@/lib/statistics/random";
import type { ProtectedYear, Release } from "@/lib/statistics/types";
import { buildRelease, listTables } from "./build";
import { clearTraces } from "./clear";
import { findBreak } from "./continuity";
import { readExactYear } from "./exact";
import type { Protection } from "./protection";
import { ReconciliationError, sealPending, type SealedYear } from "./seal";
import { inTransaction } from "@/lib/server/release-session";

export type PrepareOptions = {
  readonly protection: Protection;
  readonly random: Random;
  /** Made-up contributions are released as such, and never mixed with others. */
  readonly fictitious?: boolean;
  readonly atLeast?: number;
  /** Told when what was sealed or written over could not be taken off the disk yet. */
  readonly onTraces?: () => void;
};

export type Prepared = {
  /** « ready » was prepared before and still tells all that is sealed; « nothing-yet »: nothing of the region was ever sealed. */
  readonly kind: "prepared" | "ready" | "nothing-new" | "nothing-yet";
  readonly number: number | null;
  readonly sealed: readonly SealedYear[];
  readonly audit: AuditRecord | null;
};

/** The draws that are tried before the job gives up: another rounding may pass where one was refuted. */
const DRAWS = 3;

/** `unreleased`: the years of which something was sealed (five contributions at least) since they were last told. */
type State = { readonly seen: readonly Stored[]; readonly prepared: Stored | undefined; readonly told: readonly Release[]; readonly unreleased: readonly number[]; readonly years: readonly number[] };

async function readState(client: pg.ClientBase): Promise<Result<State, Refusal>> {
  const releases = await readReleases(client);
  const seen = releases.filter(({ status }) => status !== "prepared");
  const told: Release[] = [];
  for (const stored of seen) {
    const release = openRelease(stored);
    if (release === null) return refuse({ code: "damaged", detail: String(stored.number) });
    told.push(release);
  }
  const list = async (sql: string) => (await client.query<{ year: number }>(sql)).rows.map(({ year }) => year);
  return ok({
    seen, told,
    prepared: releases.find(({ status }) => status === "prepared"),
    unreleased: await list("SELECT year FROM unreleased_years ORDER BY year"),
    years: await list("SELECT DISTINCT year FROM answer_counts ORDER BY year"),
  });
}

/** The last that anybody saw of a year, in a withdrawn release too: what comes next may only grow from there. */
const findPrevious = (told: readonly Release[], year: number): ProtectedYear | null =>
  told.findLast((release) => release.years.some((known) => known.year === year))?.years.find((known) => known.year === year) ?? null;

/**
 * A year of which nothing new was sealed is told again as it was, even when the last release was withdrawn: another rounding
 * of the same counts, or of one contribution more, would tell more.
 */
async function protectYears(job: Job, state: State, { protection, random }: PrepareOptions): Promise<readonly ProtectedYear[] | null> {
  const tables = listTables(currentReferential);
  const years: ProtectedYear[] = [];
  for (const year of state.years) {
    const previous = findPrevious(state.told, year);
    if (previous !== null && !state.unreleased.includes(year)) {
      years.push(previous);
      continue;
    }
    const exact = await readExactYear(job.client, year, tables);
    if (exact === null) continue;
    job.onStep?.(`protect ${year}`);
    const told = protection.protect(exact, previous, tables, random);
    if (told === null) return null;
    years.push(told);
  }
  return years;
}

async function writePrepared(client: pg.ClientBase, release: Release, cube: string, audit: AuditRecord, onStep: OnStep): Promise<void> {
  await inTransaction(client, async () => {
    await client.query("DELETE FROM releases WHERE status = 'prepared'");
    onStep("write");
    await client.query(
      "INSERT INTO releases (number, status, fictitious, prepared_on, digest, cube, audit) VALUES ($1, 'prepared', $2, $3, $4, $5, $6)",
      [release.number, release.fictitious, release.preparedOn, audit.digest, cube, JSON.stringify(audit)],
    );
    onStep("written");
  });
}

/** What keeps anything from being sealed: it could not be told beside what was told. Null: nothing. */
async function findObstacle({ client, now }: Job, fictitious: boolean): Promise<Refusal | null> {
  const back = await checkClock(client, now);
  if (back !== null) return back;
  if ((await isDemonstration(client)) !== fictitious) return { code: "demonstration" };
  const state = await readState(client);
  return state.ok ? findBreak(client, state.value.told, now.getUTCFullYear()) : state.error;
}

/**
 * Seals what is pending, protects what is sealed, attacks the outcome with everything that was ever published, and keeps
 * it to be published. Whatever stops it leaves what was there; the next run goes on from it.
 */
export async function prepare(job: Job, options: PrepareOptions): Promise<Result<Prepared, Refusal & { readonly sealed?: readonly SealedYear[]; readonly audit?: AuditRecord }>> {
  const { client, now, onStep = noStep } = job;
  const { protection, fictitious = false, atLeast = K, onTraces = () => undefined } = options;
  onStep("check");
  const obstacle = await findObstacle(job, fictitious);
  if (obstacle !== null) return refuse(obstacle);
  const clear = async (): Promise<void> => { if ((await clearTraces(client)).length > 0) onTraces(); };
  let sealed: readonly SealedYear[];
  try {
    sealed = await sealPending(client, { thisYear: now.getUTCFullYear(), atLeast, onStep });
  } catch (error) {
    // What was written and undone stays on the disk too. What stopped the sealing may keep this from being done, and is what is told.
    await clear().catch(() => undefined);
    if (error instanceof ReconciliationError) return refuse({ code: "not-reconciled", detail: error.message });
    throw error;
  }
  onStep("clear");
  await clear();
  onStep("read");
  const state = await readState(client);
  if (!state.ok) return refuse({ ...state.error, sealed });
  const { seen, told, prepared, unreleased } = state.value;
  if (prepared !== undefined && findFault(prepared, seen) === null) return ok({ kind: "ready", number: prepared.number, sealed, audit: readAudit(prepared) });
  // When the last one was withdrawn nothing tells these years any more: they are told again, to the byte.
  if (unreleased.length === 0 && seen.at(-1)?.status !== "withdrawn") return ok({ kind: seen.length === 0 ? "nothing-yet" : "nothing-new", number: null, sealed, audit: null });
  const number = (seen.at(-1)?.number ?? 0) + 1;
  for (let draw = 1; ; draw += 1) {
    const years = await protectYears(job, state.value, options);
    if (years === null) return refuse({ code: "not-rounded", sealed });
    const release = buildRelease(currentReferential, { number, today: formatDay(now), fictitious, years });
    const cube = JSON.stringify(release);
    onStep("audit");
    const audit: AuditRecord = { ...protection.audit([...told, release]), digest: computeDigest(cube), against: seen.map((stored) => stored.number) };
    if (audit.refuted.length > 0 && draw < DRAWS) continue;
    await writePrepared(client, release, cube, audit, onStep);
    return audit.refuted.length > 0 ? refuse({ code: "refuted", sealed, audit }) : ok({ kind: "prepared", number, sealed, audit });
  }
}
