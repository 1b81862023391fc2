import { listVisibleQuestions } from "@/lib/questionnaire/visibility";
import type { Answer, Answers, Measure, Question, Questionnaire } from "@/lib/questionnaire/types";
import { compile } from "./compile";
import { explore, listAnswers, type Choice } from "./explore";
import { listReached } from "./reach";
import type { Goal, Model, Profile } from "./types";

/** One answer that would change. */
export type Change = { readonly question: string; readonly measure: Measure; readonly from: Answer | undefined; readonly to: Answer };

/** The smallest set of answer changes to a goal; empty when the goal is already met. */
export type Path = { readonly goal: Goal; readonly changes: readonly Change[] };

/** One changed answer costs more than any number of steps up inside a ladder: fewer changes first, then gentler ones. */
const CHANGE = 1000;

function getRank(question: Question, answer: Answer | undefined): number {
  if (typeof answer === "string") return question.options.find(({ id }) => id === answer)?.rank ?? -1;
  return (answer ?? []).filter((choice) => question.options.some(({ id, rank }) => id === choice && rank === 1)).length;
}

/** The answers above the present one in the declared order of a question, and the present one for free. */
function listSteps(question: Question, answer: Answer | undefined): Choice[] {
  // « Sans objet » is a fact about the company, not a low answer: it stays.
  if (typeof answer === "string" && question.options.some(({ id, rank, unknown }) => id === answer && rank === undefined && !unknown)) return [{ answer, cost: 0 }];
  const present = getRank(question, answer);
  const above = listAnswers(question).flatMap((other): Choice[] => {
    const rank = getRank(question, other);
    if (rank <= present) return [];
    if (typeof other === "string") return [{ answer: other, cost: CHANGE + rank - present }];
    // A list grows by adding to what it holds; each item is a change.
    const kept = Array.isArray(answer) && present > 0 ? answer.every((choice: string) => other.includes(choice)) : true;
    return kept ? [{ answer: other, cost: (CHANGE + 1) * (rank - Math.max(0, present)) }] : [];
  });
  return [{ answer, cost: 0 }, ...above];
}

/**
 * The smallest set of answer changes that reaches the goal of a profile, by exhaustive dynamic programming. Only upward
 * changes are considered, stance never moves, and practice moves only where the goal is another profile.
 * Null when the profile has no goal or when no such change reaches it.
 */
export function findPath(
  { questionnaire, model }: { readonly questionnaire: Questionnaire; readonly model: Model },
  answers: Answers,
  profile: Profile,
): Path | null {
  const goal = model.goals[profile];
  if (!goal) return null;
  const fixed: readonly Measure[] = goal.kind === "profile" ? ["stance"] : ["stance", "practice"];
  const visible = new Set(listVisibleQuestions(questionnaire, answers));
  const measures = new Map(compile(questionnaire).scored.map(({ question, measure }) => [question, measure]));
  const components = explore(questionnaire, (question) => {
    const measure = measures.get(question) ?? null;
    if (!visible.has(question)) return listSteps(question, getLowest(question));
    if (measure === null || fixed.includes(measure)) return [{ answer: answers[question.id], cost: 0 }];
    return listSteps(question, answers[question.id]);
  });

  const reached = listReached(components, model)
    .filter((entry) =>
      goal.kind === "profile"
        ? entry.profile === goal.profile
        : Object.entries(goal.bands).every(([measure, band]) => entry.bands[measure as Measure] >= band),
    )
    .sort((a, b) => a.cost - b.cost)[0];
  if (!reached) return null;
  const changes = [...measures].flatMap(([question, measure]): Change[] => {
    const to = reached.answers[question.id];
    const from = visible.has(question) ? answers[question.id] : getLowest(question);
    return measure === null || to === undefined || getRank(question, to) <= getRank(question, from) ? [] : [{ question: question.id, measure, from: answers[question.id], to }];
  });
  return { goal, changes };
}

/** The lowest answer in the declared order: what a question takes when a change reveals it. */
function getLowest(question: Question): Answer | undefined {
  const lowest = question.options.find(({ rank }) => rank === 0)?.id ?? question.options[0]?.id;
  return lowest === undefined || question.type === "one" ? lowest : [lowest];
}
