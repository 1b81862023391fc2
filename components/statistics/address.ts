import { EVERYTHING, FILTER_KEYS, type Filter } from "@/lib/statistics/read";

/** What the map of départements shows. */
export const MAP_SHOWS = ["count", "profile"] as const;
export type MapShows = (typeof MAP_SHOWS)[number];

/** Where a page of statistics stands: everything that its address says. */
export type Place = {
  readonly path: string;
  /** The release that the address asks for; null: the latest. */
  readonly release: number | null;
  readonly filter: Filter;
  readonly map: MapShows;
};

/** The address of a page of statistics, filters in one order, nothing that is by default. */
export function buildAddress({ path, release, filter, map }: Place, hash = ""): string {
  const query = new URLSearchParams();
  if (release !== null) query.set("release", String(release));
  for (const key of FILTER_KEYS) if (filter[key] !== null) query.set(key, String(filter[key]));
  if (map !== "count") query.set("map", map);
  const text = query.toString();
  return `${path}${text === "" ? "" : `?${text}`}${hash}`;
}

export const withFilter = (place: Place, change: Partial<Filter>): Place => ({ ...place, filter: { ...place.filter, ...change } });
export const withoutFilter = (place: Place): Place => ({ ...place, filter: EVERYTHING });
