import { MEASURES, type Answer, type Answers, type Measure, type Questionnaire } from "@/lib/questionnaire/types";
import { getChoices, isShown } from "@/lib/questionnaire/visibility";
import { compile, type Scored, type ScoredOption } from "./compile";
import type { Band, BandStarts, Certainty, MeasureReason, MeasureResult, Model } from "./types";

/** The band of a value: how many of the three band starts it has reached. */
export function getBand(value: number, starts: BandStarts): Band {
  return value >= starts[2] ? 3 : value >= starts[1] ? 2 : value >= starts[0] ? 1 : 0;
}

/** By measure: points, questions asked, and how many of them are not known. */
export type Sums = Readonly<Record<"value" | "asked" | "unknown", Record<Measure, number>>>;

/** What passes by while measures are summed: every visible answer in order with its points, and every option of it. */
export type Visitor = {
  readonly onAnswer?: (scored: Scored, answer: Answer, points: number) => void;
  readonly onOption?: (option: ScoredOption) => void;
};

/**
 * Sums the points of the visible answers by measure. An answer to a hidden question, « je ne sais pas » and a missing
 * answer all count nothing, which is the lowest value of every maturity measure and no position on stance.
 */
export function sumMeasures(questionnaire: Questionnaire, answers: Answers, { onAnswer, onOption }: Visitor): Sums {
  const value = { knowledge: 0, practice: 0, stakes: 0, skills: 0, strategy: 0, stance: 0 };
  const sums: Sums = { value, asked: { ...value }, unknown: { ...value } };
  const seen: Record<string, Answer> = {};
  for (const scored of compile(questionnaire).scored) {
    const { question, measure } = scored;
    if (question.visibleIf && !isShown(question.visibleIf, seen)) continue;
    if (measure !== null) sums.asked[measure] += 1;
    const answer = answers[question.id];
    const first = typeof answer === "string" ? answer : answer?.[0];
    if (answer === undefined || first === undefined) {
      if (measure !== null) sums.unknown[measure] += 1;
      continue;
    }
    if (scored.watched) seen[question.id] = answer;
    let points = 0;
    for (const choice of typeof answer === "string" ? [answer] : answer) {
      const option = scored.options.get(choice);
      if (option === undefined) continue;
      points += option.points;
      if (measure !== null && option.unknown && choice === first) sums.unknown[measure] += 1;
      onOption?.(option);
    }
    if (measure !== null) value[measure] += points;
    onAnswer?.(scored, answer, points);
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
  const sums = sumMeasures(questionnaire, answers, {
    onAnswer: ({ question, measure, most }, answer, points) => {
      if (measure !== null) reasons[measure].push({ question: question.id, options: getChoices(answer), points, most });
    },
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
