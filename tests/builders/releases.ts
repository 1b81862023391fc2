import { currentReferential } from "@/lib/referential/current";
import { makeRandom } from "@/lib/statistics/random";
import { protectYear } from "@/lib/statistics/protect";
import type { ProtectedYear, Release } from "@/lib/statistics/types";
import { buildRelease as build } from "@/scripts/release/build";
import { drawRegion, sealRegion, TABLES } from "./regions";

/** A release of made-up contributions as the job builds it, with changes. */
export const buildRelease = (changes: Partial<Release> = {}): Release => ({
  ...build(currentReferential, { number: 1, today: "2026-11-20", fictitious: true, years: [] }),
  ...changes,
});

/** A made-up region's year, sealed and protected as the release job does it. */
export function buildYear(contributions: number, year = 2026, seed = 42): ProtectedYear {
  const [exact] = sealRegion(drawRegion(contributions, seed), 1).exact;
  const told = exact === undefined ? null : protectYear({ ...exact, year }, null, TABLES, makeRandom(seed));
  if (told === null) throw new Error("no table was found");
  return told;
}
