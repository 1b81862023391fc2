import { PROFILES, type Profile } from "@/lib/diagnosis/types";
import { getFigures, UNSPECIFIED, type Count, type Filter } from "@/lib/statistics/read";
import type { Release } from "@/lib/statistics/types";

import { readLead, type Lead } from "./reading";

/** Contributions of one branch in one place by the phase that the study puts first for their profile: published sums, nothing finer. */
export type Demand = { readonly branch: string; readonly department: string; readonly contributions: Count; readonly phases: Readonly<Record<string, Count>> };
/** A branch in the whole region, and in each département. « non ventilé » is the last one, and has no place on a map. */
export type BranchDemand = { readonly branch: string; readonly contributions: Count; readonly lead: Lead; readonly phases: Readonly<Record<string, Count>>; readonly places: readonly Demand[] };

/** The phases of a release in the order of the profiles, each with those profiles. */
export function listPhases({ phases }: Release): readonly { readonly phase: string; readonly profiles: readonly Profile[] }[] {
  return [...new Set(PROFILES.flatMap((profile) => phases[profile] ?? []))].map((phase) => ({ phase, profiles: PROFILES.filter((profile) => phases[profile] === phase) }));
}

/** What each branch would need, and where. The year, the size and the branch of the filter hold; its département does not, for places are compared. */
export function readDemand(release: Release, filter: Filter): readonly BranchDemand[] {
  const branches = filter.branch === null ? release.values.branch : [filter.branch];
  return branches.map((branch) => {
    const { contributions, phases } = getFigures(release, { ...filter, branch, department: null });
    const places = [...release.region.departments, UNSPECIFIED].map((department): Demand => {
      const read = getFigures(release, { ...filter, branch, department });
      return { branch, department, contributions: read.contributions, phases: read.phases };
    });
    return { branch, contributions, phases, lead: readLead(Object.entries(phases).map(([key, count]) => ({ key, count })), contributions), places };
  });
}

/** What may be said of the branches together: one phase that comes first in all of them, or that it is not the same, or nothing. */
export function readFirstPhase(branches: readonly BranchDemand[]): { readonly kind: "same"; readonly phase: string } | { readonly kind: "differs" | "unsaid" } {
  const leading = branches.map(({ lead }) => (lead.kind === "led" ? lead.led.key : null));
  const [first] = leading;
  if (first !== undefined && first !== null && leading.every((phase) => phase === first)) return { kind: "same", phase: first };
  return { kind: new Set(leading.filter((phase) => phase !== null)).size > 1 ? "differs" : "unsaid" };
}

/** A place where a session of one phase could be filled: its count is published. */
export type Session = { readonly branch: string; readonly department: string; readonly count: number };

/** Where there are enough for a session of a phase, the most first. Only real départements: nobody travels to « non ventilé ». */
export const listSessions = (branches: readonly BranchDemand[], phase: string): readonly Session[] =>
  branches
    .flatMap(({ places }) => places)
    .flatMap(({ branch, department, phases }): Session[] => {
      const count = phases[phase] ?? null;
      return count === null || department === UNSPECIFIED ? [] : [{ branch, department, count }];
    })
    .sort((a, b) => b.count - a.count);
