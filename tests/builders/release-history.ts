import { protectYear } from "@/lib/statistics/protect";
import { makeRandom } from "@/lib/statistics/random";
import type { ExactYear, ProtectedYear, Release } from "@/lib/statistics/types";
import { TABLES } from "./regions";
import { buildRelease } from "./releases";

/** Protects a year as it grows, release after release; a batch that could not be protected makes none. */
export function releaseAll(exact: readonly ExactYear[], seed = 1): Release[] {
  const random = makeRandom(seed);
  const releases: Release[] = [];
  let previous: ProtectedYear | null = null;
  for (const year of exact) {
    const told = protectYear(year, previous, TABLES, random);
    if (!told) continue;
    previous = told;
    releases.push(buildRelease({ number: releases.length + 1, years: [told] }));
  }
  return releases;
}
