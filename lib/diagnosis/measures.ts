import { MEASURES, type Answer, type Answers, type Measure, type Questionnaire } from "@/lib/questionnaire/types";
import { getChoices, isShown } from "@/lib/questionnaire/visibility";
import { compile } from "./compile";
import type { Band, BandStarts, Certainty, MeasureReason, MeasureResult, Model } from "./types";

/** The band of a value: how many of the three band starts it has reached. */
export function getBand(value: number, starts: BandStarts): Band {
  return value >= starts[2] ? 3 : value >= starts[1] ? 2 : value >= starts[0] ? 1 : 0;
}

/**
 * Sums the points of the visible answers by measure, in points. An answer to a hidden question, « je ne sais pas » and
 * a missing answer all count nothing, which is the lowest value of every maturity measure and no position on stance.
 */
export function computeMeasures(
  questionnaire: Questionnaire,
  model: Model,
  answers: Answers,
): { measures: Record<Measure, MeasureResult>; certainty: Certainty } {
  const { scored, range } = compile(questionnaire);
  const value = { knowledge: 0, practice: 0, stakes: 0, skills: 0, strategy: 0, stance: 0 };
  const asked = { ...value };
  const unknown = { ...value };
  const reasons: Record<Measure, MeasureReason[]> = { knowledge: [], practice: [], stakes: [], skills: [], strategy: [], stance: [] };
  const seen: Record<string, Answer> = {};

  for (const { question, measure, points, unknown: unknownOptions, most } of scored) {
    if (question.visibleIf && !isShown(question.visibleIf, seen)) continue;
    const answer = answers[question.id];
    if (answer !== undefined) seen[question.id] = answer;
    if (measure === null) continue;
    asked[measure] += 1;
    const options = getChoices(answer);
    const [only] = options;
    if (only === undefined || unknownOptions.has(only)) unknown[measure] += 1;
    let sum = 0;
    for (const option of options) sum += points.get(option) ?? 0;
    value[measure] += sum;
    if (only !== undefined) reasons[measure].push({ question: question.id, options, points: sum, most });
  }

  const measures = {} as Record<Measure, MeasureResult>;
  for (const measure of MEASURES) {
    measures[measure] = {
      value: value[measure],
      ...range[measure],
      band: getBand(value[measure], model.bands[measure]),
      known: asked[measure] - unknown[measure] >= model.knownShare * asked[measure],
      reasons: reasons[measure].sort((a, b) => b.points - a.points),
    };
  }
  const total = (counts: Record<Measure, number>) => MEASURES.reduce((sum, measure) => sum + counts[measure], 0);
  return {
    measures,
    certainty: {
      asked: total(asked),
      unknown: total(unknown),
      unknownMeasures: MEASURES.filter((measure) => !measures[measure].known),
    },
  };
}

/** True when an answer raises its measure: by more than half of what its question could give, or towards openness. */
export function isRaising(measure: Measure, { points, most }: MeasureReason): boolean {
  return measure === "stance" ? points > 0 : points > most / 2;
}
