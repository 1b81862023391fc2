import "server-only";
import { regionCopy } from "@/components/advisor/region-copy.fr";
import { copy as figures } from "@/components/statistics/copy.fr";
import { tellAtLeast } from "@/lib/format/rough";
import type { Actor } from "@/lib/server/authorisation";
import { readWaiting } from "@/lib/server/waiting";
import { EVERYTHING, getFigures } from "@/lib/statistics/read";
import type { Release } from "@/lib/statistics/types";

const copy = regionCopy.counts;

/** What came, from the release that is shown; what waits, from the count of months that are over. In words. */
export type Counts = { readonly lines: readonly string[] };

function sayPublished(release: Release | null): string {
  if (release === null) return copy.none;
  const { contributions } = getFigures(release, EVERYTHING);
  return contributions === null ? copy.publishedSecret(release.number) : copy.published(figures.about(contributions), release.number);
}

export async function openCounts(actor: Actor, release: Release | null, now: Date): Promise<Counts> {
  const { pending, hasSealed } = await readWaiting(actor, now);
  return { lines: [sayPublished(release), copy.waiting(tellAtLeast(pending)), ...(hasSealed ? [copy.sealed] : [])] };
}
