import "server-only";
import { createHash } from "node:crypto";
import { z } from "zod";
import { PARTITIONS, type Release } from "@/lib/statistics/types";
import { getPrisma } from "./database";

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const names = z.array(z.string());
const counts = z.array(z.int().min(0));
const detail = z.string().nullable();
const answers = z.array(z.strictObject({ value: detail, contributions: z.int().min(0), counts: z.record(z.string(), counts) }));
const contextCounts = z.record(z.enum(PARTITIONS), counts);

/** A release as it is stored. What does not look like one is never shown. */
const releaseSchema: z.ZodType<Release> = z.strictObject({
  number: z.int().min(1),
  preparedOn: day,
  fictitious: z.boolean(),
  region: z.strictObject({ name: z.string(), departments: names }),
  versions: z.strictObject({ questionnaire: z.string(), model: z.string(), rules: z.string() }),
  values: z.strictObject({ branch: names, size: names }),
  phases: z.record(z.string(), z.string()),
  tables: z.array(z.strictObject({ id: z.string(), partition: names, within: names, asked: names.exactOptional() })),
  years: z.array(
    z.strictObject({
      protected: z.literal(true),
      year: z.int(),
      contexts: z.array(z.strictObject({ branch: detail, size: detail, department: detail, contributions: z.int().min(0), counts: contextCounts })),
      relation: z.array(counts),
      answers: z.strictObject({ branch: answers, size: answers }),
    }),
  ),
});

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
  if (createHash("sha256").update(row.cube).digest("hex") !== digest) throw new Error(`release ${number} is not what was published`);
  const release = releaseSchema.parse(JSON.parse(row.cube));
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
