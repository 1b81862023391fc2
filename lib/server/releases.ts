import "server-only";
import { z } from "zod";
import { parseRelease } from "@/lib/statistics/release-schema";
import type { Release } from "@/lib/statistics/types";
import { getPrisma } from "./database";
import { computeDigest } from "./digest";

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const entrySchema = z.strictObject({
  number: z.int(),
  status: z.enum(["published", "withdrawn"]),
  fictitious: z.boolean(),
  preparedOn: day,
  publishedOn: day,
  withdrawnOn: day.nullable(),
  /** Why it was withdrawn, in words for everybody. */
  reason: z.string().nullable(),
  digest: z.string(),
});

/** What everybody may know of a release, withdrawn ones included. */
export type ReleaseEntry = z.infer<typeof entrySchema>;
/** `text` is the release as it was written, byte for byte. */
export type PublishedRelease = { readonly entry: ReleaseEntry; readonly release: Release; readonly text: string };

type Read = Pick<PublishedRelease, "release" | "text">;
/** A published release never changes: each is read and checked once a process. The pages and the routes are bundled apart and share it here. */
const KEY = Symbol.for("boussole.releases");
const read = ((globalThis as Record<symbol, unknown>)[KEY] ??= new Map<string, Promise<Read>>()) as Map<string, Promise<Read>>;
/** The last ones that were asked for stay in memory: a year of monthly releases. */
const KEPT = 12;

/** Every release that was ever published, the newest first. One small query, however many contributions there are. */
export async function listReleases(): Promise<readonly ReleaseEntry[]> {
  const rows = await getPrisma().$queryRaw`
    SELECT number, status, fictitious, prepared_on::text AS "preparedOn", published_on::text AS "publishedOn",
      withdrawn_on::text AS "withdrawnOn", reason, digest
    FROM releases WHERE status <> 'prepared' ORDER BY number DESC`;
  return z.array(entrySchema).parse(rows);
}

async function readCube({ number, digest }: ReleaseEntry): Promise<Read> {
  const rows = await getPrisma().$queryRaw`SELECT cube FROM releases WHERE number = ${number} AND status = 'published'`;
  const [row] = z.array(z.strictObject({ cube: z.string() })).parse(rows);
  if (row === undefined) throw new Error(`release ${number} was withdrawn meanwhile`);
  if (computeDigest(row.cube) !== digest) throw new Error(`release ${number} is not what was published`);
  const release = parseRelease(row.cube);
  if (release === null) throw new Error(`release ${number} is of an unknown form`);
  if (release.number !== number) throw new Error(`release ${number} holds release ${release.number}`);
  return { release, text: row.cube };
}

async function open(entry: ReleaseEntry): Promise<PublishedRelease> {
  const key = `${entry.number} ${entry.digest}`;
  const opening = read.get(key) ?? readCube(entry);
  read.delete(key);
  read.set(key, opening);
  // A reading that failed is tried again by who comes next.
  opening.catch(() => read.delete(key));
  for (const oldest of [...read.keys()].slice(0, Math.max(0, read.size - KEPT))) read.delete(oldest);
  return { entry, ...(await opening) };
}

/** The newest release that is published and not withdrawn; null when there is none. */
export async function getLatestRelease(entries?: readonly ReleaseEntry[]): Promise<PublishedRelease | null> {
  const latest = (entries ?? (await listReleases())).find(({ status }) => status === "published");
  return latest === undefined ? null : open(latest);
}

/** A release by its number: « absent » was never published, « withdrawn » was taken back and says why. */
export async function getRelease(
  number: number,
  entries?: readonly ReleaseEntry[],
): Promise<({ readonly kind: "published" } & PublishedRelease) | { readonly kind: "withdrawn"; readonly entry: ReleaseEntry } | { readonly kind: "absent" }> {
  const entry = (entries ?? (await listReleases())).find((known) => known.number === number);
  if (entry === undefined) return { kind: "absent" };
  return entry.status === "withdrawn" ? { kind: "withdrawn", entry } : { kind: "published", ...(await open(entry)) };
}
