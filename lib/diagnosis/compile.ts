import { listQuestions } from "@/lib/questionnaire/visibility";
import { MEASURES, type Answer, type Measure, type Question, type Questionnaire } from "@/lib/questionnaire/types";

/** What an answer says: its points, whether it is « je ne sais pas », and the places of its options among all those of the questionnaire. */
export type Said = { readonly answer: Answer; readonly points: number; readonly unknown: boolean; readonly places: readonly number[] };
/** A question prepared for evaluation: the points of each option in the one measure that it feeds. */
export type Scored = {
  readonly question: Question;
  readonly measure: Measure | null;
  readonly points: ReadonlyMap<string, number>;
  /** What each option says when it is chosen alone. */
  readonly said: ReadonlyMap<string, Said>;
  readonly least: number;
  readonly most: number;
  /** A later question is shown or hidden by its answer. */
  readonly watched: boolean;
};

export type Compiled = {
  readonly scored: readonly Scored[];
  readonly range: Readonly<Record<Measure, { readonly min: number; readonly max: number }>>;
};

/** The only measure that a question feeds, or null. Several would make the sums depend on one another; coherence refuses it. */
export function getMeasure(question: Question): Measure | null {
  for (const option of question.options) {
    for (const measure of MEASURES) if (option.says?.[measure] !== undefined) return measure;
  }
  return null;
}

function score(question: Question, firstPlace: number, watched: boolean): Scored {
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
  return { question, measure, points: new Map([...said].map(([id, { points }]) => [id, points])), said, least, most, watched };
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
  const tests = questions.flatMap(({ visibleIf }) => (visibleIf === undefined ? [] : "all" in visibleIf ? visibleIf.all : visibleIf.any));
  const watched = new Set(tests.map(({ question }) => question));
  let place = 0;
  const scored = questions.map((question) => score(question, (place += question.options.length) - question.options.length, watched.has(question.id)));
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
  const compiled = { scored, range };
  cache.set(questionnaire, compiled);
  return compiled;
}
