import "server-only";
import { regionCopy as copy } from "@/components/advisor/region-copy.fr";
import { copy as figures } from "@/components/statistics/copy.fr";
import { sayShortBranch } from "@/components/statistics/labels.fr";
import { readLead } from "@/components/statistics/reading";
import { PROFILES, type Profile } from "@/lib/diagnosis/types";
import { formatDate } from "@/lib/format/dates";
import { formatList } from "@/lib/format/lists";
import { toMiddle } from "@/lib/format/text";
import { adviceCopy } from "@/lib/referential/v1/advice.fr";
import type { Actor } from "@/lib/server/authorisation";
import { getLatestRelease } from "@/lib/server/releases";
import { EVERYTHING, getFigures } from "@/lib/statistics/read";
import type { Release } from "@/lib/statistics/types";

import { openCounts, type Counts } from "./open-counts";

/** The position that is clearly the most frequent in a branch, when one may be said to be. */
function sayPosition(release: Release, branch: string): string {
  const { contributions, partitions } = getFigures(release, { ...EVERYTHING, branch });
  const lead = readLead(PROFILES.map((key, place) => ({ key, count: partitions.profile[place] ?? null })), contributions);
  return copy.desk.position(sayShortBranch(branch), lead.kind === "led" ? toMiddle(adviceCopy.profiles[lead.led.key as Profile].name) : copy.desk.undecided);
}

const sayLatest = (release: Release): readonly string[] => [
  ...(release.fictitious ? [copy.desk.fictitious] : []),
  copy.desk.positions(formatList(release.values.branch.map((branch) => sayPosition(release, branch)))),
  figures.base.release(release.number, formatDate(new Date(release.preparedOn))),
];

/** The region in a few lines, for the desk. */
export async function openGlance(actor: Actor, now: Date): Promise<Counts> {
  const latest = await getLatestRelease();
  const { lines } = await openCounts(actor, latest?.release ?? null, now);
  return { lines: [...lines, ...(latest === null ? [] : sayLatest(latest.release))] };
}
