import { questionsMatter } from "./matter";
import { monotone, noJump, reachable } from "./profiles";
import type { Counterexample, Proof } from "./proof";
import { rules } from "./rules";
import { sources } from "./sources";
import type { CheckedReferential } from "@/lib/recommendations/coherence";

export const PROOFS: readonly Proof[] = [reachable, monotone, noJump, questionsMatter, rules, sources];

export type Verdict = {
  readonly id: string;
  readonly statement: string;
  readonly status: "proved" | "refuted";
  readonly ms: number;
  readonly covered: string;
  readonly counterexample?: Counterexample;
};

/** Decides one proof on a referential that is coherent; `clock` tells the time in milliseconds. */
export function decideProof(proof: Proof, referential: CheckedReferential, clock: () => number): Verdict {
  const start = clock();
  const { covered, counterexample } = proof.prove(referential);
  return {
    id: proof.id,
    statement: proof.statement,
    status: counterexample ? "refuted" : "proved",
    ms: Math.round(clock() - start),
    covered,
    ...(counterexample ? { counterexample } : {}),
  };
}
