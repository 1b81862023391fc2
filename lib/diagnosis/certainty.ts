import { getChoices, listVisibleQuestions } from "@/lib/questionnaire/visibility";
import { mapMeasures, type Answers, type Measure, type Question, type Questionnaire } from "@/lib/questionnaire/types";
import { compile } from "./compile";
import { explore, listAnswers, type Choice } from "./explore";
import { listReached } from "./reach";
import type { Model, Profile } from "./types";

/** Another profile that the company may have, and the fewest « je ne sais pas » that would have to turn out so. */
export type Alternative = { readonly profile: Profile; readonly answers: Answers };

export type Completions = {
  /** Visible questions that feed a measure, answered « je ne sais pas ». */
  readonly unknown: readonly string[];
  readonly alternatives: readonly Alternative[];
  /** Lowest and highest value of each measure over every completion, in points. */
  readonly spread: Readonly<Record<Measure, readonly [number, number]>>;
};

const isUnknown = (question: Question, answers: Answers): boolean =>
  getChoices(answers[question.id]).some((choice) => question.options.some((option) => option.id === choice && option.unknown));

/**
 * What the « je ne sais pas » may hide: every way of completing them is considered, exactly, with the questions that
 * they would reveal. Empty alternatives mean that the profile is certain, whatever they turn out to be.
 */
export function computeCompletions(
  { questionnaire, model }: { readonly questionnaire: Questionnaire; readonly model: Model },
  answers: Answers,
  profile: Profile,
): Completions {
  const visible = new Set(listVisibleQuestions(questionnaire, answers));
  const measured = new Set(compile(questionnaire).scored.filter(({ measure }) => measure).map(({ question }) => question));
  const unknown = [...visible].filter((question) => measured.has(question) && isUnknown(question, answers));
  const components = explore(questionnaire, (question): Choice[] => {
    const answer = answers[question.id];
    if (!visible.has(question)) return listAnswers(question).map((other) => ({ answer: other, cost: 0 }));
    if (!unknown.includes(question)) return [{ answer, cost: 0 }];
    const known = listAnswers(question).filter((other) => !isUnknown(question, { [question.id]: other }));
    return [{ answer, cost: 0 }, ...known.map((other) => ({ answer: other, cost: 1 }))];
  });

  const best = new Map<Profile, { cost: number; answers: Answers }>();
  for (const reached of listReached(components, model)) {
    if (reached.profile !== profile && reached.cost < (best.get(reached.profile)?.cost ?? Infinity)) best.set(reached.profile, reached);
  }
  return {
    unknown: unknown.map(({ id }) => id),
    alternatives: [...best].map(([other, reached]) => ({
      profile: other,
      answers: Object.fromEntries(unknown.flatMap(({ id }) => (reached.answers[id] === answers[id] ? [] : [[id, reached.answers[id] ?? ""]]))),
    })),
    spread: mapMeasures((measure) => {
      const values = components.flatMap(({ measures, outcomes }) => (measures.includes(measure) ? outcomes.map((outcome) => outcome.values[measure] ?? 0) : []));
      return [Math.min(...values), Math.max(...values)];
    }),
  };
}
