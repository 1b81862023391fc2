import { MEASURES, type Answer, type Answers, type Measure, type Questionnaire } from "@/lib/questionnaire/types";
import { getChoices, isShown } from "@/lib/questionnaire/visibility";
import { compile, type Compiled, type Said, type Scored } from "./compile";
import type { Band, BandStarts, Certainty, MeasureReason, MeasureResult, Model } from "./types";

/** The band of a value: how many of the three band starts it has reached. */
export function getBand(value: number, starts: BandStarts): Band {
  return value >= starts[2] ? 3 : value >= starts[1] ? 2 : value >= starts[0] ? 1 : 0;
}

/** By measure: points, questions asked, and how many of them are not known. */
export type Sums = Readonly<Record<"value" | "asked" | "unknown", Record<Measure, number>>>;

/** What an answer to a question says; an option that the question does not have says nothing, and no option at all is no answer. */
export function readAnswer({ said }: Scored, answer: Answer | undefined): Said | undefined {
  if (typeof answer === "string") return said.get(answer) ?? { answer, points: 0, unknown: false, places: [] };
  if (answer?.[0] === undefined) return undefined;
  const parts = answer.flatMap((choice) => said.get(choice) ?? []);
  return {
    answer,
    points: parts.reduce((sum, { points }) => sum + points, 0),
    unknown: said.get(answer[0])?.unknown ?? false,
    places: parts.flatMap(({ places }) => places),
  };
}

/**
 * Sums the points of the visible answers by measure. `said`: the answers, each at the place of its question; `onQuestion` hears
 * of every question in order, with its answer when it is visible. An answer to a hidden question, « je ne sais pas » and a missing
 * answer all count nothing, which is the lowest value of every maturity measure and no position on stance.
 */
export function sumMeasures<S extends Said>({ scored }: Compiled, said: readonly (S | undefined)[], onQuestion: (scored: Scored, shown: S | undefined) => void): Sums {
  const value = { knowledge: 0, practice: 0, stakes: 0, skills: 0, strategy: 0, stance: 0 };
  const sums: Sums = { value, asked: { ...value }, unknown: { ...value } };
  const seen: Record<string, Answer> = {};
  let place = 0;
  for (const entry of scored) {
    const { question, measure } = entry;
    const isVisible = question.visibleIf === undefined || isShown(question.visibleIf, seen);
    const shown = isVisible ? said[place] : undefined;
    place += 1;
    if (isVisible && measure !== null) {
      sums.asked[measure] += 1;
      if (shown === undefined || shown.unknown) sums.unknown[measure] += 1;
      if (shown !== undefined) value[measure] += shown.points;
    }
    if (shown !== undefined && entry.watched) seen[question.id] = shown.answer;
    onQuestion(entry, shown);
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
  const compiled = compile(questionnaire);
  const { scored, range } = compiled;
  const reasons: Record<Measure, MeasureReason[]> = { knowledge: [], practice: [], stakes: [], skills: [], strategy: [], stance: [] };
  const said = scored.map((entry) => readAnswer(entry, answers[entry.question.id]));
  const sums = sumMeasures(compiled, said, ({ question, measure, most }, shown) => {
    if (shown !== undefined && measure !== null) reasons[measure].push({ question: question.id, options: getChoices(shown.answer), points: shown.points, most });
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
