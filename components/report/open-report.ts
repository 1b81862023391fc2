import { computeCompletions, type Completions } from "@/lib/diagnosis/certainty";
import { evaluate } from "@/lib/diagnosis/evaluate";
import { findPath, type Path } from "@/lib/diagnosis/path";
import type { Evaluation } from "@/lib/diagnosis/types";
import { decodeFragment } from "@/lib/questionnaire/fragment";
import type { Answers } from "@/lib/questionnaire/types";
import { advise } from "@/lib/recommendations/advise";
import type { Advice } from "@/lib/recommendations/types";
import { CURRENT_VERSION, getQuestionnaire, getReferential } from "@/lib/referential/current";
import type { Referential } from "@/lib/referential/types";

import { PROBLEM_OF, type ProblemKind } from "./copy.fr";

/** Everything that the page shows: the answers with their own version of the referential, the result, the advice. */
export type OpenReport = {
  readonly referential: Referential;
  readonly answers: Answers;
  readonly evaluation: Evaluation;
  readonly advice: Advice;
  /** What the « je ne sais pas » leave open. */
  readonly completions: Completions;
  /** The smallest way to the next place; null when there is none. */
  readonly path: Path | null;
};
export type Opened = { readonly ok: true; readonly report: OpenReport } | { readonly ok: false; readonly problem: ProblemKind };

/** Makes the report of a fragment, in the browser, with the version that the answers were given to. */
export function openReport(fragment: string): Opened {
  if (fragment.replace(/^#/, "") === "") return { ok: false, problem: "empty" };
  const decoded = decodeFragment(fragment, getQuestionnaire, CURRENT_VERSION);
  if (!decoded.ok) {
    const code = decoded.error[0]?.code;
    return { ok: false, problem: (code && PROBLEM_OF[code]) ?? "answers" };
  }
  const { version, answers } = decoded.value;
  const referential = getReferential(version);
  if (referential === undefined) return { ok: false, problem: "unknown" };
  const evaluation = evaluate(referential, answers);
  return {
    ok: true,
    report: {
      referential,
      answers,
      evaluation,
      advice: advise(referential, answers, evaluation),
      completions: computeCompletions(referential, answers, evaluation.profile),
      path: findPath(referential, answers, evaluation.profile),
    },
  };
}
