import { findPossible, type Solve } from "./programme";
import type { System, Target } from "./system";

/** Fewer whole numbers than this possible for a cell: somebody can be found. */
export const LEAST_POSSIBLE = 3;

export type Refuted = {
  readonly cell: string;
  /** How many whole numbers remain possible, with their ends; null where the solver decided nothing, which counts as refuted. */
  readonly possible: number | null;
  readonly low: number | null;
  readonly high: number | null;
};

export type Verdict = {
  readonly cells: number;
  readonly clearedByWitness: number;
  readonly clearedByProgramme: number;
  /** The smallest number of whole values left for any cell: those witnessed, or found by the programme (which stops at enough). */
  readonly minPossible: number;
  readonly refuted: readonly Refuted[];
};

/**
 * Decides for every cell how many whole numbers remain possible given everything said. `countWitnessed`: how many are
 * shown possible by worlds that fit; whatever that does not clear goes to integer programming.
 */
export function audit<T extends Target>(system: System, targets: Iterable<T>, solve: Solve, countWitnessed: (target: T) => number = () => 0): Verdict {
  let cells = 0;
  let clearedByWitness = 0;
  let clearedByProgramme = 0;
  let minPossible = Infinity;
  const refuted: Refuted[] = [];
  for (const target of targets) {
    cells += 1;
    const witnessed = countWitnessed(target);
    if (witnessed >= LEAST_POSSIBLE) {
      clearedByWitness += 1;
      minPossible = Math.min(minPossible, witnessed);
      continue;
    }
    const possible = findPossible(system, target.getForm(), solve, LEAST_POSSIBLE);
    minPossible = Math.min(minPossible, possible?.count ?? 0);
    if (possible && possible.count >= LEAST_POSSIBLE) clearedByProgramme += 1;
    else refuted.push({ cell: target.name, possible: possible?.count ?? null, low: possible?.low ?? null, high: possible?.high ?? null });
  }
  return { cells, clearedByWitness, clearedByProgramme, minPossible: cells === 0 ? 0 : minPossible, refuted };
}
