import type pg from "pg";
import { K } from "@/lib/anonymisation/generalise";
import { currentReferential } from "@/lib/referential/current";
import { ok, refuse, type Result } from "@/lib/result";
import { computeDigest } from "@/lib/server/digest";
import type { ReleaseAudit } from "@/lib/statistics/audit/releases";
import type { Random } from "@/lib/statistics/random";
import { parseRelease } from "@/lib/statistics/release-schema";
import type { ProtectedYear, Release } from "@/lib/statistics/types";
import { buildRelease, listTables } from "./build";
import { clearTraces } from "./clear";
import { findBreak, type Break } from "./continuity";
import { readExactYear } from "./exact";
import type { Protection } from "./protection";
import { ReconciliationError, sealPending, type OnStep, type SealedYear } from "./seal";
import { inTransaction } from "./session";

/** What a command works with: the session that holds the lock, the time it is, and where its steps are heard. */
export type Job = { readonly client: pg.ClientBase; readonly now: Date; readonly onStep?: OnStep };
export type PrepareOptions = {
  readonly protection: Protection;
  readonly random: Random;
  /** Made-up contributions are released as such, and never mixed with others. */
  readonly fictitious?: boolean;
  readonly atLeast?: number;
};

/** What was found of a release when it was prepared; kept beside it. `digest` and `against` say what was attacked. */
export type AuditRecord = ReleaseAudit & { readonly digest: string; readonly against: readonly number[] };
export type Refusal =
  | { readonly code: "clock-back"; readonly known: string }
  | Break
  | { readonly code: "demonstration" | "not-reconciled" | "not-rounded" | "unknown" | "withdrawn" | "not-audited" | "refuted" | "damaged" | "not-published" | "reason"; readonly detail?: string };
export type Prepared = {
  /** « ready » was prepared before and still tells all that is sealed. */
  readonly kind: "prepared" | "ready" | "nothing-new";
  readonly number: number | null;
  readonly sealed: readonly SealedYear[];
  readonly audit: AuditRecord | null;
};

type Stored = { readonly number: number; readonly status: "prepared" | "published" | "withdrawn"; readonly digest: string; readonly cube: string; readonly audit: string };

const noStep: OnStep = () => undefined;
/** The day, in UTC as everything that is dated here. */
const formatDay = (now: Date): string => now.toISOString().slice(0, 10);

/** The draws that are tried before the job gives up: another rounding may pass where one was refuted. */
const DRAWS = 3;

async function checkClock(client: pg.ClientBase, now: Date): Promise<Refusal | null> {
  const { rows } = await client.query<{ known: string | null }>(
    `SELECT greatest(
       (SELECT max(greatest(prepared_on, published_on, withdrawn_on))::text FROM releases),
       (SELECT max(year)::text FROM (SELECT max(year) AS year FROM sealed_contributions UNION ALL SELECT max(year) FROM answer_counts) AS y)
     ) AS known`,
  );
  const known = rows[0]?.known ?? null;
  // « 2027 » comes after « 2026-12-31 » and before « 2027-01-01 ».
  return known !== null && formatDay(now) < known ? { code: "clock-back", known } : null;
}

const isDemonstration = async (client: pg.ClientBase): Promise<boolean> => (await client.query("SELECT FROM demonstrations LIMIT 1")).rowCount === 1;

async function readReleases(client: pg.ClientBase): Promise<readonly Stored[]> {
  return (await client.query<Stored>("SELECT number, status, digest, cube, audit FROM releases ORDER BY number")).rows;
}

/** A release as it was written, or null when that is no longer what is stored, or of a form that is not known here. */
export function openRelease({ number, digest, cube }: Pick<Stored, "number" | "digest" | "cube">): Release | null {
  if (computeDigest(cube) !== digest) return null;
  const release = parseRelease(cube);
  return release?.number === number ? release : null;
}

function readAudit({ audit }: Stored): AuditRecord | null {
  try {
    return JSON.parse(audit) as AuditRecord;
  } catch {
    return null;
  }
}

/** What keeps a prepared release from being published; null: it may be. */
function findFault(stored: Stored, seen: readonly Stored[]): Refusal | null {
  if (openRelease(stored) === null) return { code: "damaged" };
  const audit = readAudit(stored);
  const against = seen.map(({ number }) => number);
  if (audit === null || audit.digest !== stored.digest || String(audit.against) !== String(against)) return { code: "not-audited" };
  return audit.refuted.length > 0 ? { code: "refuted" } : null;
}

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
  const { protection, fictitious = false, atLeast = K } = options;
  onStep("check");
  const obstacle = await findObstacle(job, fictitious);
  if (obstacle !== null) return refuse(obstacle);
  let sealed: readonly SealedYear[];
  try {
    sealed = await sealPending(client, { thisYear: now.getUTCFullYear(), atLeast, onStep });
  } catch (error) {
    if (error instanceof ReconciliationError) return refuse({ code: "not-reconciled", detail: error.message });
    throw error;
  }
  onStep("clear");
  await clearTraces(client);
  onStep("read");
  const state = await readState(client);
  if (!state.ok) return refuse({ ...state.error, sealed });
  const { seen, told, prepared, unreleased } = state.value;
  if (prepared !== undefined && findFault(prepared, seen) === null) return ok({ kind: "ready", number: prepared.number, sealed, audit: readAudit(prepared) });
  // When the last one was withdrawn nothing tells these years any more: they are told again, to the byte.
  if (unreleased.length === 0 && seen.at(-1)?.status !== "withdrawn") return ok({ kind: "nothing-new", number: null, sealed, audit: null });
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

/** Publishes the prepared release when its audit passed and nothing of it changed since. Publishing it twice is once. */
export async function publish({ client, now, onStep = noStep }: Job, number: number): Promise<Result<"published" | "already", Refusal>> {
  onStep("check");
  const back = await checkClock(client, now);
  if (back !== null) return refuse(back);
  return inTransaction(client, async () => {
    const releases = await readReleases(client);
    const stored = releases.find((release) => release.number === number);
    if (stored === undefined) return refuse({ code: "unknown" });
    if (stored.status === "withdrawn") return refuse({ code: "withdrawn" });
    if (stored.status === "published") return ok("already");
    const fault = findFault(stored, releases.filter(({ status }) => status !== "prepared"));
    if (fault !== null) return refuse(fault);
    onStep("publish");
    await client.query("UPDATE releases SET status = 'published', published_on = $2 WHERE number = $1", [number, formatDay(now)]);
    // Sealing drops a prepared release: this one tells all that is sealed.
    await client.query("DELETE FROM unreleased_years");
    onStep("published");
    return ok("published");
  });
}

const REASON = { least: 3, most: 500 } as const;

/** Takes a published release back and says why, publicly. Its figures were seen: they still count in every later audit. */
export async function withdraw({ client, now, onStep = noStep }: Job, number: number, reason: string): Promise<Result<"withdrawn" | "already", Refusal>> {
  const words = reason.trim().replace(/\s+/g, " ");
  if (words.length < REASON.least || words.length > REASON.most) return refuse({ code: "reason" });
  onStep("check");
  return inTransaction(client, async () => {
    const seen = (await readReleases(client)).filter(({ status }) => status !== "prepared");
    const stored = seen.find((release) => release.number === number);
    if (stored === undefined) return refuse({ code: "not-published" });
    if (stored.status === "withdrawn") return ok("already");
    onStep("withdraw");
    // A clock that once ran ahead must not keep wrong figures online: the day is then the last one that is known.
    await client.query(
      `UPDATE releases SET status = 'withdrawn', reason = $3,
         withdrawn_on = greatest($2::date, (SELECT max(greatest(prepared_on, published_on, withdrawn_on)) FROM releases))
       WHERE number = $1`,
      [number, formatDay(now), words],
    );
    onStep("withdrawn");
    return ok("withdrawn");
  });
}

export type Status = {
  readonly pending: readonly { readonly year: number; readonly count: number }[];
  readonly sealed: readonly { readonly year: number; readonly count: number }[];
  readonly unreleased: readonly number[];
  readonly releases: readonly { readonly number: number; readonly status: Stored["status"]; readonly fictitious: boolean; readonly preparedOn: string; readonly publishedOn: string | null; readonly withdrawnOn: string | null; readonly reason: string | null; readonly fault: Refusal["code"] | null }[];
  readonly demonstration: boolean;
};

/** False in a database that no migration, or not the last one, went through. */
export async function hasTables(client: pg.ClientBase): Promise<boolean> {
  const { rows } = await client.query<{ present: boolean }>(
    `SELECT bool_and(to_regclass(name) IS NOT NULL) AS present
     FROM unnest(ARRAY['pending_contributions', 'sealed_contributions', 'answer_counts', 'unreleased_years', 'releases', 'demonstrations']) AS t(name)`,
  );
  return rows[0]?.present === true;
}

/** What waits, what is sealed, what is ready and what was published. Reads, and changes nothing. */
export async function readStatus(client: pg.ClientBase): Promise<Status> {
  const list = async <T extends pg.QueryResultRow>(sql: string): Promise<T[]> => (await client.query<T>(sql)).rows;
  return inTransaction(client, async () => {
    const stored = await readReleases(client);
    const seen = stored.filter(({ status }) => status !== "prepared");
    const dates = await list<{ number: number; fictitious: boolean; preparedOn: string; publishedOn: string | null; withdrawnOn: string | null; reason: string | null }>(
      `SELECT number, fictitious, prepared_on::text AS "preparedOn", published_on::text AS "publishedOn", withdrawn_on::text AS "withdrawnOn", reason FROM releases ORDER BY number`,
    );
    return {
      pending: await list("SELECT year, count(*)::int FROM pending_contributions GROUP BY year ORDER BY year"),
      sealed: await list("SELECT year, count(*)::int FROM sealed_contributions GROUP BY year ORDER BY year"),
      unreleased: (await list<{ year: number }>("SELECT year FROM unreleased_years ORDER BY year")).map(({ year }) => year),
      releases: dates.map((row, place) => {
        const release = stored[place] as Stored;
        const fault = release.status === "prepared" ? (findFault(release, seen)?.code ?? null) : openRelease(release) === null ? "damaged" : null;
        return { ...row, status: release.status, fault };
      }),
      demonstration: await isDemonstration(client),
    };
  });
}
