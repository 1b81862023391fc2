import { mapMeasures, MEASURES, type Answer, type Answers, type Measure, type Questionnaire } from "@/lib/questionnaire/types";
import { getChoices } from "@/lib/questionnaire/visibility";
import { compile, type Compiled, type Said, type Scored, type Visible } from "./compile";
import type { Band, BandStarts, Certainty, MeasureReason, MeasureResult, Model } from "./types";

/** The band of a value: how many of the three band starts it has reached. */
export function getBand(value: number, starts: BandStarts): Band {
  return value >= starts[2] ? 3 : value >= starts[1] ? 2 : value >= starts[0] ? 1 : 0;
}

/** Of a measure: points, questions asked, and how many of them are not known. */
export type Sums = { readonly value: number; readonly asked: number; readonly unknown: number };

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

/** Reads an answer set: what counts of it. */
export const readAnswers = (compiled: Compiled, answers: Answers): Visible =>
  selectVisible(compiled, compiled.scored.map((entry) => readAnswer(entry, answers[entry.question.id])));

/** What counts of answers that are each at the place of their question. */
export function selectVisible<S extends Said>({ gated }: Compiled, said: readonly (S | undefined)[]): Visible<S> {
  const visible: (S | null | undefined)[] = [...said];
  for (const { place, isShown } of gated) if (!isShown(visible)) visible[place] = null;
  return visible;
}

/** What counts of answers, by question. */
export function nameAnswers({ scored }: Compiled, visible: Visible): Answers {
  const answers: Record<string, Answer> = {};
  for (const [place, { question }] of scored.entries()) {
    const said = visible[place];
    if (said) answers[question.id] = said.answer;
  }
  return answers;
}

/**
 * Sums the points of a measure. An answer to a hidden question, « je ne sais pas » and a missing answer all count nothing, which is
 * the lowest value of every maturity measure and no position on stance.
 */
export function sumMeasure({ feeding }: Compiled, visible: Visible, measure: Measure): Sums {
  let [value, asked, unknown] = [0, 0, 0];
  for (const place of feeding[measure]) {
    const said = visible[place];
    if (said === null) continue;
    asked += 1;
    if (said === undefined || said.unknown) unknown += 1;
    if (said !== undefined) value += said.points;
  }
  return { value, asked, unknown };
}

/** False when too few answers are known for a measure to be shown. */
export const isKnown = ({ knownShare }: Model, { asked, unknown }: Sums): boolean => asked - unknown >= knownShare * asked;

/** The six measures in points, with their bands and the answers that made them: see `sumMeasure`. */
export function computeMeasures(
  questionnaire: Questionnaire,
  model: Model,
  answers: Answers,
): { measures: Record<Measure, MeasureResult>; certainty: Certainty } {
  const compiled = compile(questionnaire);
  const { scored, feeding, range } = compiled;
  const visible = readAnswers(compiled, answers);
  const sums = mapMeasures((measure) => sumMeasure(compiled, visible, measure));
  const listReasons = (measure: Measure): MeasureReason[] => feeding[measure].flatMap((place) => {
    const [entry, said] = [scored[place], visible[place]];
    return entry && said ? [{ question: entry.question.id, options: getChoices(said.answer), points: said.points, most: entry.most }] : [];
  });
  const measures = mapMeasures((measure): MeasureResult => ({
    value: sums[measure].value,
    ...range[measure],
    band: getBand(sums[measure].value, model.bands[measure]),
    known: isKnown(model, sums[measure]),
    reasons: listReasons(measure).sort((a, b) => b.points - a.points),
  }));
  const total = (count: "asked" | "unknown") => MEASURES.reduce((sum, measure) => sum + sums[measure][count], 0);
  return {
    measures,
    certainty: { asked: total("asked"), unknown: total("unknown"), unknownMeasures: MEASURES.filter((measure) => !measures[measure].known) },
  };
}

/** True when an answer raises its measure: by more than half of what its question could give, or towards openness. */
export function isRaising(measure: Measure, { points, most }: MeasureReason): boolean {
  return measure === "stance" ? points > 0 : points > most / 2;
}
