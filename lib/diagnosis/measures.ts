import { MEASURES, type Answer, type Answers, type Measure, type Questionnaire } from "@/lib/questionnaire/types";
import { getChoices, isShown } from "@/lib/questionnaire/visibility";
import { compile, type Scored } from "./compile";
import type { Band, BandStarts, Certainty, MeasureReason, MeasureResult, Model } from "./types";

/** The band of a value: how many of the three band starts it has reached. */
export function getBand(value: number, starts: BandStarts): Band {
  return value >= starts[2] ? 3 : value >= starts[1] ? 2 : value >= starts[0] ? 1 : 0;
}

/** By measure: points, questions asked, and how many of them are not known. */
export type Sums = Readonly<Record<"value" | "asked" | "unknown", Record<Measure, number>>>;

const NO_CHOICE: readonly string[] = [];

/**
 * Sums the points of the visible answers by measure. An answer to a hidden question, « je ne sais pas » and a missing
 * answer all count nothing, which is the lowest value of every maturity measure and no position on stance. `visit` sees
 * every visible answer, in order, with its points.
 */
export function sumMeasures(questionnaire: Questionnaire, answers: Answers, visit: (scored: Scored, options: readonly string[], points: number) => void): Sums {
  const value = { knowledge: 0, practice: 0, stakes: 0, skills: 0, strategy: 0, stance: 0 };
  const sums: Sums = { value, asked: { ...value }, unknown: { ...value } };
  const seen: Record<string, Answer> = {};
  for (const scored of compile(questionnaire).scored) {
    const { question, measure } = scored;
    if (question.visibleIf && !isShown(question.visibleIf, seen)) continue;
    const answer = answers[question.id];
    if (answer !== undefined && scored.watched) seen[question.id] = answer;
    const options = answer === undefined ? NO_CHOICE : getChoices(answer);
    const [only] = options;
    let points = 0;
    if (measure !== null) {
      sums.asked[measure] += 1;
      if (only === undefined || scored.unknown.has(only)) sums.unknown[measure] += 1;
      for (const option of options) points += scored.points.get(option) ?? 0;
      value[measure] += points;
    }
    if (only !== undefined) visit(scored, options, points);
  }
  return sums;
}

/** False when too few answers are known for a measure to be shown. */
export const isKnown = (model: Model, { asked, unknown }: Sums, measure: Measure): boolean =>
  asked[measure] - unknown[measure] >= model.knownShare * asked[measure];

/** The six measures in points, with their bands and the answers that made them: see `sumMeasures`. */
export function computeMeasures(
  questionnaire: Questionnaire,
  model: Model,
  answers: Answers,
): { measures: Record<Measure, MeasureResult>; certainty: Certainty } {
  const { range } = compile(questionnaire);
  const reasons: Record<Measure, MeasureReason[]> = { knowledge: [], practice: [], stakes: [], skills: [], strategy: [], stance: [] };
  const sums = sumMeasures(questionnaire, answers, ({ question, measure, most }, options, points) => {
    if (measure !== null) reasons[measure].push({ question: question.id, options, points, most });
  });
  const { value, asked, unknown } = sums;

  const measures = {} as Record<Measure, MeasureResult>;
  for (const measure of MEASURES) {
    measures[measure] = {
      value: value[measure],
      ...range[measure],
      band: getBand(value[measure], model.bands[measure]),
      known: isKnown(model, sums, measure),
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
