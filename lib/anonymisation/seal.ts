import { evaluate } from "@/lib/diagnosis/evaluate";
import type { Band, Model, Profile } from "@/lib/diagnosis/types";
import { mapMeasures, type Answers, type Measure, type Questionnaire } from "@/lib/questionnaire/types";
import { getChoices, splitByVisibility } from "@/lib/questionnaire/visibility";
import { advise } from "@/lib/recommendations/advise";
import type { RuleBook } from "@/lib/recommendations/types";
import type { ContextQuestions } from "./context";
import { FEELING_QUESTION, getFeeling, type Feeling } from "./feeling";

/** What a sealed row says beside its context: nothing finer than these bands. Null: too few answers to tell the band. */
export type SealedContent = {
  readonly profile: Profile;
  readonly bands: Readonly<Record<Measure, Band | null>>;
  readonly dispossession: Feeling;
};

/** One thing to count: an option of a question, or a recommended action, or one of its beneficiaries. */
export type Mark = { readonly question: string; readonly option: string };
/** Names that are no question: what is recommended, to whom, and how many contributions were counted. */
export const ACTION = "recommended.action";
export const BENEFICIARY = "recommended.beneficiary";
export const EVERYONE: Mark = { question: "contributions", option: "all" };

type Referential = { readonly questionnaire: Questionnaire; readonly model: Model; readonly rules: RuleBook };
type Stored = { readonly answers: Answers; readonly profile: Profile };

/**
 * Splits a pending contribution into what its sealed row keeps and what survives only as counts. The profile is the one
 * that was found and shown at the time.
 */
export function sealContent(referential: Referential, questions: ContextQuestions, { answers, profile }: Stored): { content: SealedContent; marks: readonly Mark[] } {
  const evaluation = evaluate(referential, answers);
  const advice = advise(referential, answers, evaluation);
  const context = new Set([questions.branch, questions.size, questions.department]);
  const shown = splitByVisibility(referential.questionnaire, answers).shown;
  const marks: Mark[] = Object.entries(shown)
    .filter(([question]) => !context.has(question))
    .flatMap(([question, answer]) => getChoices(answer).map((option) => ({ question, option })));
  for (const { id } of advice.recommendations) marks.push({ question: ACTION, option: id });
  for (const id of new Set(advice.recommendations.flatMap(({ audience }) => audience))) marks.push({ question: BENEFICIARY, option: id });
  return {
    content: {
      profile,
      bands: mapMeasures((measure) => (evaluation.measures[measure].known ? evaluation.measures[measure].band : null)),
      dispossession: getFeeling(getChoices(shown[FEELING_QUESTION])[0]),
    },
    marks: [EVERYONE, ...marks],
  };
}
