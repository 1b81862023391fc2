import type { Answers, Questionnaire } from "@/lib/questionnaire/types";
import { decide } from "./decide";
import { computeMeasures } from "./measures";
import type { Evaluation, Model } from "./types";

/**
 * Evaluates an answer set: six measures in points, the profile of the first row of the decision table that holds, the
 * reasons and the margins. Pure, total on every answer set, blind to hidden answers and to the order of answers.
 */
export function evaluate(
  { questionnaire, model }: { readonly questionnaire: Questionnaire; readonly model: Model },
  answers: Answers,
): Evaluation {
  const { measures, certainty } = computeMeasures(questionnaire, model, answers);
  const { row, margins, boundaries } = decide(model, measures);
  return {
    questionnaire: questionnaire.version,
    model: model.version,
    profile: row.profile,
    row: row.id,
    margins,
    boundaries,
    certainty,
    measures,
  };
}
