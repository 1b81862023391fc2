import { randomInt } from "node:crypto";
import loadHighs from "highs";
import { checkFacts } from "@/lib/statistics/audit/reference";
import { auditReleases, type ReleaseAudit } from "@/lib/statistics/audit/releases";
import type { Solve } from "@/lib/statistics/audit/programme";
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

export async function loadSolver(): Promise<{ readonly solve: Solve }> {
  const highs = await loadHighs();
  return { solve: (programme) => highs.solve(programme) };
}

/** The protection with its auditor, who first finds every reference fact again. */
export async function loadProtection(load: () => Promise<{ readonly solve: Solve }> = loadSolver): Promise<Protection> {
  const { solve } = await load();
  const wrong = checkFacts(solve).filter(({ holds }) => !holds);
  if (wrong.length > 0) throw new Error(`l’auditeur ne retrouve pas ses faits de référence (${wrong.map(({ id, found }) => `${id}: ${found}`).join(" ; ")})`);
  return { protect: protectYear, audit: (releases) => auditReleases(releases, solve) };
}
