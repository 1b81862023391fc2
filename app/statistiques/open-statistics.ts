import "server-only";
import { randomBytes } from "node:crypto";
import { MAP_SHOWS, type MapShows, type Place } from "@/components/statistics/address";
import { ok, refuse, type Result } from "@/lib/result";
import { describeError, log } from "@/lib/server/log";
import { getLatestRelease, getRelease, listReleases, type PublishedRelease, type ReleaseEntry } from "@/lib/server/releases";
import { EVERYTHING, FILTER_KEYS, parseFilter, type FilterFault } from "@/lib/statistics/read";
import type { Release } from "@/lib/statistics/types";

export const STATISTICS_PATH = "/statistiques";
/** Earlier releases that are read beside the one that is shown. */
const EARLIER = 11;

/** What an address asks for, as Next gives it: a value, several of them, or none. */
export type Query = Readonly<Record<string, string | readonly string[] | undefined>>;

export type Statistics =
  | { readonly kind: "nothing"; readonly withdrawn: ReleaseEntry | null; readonly entries: readonly ReleaseEntry[] }
  | {
      readonly kind: "shown";
      readonly shown: PublishedRelease;
      readonly place: Place;
      readonly earlier: readonly Release[];
      /** The newest release that may be read; another than the one that is shown when the address asks for that one. */
      readonly latest: ReleaseEntry;
      /** The newest one of all, when it was taken back. */
      readonly withdrawn: ReleaseEntry | null;
      readonly entries: readonly ReleaseEntry[];
    };

export type Refusal =
  | { readonly status: 400 | 404; readonly code: FilterFault["code"]; readonly key: string; readonly release: number | null }
  | { readonly status: 400; readonly code: "malformed-release" }
  | { readonly status: 404; readonly code: "no-release" }
  | { readonly status: 404; readonly code: "absent-release"; readonly number: string }
  /** `instead`: the same choice in a release that can be shown, or all of that release when it does not know the choice. 404 where the address named no release. */
  | { readonly status: 404 | 410; readonly code: "withdrawn-release"; readonly entry: ReleaseEntry; readonly instead: Place | null }
  /** Nothing is wrong with what was asked; `id` is the one of the log. */
  | { readonly status: 503; readonly code: "unreadable"; readonly id: string };

const OWN_KEYS = ["release", "map"] as const;
const KEYS: readonly string[] = [...OWN_KEYS, ...FILTER_KEYS];

type Entry = readonly [string, string];
const flatten = (query: Query): readonly Entry[] =>
  Object.entries(query).flatMap(([key, value]): Entry[] => (value === undefined ? [] : typeof value === "string" ? [[key, value]] : value.map((one): Entry => [key, one])));

type Asked = { readonly release: string; readonly map: MapShows; readonly filters: readonly Entry[] };

/** What does not depend on any release: the names, each once, and the values of our own. */
function readQuery(query: Query): Result<Asked, Refusal> {
  const entries = flatten(query);
  const bad = (code: FilterFault["code"], key: string): Result<Asked, Refusal> => refuse({ status: 400, code, key, release: null });
  for (const [key] of entries) {
    if (!KEYS.includes(key)) return bad("unknown-filter", key);
    if (entries.filter(([other]) => other === key).length > 1) return bad("repeated-filter", key);
  }
  const get = (wanted: (typeof OWN_KEYS)[number]) => entries.find(([key]) => key === wanted)?.[1] ?? "";
  const map = MAP_SHOWS.find((shows) => shows === (get("map") || "count"));
  if (map === undefined) return bad("unknown-value", "map");
  const release = get("release");
  if (!/^\d{0,9}$/.test(release)) return refuse({ status: 400, code: "malformed-release" });
  return ok({ release, map, filters: entries.filter(([key, value]) => value !== "" && (FILTER_KEYS as readonly string[]).includes(key)) });
}

/** Where what was asked of a release that was taken back can be read: in the nearest before it, or else in the latest. */
async function findInstead({ number }: ReleaseEntry, { map, filters }: Asked, entries: readonly ReleaseEntry[], path: string): Promise<Place | null> {
  const published = entries.filter(({ status }) => status === "published");
  for (const other of [...published.filter((entry) => entry.number < number), ...published.filter((entry) => entry.number > number)]) {
    try {
      const found = await getRelease(other.number, entries);
      if (found.kind !== "published") continue;
      const filter = parseFilter(found.release, filters);
      return { path, release: other.number, filter: filter.ok ? filter.value : EVERYTHING, map };
    } catch (error) {
      log.error({ release: other.number, error: describeError(error) }, "a release to read instead of a withdrawn one could not be read");
    }
  }
  return null;
}

async function pickRelease(asked: Asked, entries: readonly ReleaseEntry[], path: string): Promise<Result<PublishedRelease | null, Refusal>> {
  if (asked.release === "") return ok(await getLatestRelease(entries));
  const found = await getRelease(Number(asked.release), entries);
  if (found.kind === "published") return ok(found);
  return found.kind === "withdrawn"
    ? refuse({ status: 410, code: "withdrawn-release", entry: found.entry, instead: await findInstead(found.entry, asked, entries, path) })
    : refuse({ status: 404, code: "absent-release", number: asked.release });
}

/** Releases of before one, made of the same kind of data, the oldest first. One that cannot be read is left out: what is shown does not need it. */
async function openEarlier({ entry }: PublishedRelease, entries: readonly ReleaseEntry[]): Promise<readonly Release[]> {
  const wanted = entries.filter(({ number, status, fictitious }) => number < entry.number && status === "published" && fictitious === entry.fictitious).slice(0, EARLIER);
  const opened = await Promise.allSettled(wanted.map(({ number }) => getRelease(number, entries)));
  return opened
    .flatMap((outcome, place) => {
      if (outcome.status === "fulfilled") return outcome.value.kind === "published" ? [outcome.value.release] : [];
      log.error({ release: wanted[place]?.number, error: describeError(outcome.reason) }, "an earlier release could not be read");
      return [];
    })
    .reverse();
}

/**
 * Everything that a page of statistics shows for an address, or why it shows nothing. Whatever is asked, no answer is finer
 * than the release. A database that is away is a refusal too: the framework's own error page is empty without script.
 */
export async function openStatistics(query: Query, path: string = STATISTICS_PATH): Promise<Result<Statistics, Refusal>> {
  try {
    return await read(query, path);
  } catch (error) {
    const id = randomBytes(5).toString("hex");
    log.error({ id, error: describeError(error) }, "the statistics could not be read");
    return refuse({ status: 503, code: "unreadable", id });
  }
}

async function read(query: Query, path: string): Promise<Result<Statistics, Refusal>> {
  const asked = readQuery(query);
  if (!asked.ok) return asked;
  const entries = await listReleases();
  const picked = await pickRelease(asked.value, entries, path);
  if (!picked.ok) return picked;
  const [newest] = entries;
  const withdrawn = newest?.status === "withdrawn" ? newest : null;
  const shown = picked.value;
  const latest = entries.find(({ status }) => status === "published");
  if (shown === null || latest === undefined) {
    if (asked.value.filters.length === 0) return ok({ kind: "nothing", withdrawn, entries });
    return refuse(withdrawn === null ? { status: 404, code: "no-release" } : { status: 404, code: "withdrawn-release", entry: withdrawn, instead: null });
  }
  const release = asked.value.release === "" ? null : shown.entry.number;
  const filter = parseFilter(shown.release, asked.value.filters);
  if (!filter.ok) return refuse({ status: filter.error.code === "unknown-value" ? 404 : 400, ...filter.error, release });
  const place: Place = { path, release, filter: filter.value, map: asked.value.map };
  return ok({ kind: "shown", shown, place, earlier: await openEarlier(shown, entries), latest, withdrawn, entries });
}
