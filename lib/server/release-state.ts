import type pg from "pg";
import { ok, refuse, type Result } from "@/lib/result";
import type { ReleaseAudit } from "@/lib/statistics/audit/releases";
import { parseRelease } from "@/lib/statistics/release-schema";
import type { Release } from "@/lib/statistics/types";
import { computeDigest } from "./digest";
import { inTransaction } from "./release-session";

/** Hears each step; a test stops the work there. */
export type OnStep = (step: string) => void;
/**
 * What a command works with: the session that holds the lock, the time it is, and where its steps are heard. `record`
 * writes who published or withdrew, in the transaction that does it.
 */
export type Job = { readonly client: pg.ClientBase; readonly now: Date; readonly onStep?: OnStep; readonly record?: (client: pg.ClientBase) => Promise<void> };

/** What was found of a release when it was prepared; kept beside it. `digest` and `against` say what was attacked. */
export type AuditRecord = ReleaseAudit & { readonly digest: string; readonly against: readonly number[] };
/** What is counted, or where, is no longer what it was. */
export type Break = { readonly code: "tables-changed" | "region-changed"; readonly detail: string };
export type Refusal =
  | { readonly code: "clock-back"; readonly known: string }
  | Break
  | { readonly code: "demonstration" | "not-reconciled" | "not-rounded" | "unknown" | "withdrawn" | "not-audited" | "refuted" | "damaged" | "not-published" | "reason"; readonly detail?: string };
/** A release as a row of its table. */
export type Stored = { readonly number: number; readonly status: "prepared" | "published" | "withdrawn"; readonly digest: string; readonly cube: string; readonly audit: string };

export const noStep: OnStep = () => undefined;
/** The day, in UTC as everything that is dated here. */
export const formatDay = (now: Date): string => now.toISOString().slice(0, 10);

export async function checkClock(client: pg.ClientBase, now: Date): Promise<Refusal | null> {
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

export const isDemonstration = async (client: pg.ClientBase): Promise<boolean> => (await client.query("SELECT FROM demonstrations LIMIT 1")).rowCount === 1;

export async function readReleases(client: pg.ClientBase): Promise<readonly Stored[]> {
  return (await client.query<Stored>("SELECT number, status, digest, cube, audit FROM releases ORDER BY number")).rows;
}

/** A release as it was written, or null when that is no longer what is stored, or of a form that is not known here. */
export function openRelease({ number, digest, cube }: Pick<Stored, "number" | "digest" | "cube">): Release | null {
  if (computeDigest(cube) !== digest) return null;
  const release = parseRelease(cube);
  return release?.number === number ? release : null;
}

export function readAudit({ audit }: Stored): AuditRecord | null {
  try {
    return JSON.parse(audit) as AuditRecord;
  } catch {
    return null;
  }
}

/** What keeps a prepared release from being published; null: it may be. */
export function findFault(stored: Stored, seen: readonly Stored[]): Refusal | null {
  if (openRelease(stored) === null) return { code: "damaged" };
  const audit = readAudit(stored);
  const against = seen.map(({ number }) => number);
  if (audit === null || audit.digest !== stored.digest || String(audit.against) !== String(against)) return { code: "not-audited" };
  return audit.refuted.length > 0 ? { code: "refuted" } : null;
}

/** Publishes the prepared release when its audit passed and nothing of it changed since. Publishing it twice is once. */
export async function publish({ client, now, onStep = noStep, record }: Job, number: number): Promise<Result<"published" | "already", Refusal>> {
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
    await record?.(client);
    onStep("published");
    return ok("published");
  });
}

const REASON = { least: 3, most: 500 } as const;

/** Takes a published release back and says why, publicly. Its figures were seen: they still count in every later audit. */
export async function withdraw({ client, now, onStep = noStep, record }: Job, number: number, reason: string): Promise<Result<"withdrawn" | "already", Refusal>> {
  // Characters that are not seen would change how what is around them is read.
  const words = reason.replace(/[\s\p{C}]+/gu, " ").trim();
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
    await record?.(client);
    onStep("withdrawn");
    return ok("withdrawn");
  });
}

export type Status = {
  readonly pending: readonly { readonly year: number; readonly count: number }[];
  readonly sealed: readonly { readonly year: number; readonly count: number }[];
  readonly unreleased: readonly number[];
  readonly releases: readonly { readonly number: number; readonly status: Stored["status"]; readonly fictitious: boolean; readonly preparedOn: string; readonly publishedOn: string | null; readonly withdrawnOn: string | null; readonly reason: string | null; readonly fault: Refusal["code"] | null; readonly audit: AuditRecord | null }[];
  /** The years that withdrawn releases told, and that no public one tells any more. */
  readonly takenBack: readonly number[];
  /** The last public release, when a later one was withdrawn: its figures are what is shown. Null: nothing was, or nothing is public. */
  readonly shownAgain: number | null;
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

/** What withdrawals took from the public. */
function findTakenBack(seen: readonly Stored[]): Pick<Status, "takenBack" | "shownAgain"> {
  const listYears = (status: Stored["status"]) =>
    new Set(seen.flatMap((stored) => (stored.status === status ? (openRelease(stored)?.years ?? []).map(({ year }) => year) : [])));
  const told = listYears("published");
  return {
    takenBack: [...listYears("withdrawn")].filter((year) => !told.has(year)).sort((a, b) => a - b),
    shownAgain: seen.at(-1)?.status === "withdrawn" ? (seen.findLast(({ status }) => status === "published")?.number ?? null) : null,
  };
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
        return { ...row, status: release.status, fault, audit: readAudit(release) };
      }),
      ...findTakenBack(seen),
      demonstration: await isDemonstration(client),
    };
  });
}
