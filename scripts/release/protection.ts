import { randomInt } from "node:crypto";
import loadHighs from "highs";
import { auditReleases, type ReleaseAudit } from "@/lib/statistics/audit/releases";
import { protectYear } from "@/lib/statistics/protect";
import type { Random } from "@/lib/statistics/random";
import type { AnswerTable, ExactYear, ProtectedYear, Release } from "@/lib/statistics/types";

/** What stands between exact counts and a release; a test may put another in its place. */
export type Protection = {
  readonly protect: (exact: ExactYear, previous: ProtectedYear | null, tables: readonly AnswerTable[], random: Random) => ProtectedYear | null;
  /** Attacks everything that anybody saw, the new release included. */
  readonly audit: (releases: readonly Release[]) => ReleaseAudit;
};

/** Draws that nobody can repeat: whoever knew them could undo the rounding. */
export const drawSecretly: Random = (below) => randomInt(below);

export async function loadProtection(): Promise<Protection> {
  const highs = await loadHighs();
  return { protect: protectYear, audit: (releases) => auditReleases(releases, (programme) => highs.solve(programme)) };
}
