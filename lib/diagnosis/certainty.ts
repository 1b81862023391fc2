import { getChoices, isShown, listQuestions, listVisibleQuestions } from "@/lib/questionnaire/visibility";
import { mapMeasures, type Answer, type Answers, type Measure, type Question, type Questionnaire } from "@/lib/questionnaire/types";
import { compile } from "./compile";
import { evaluate } from "./evaluate";
import { explore, listAnswers, type Choice } from "./explore";
import { listReached } from "./reach";
import type { Model, Profile } from "./types";

/** Another profile that the company may have, and the fewest answers that would have to turn out so, revealed ones included. */
export type Alternative = { readonly profile: Profile; readonly answers: Answers };

export type Completions = {
  /** Visible questions that feed a measure, answered « je ne sais pas ». */
  readonly unknown: readonly string[];
  readonly alternatives: readonly Alternative[];
  /** Those of them that alone could change the profile, the others staying unknown. */
  readonly decisive: readonly string[];
  /** Lowest and highest value of each measure over every completion, in points. */
  readonly spread: Readonly<Record<Measure, readonly [number, number]>>;
};

const isUnknown = (question: Question, answers: Answers): boolean =>
  getChoices(answers[question.id]).some((choice) => question.options.some((option) => option.id === choice && option.unknown));

/** The answer that has to turn out so, if it does: one that differs, or one that was revealed and is not at its lowest. */
function listDifference(question: Question, answers: Answers, reached: Answers, visible: ReadonlySet<Question>): [string, Answer][] {
  const to = reached[question.id];
  const from = visible.has(question) ? answers[question.id] : listAnswers(question)[0];
  return to === undefined || to === from ? [] : [[question.id, to]];
}

/** The profile once one « je ne sais pas » turns out to be `answer`, the others left as they are; what it reveals takes its lowest option. */
function evaluateWith(referential: { readonly questionnaire: Questionnaire; readonly model: Model }, answers: Answers, question: Question, answer: Answer): Profile {
  const next: Record<string, Answer> = {};
  for (const entry of listQuestions(referential.questionnaire)) {
    if (!isShown(entry.visibleIf, next)) continue;
    const given = entry === question ? answer : (answers[entry.id] ?? (entry.optional ? undefined : listAnswers(entry)[0]));
    if (given !== undefined) next[entry.id] = given;
  }
  return evaluate(referential, next).profile;
}

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
    if (!visible.has(question)) {
      // Revealed by a completion: at its lowest for nothing, at more for one more thing to turn out so.
      return listAnswers(question).map((other, place) => ({ answer: other, cost: place === 0 || !measured.has(question) ? 0 : 1 }));
    }
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
    decisive: unknown
      .filter((question) => listAnswers(question).some((answer) => evaluateWith({ questionnaire, model }, answers, question, answer) !== profile))
      .map(({ id }) => id),
    alternatives: [...best].map(([other, reached]) => ({
      profile: other,
      answers: Object.fromEntries([...measured].flatMap((question) => listDifference(question, answers, reached.answers, visible))),
    })),
    spread: mapMeasures((measure) => {
      const values = components.flatMap(({ measures, outcomes }) => (measures.includes(measure) ? outcomes.map((outcome) => outcome.values[measure] ?? 0) : []));
      return [Math.min(...values), Math.max(...values)];
    }),
  };
}
