import type { Answers } from "@/lib/questionnaire/types";
import type { CheckedReferential } from "@/lib/recommendations/coherence";

/** An answer set that shows why a statement is false; `after` is the same company with one answer changed, where the statement is about a change. */
export type Counterexample = { readonly because: string; readonly answers: Answers; readonly after?: Answers };

/** What a proof found: how much it covered, in words, and a counter-example when the statement is false. */
export type Finding = { readonly covered: string; readonly counterexample?: Counterexample };

export type Proof = {
  readonly id: string;
  readonly statement: string;
  readonly prove: (referential: CheckedReferential) => Finding;
};
