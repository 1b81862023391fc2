import { listQuestions } from "@/lib/questionnaire/visibility";
import { mapMeasures, MEASURES, type Answer, type AnswerTest, type Measure, type Question, type Questionnaire, type Visibility } from "@/lib/questionnaire/types";

/** What an answer says: its points, whether it is « je ne sais pas », and the places of its options among all those of the questionnaire. */
export type Said = { readonly answer: Answer; readonly points: number; readonly unknown: boolean; readonly places: readonly number[] };
/** The answers that count, each at the place of its question: undefined where there is none, null where the question is hidden. */
export type Visible<S extends Said = Said> = readonly (S | null | undefined)[];
/** A test of answers prepared for a questionnaire: see `prepareTest`. */
export type PreparedTest = (visible: Visible) => boolean;

/** A question prepared for evaluation, in the one measure that it feeds. */
export type Scored = {
  readonly question: Question;
  readonly measure: Measure | null;
  /** What each option says when it is chosen alone. */
  readonly said: ReadonlyMap<string, Said>;
  readonly least: number;
  readonly most: number;
};

export type Compiled = {
  readonly scored: readonly Scored[];
  /** The place of each question. */
  readonly places: ReadonlyMap<string, number>;
  /** The questions that the answers before them show or hide, in order. */
  readonly gated: readonly { readonly place: number; readonly isShown: PreparedTest }[];
  /** The places of the questions that feed each measure. */
  readonly feeding: Readonly<Record<Measure, readonly number[]>>;
  readonly range: Readonly<Record<Measure, { readonly min: number; readonly max: number }>>;
};

/** The only measure that a question feeds, or null. Several would make the sums depend on one another; coherence refuses it. */
function getMeasure(question: Question): Measure | null {
  for (const option of question.options) {
    for (const measure of MEASURES) if (option.says?.[measure] !== undefined) return measure;
  }
  return null;
}

/** The place of a question that must exist. */
export function getPlace({ places }: Pick<Compiled, "places">, question: string): number {
  const place = places.get(question);
  if (place === undefined) throw new Error(`no question ${question}`);
  return place;
}

/** Prepares `passesTest` for questions at known places. */
export function prepareTest(questions: Pick<Compiled, "scored" | "places">, { question, in: options }: AnswerTest): PreparedTest {
  const place = getPlace(questions, question);
  const said = questions.scored[place]?.said;
  const wanted = new Set(options.flatMap((option) => said?.get(option)?.places ?? []));
  return (visible) => visible[place]?.places.some((option) => wanted.has(option)) ?? false;
}

/** Prepares `isShown`; the coherence of the referential refuses a test of a later question. */
function prepareVisibility(questions: Pick<Compiled, "scored" | "places">, visibleIf: Visibility): PreparedTest {
  const tests = ("all" in visibleIf ? visibleIf.all : visibleIf.any).map((test) => prepareTest(questions, test));
  return "all" in visibleIf ? (visible) => tests.every((test) => test(visible)) : (visible) => tests.some((test) => test(visible));
}

function score(question: Question, firstPlace: number): Scored {
  const measure = getMeasure(question);
  const said = new Map<string, Said>();
  let [least, most] = [0, 0];
  for (const option of question.options) {
    const value = measure === null ? 0 : (option.says?.[measure] ?? 0);
    said.set(option.id, { answer: option.id, points: value, unknown: option.unknown ?? false, places: [firstPlace + said.size] });
    if (question.type === "many") {
      least += Math.min(value, 0);
      most += Math.max(value, 0);
    } else {
      least = Math.min(least, value);
      most = Math.max(most, value);
    }
  }
  return { question, measure, said, least, most };
}

const cache = new WeakMap<Questionnaire, Compiled>();

/**
 * Prepares a questionnaire for evaluation, once. Ranges are sums over every question of a measure, shown or not:
 * what is hidden counts at its lowest, and the denominator is the same for every company.
 */
export function compile(questionnaire: Questionnaire): Compiled {
  const known = cache.get(questionnaire);
  if (known) return known;
  const questions = listQuestions(questionnaire);
  const places = new Map(questions.map(({ id }, place) => [id, place]));
  let options = 0;
  const scored = questions.map((question) => score(question, (options += question.options.length) - question.options.length));
  const gated = questions.flatMap(({ visibleIf }, place) => (visibleIf === undefined ? [] : [{ place, isShown: prepareVisibility({ scored, places }, visibleIf) }]));
  const feeding = mapMeasures((measure) => scored.flatMap((entry, place) => (entry.measure === measure ? [place] : [])));
  const range = Object.fromEntries(
    MEASURES.map((measure) => {
      const own = scored.filter((entry) => entry.measure === measure);
      return [
        measure,
        {
          min: own.reduce((sum, entry) => sum + entry.least, 0),
          max: own.reduce((sum, entry) => sum + entry.most, 0),
        },
      ];
    }),
  ) as Compiled["range"];
  const compiled = { scored, places, gated, feeding, range };
  cache.set(questionnaire, compiled);
  return compiled;
}
