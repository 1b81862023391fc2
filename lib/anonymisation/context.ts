import type { Answers } from "@/lib/questionnaire/types";
import { getChoices } from "@/lib/questionnaire/visibility";

/** « Autre »: outside the configured region, and in none of its figures. */
export const ELSEWHERE = "elsewhere";

/** The quasi-identifiers of a contribution beside its year; null is a detail that was generalised (« non ventilé »). */
export type Context = { readonly branch: string | null; readonly size: string | null; readonly department: string | null };

/** The questions that carry the context, and the départements of the configured region. */
export type ContextQuestions = {
  readonly branch: string;
  readonly size: string;
  readonly department: string;
  readonly region: readonly string[];
};

/** The context that a person declared, with every département outside the region as « autre ». */
export function readContext(questions: ContextQuestions, answers: Answers): Context {
  const read = (question: string) => getChoices(answers[question])[0] ?? null;
  const department = read(questions.department);
  return {
    branch: read(questions.branch),
    size: read(questions.size),
    department: department !== null && questions.region.includes(department) ? department : ELSEWHERE,
  };
}

export const isInRegion = ({ department }: Context): boolean => department !== ELSEWHERE;

/** One string for each context, for use as a key. */
export const describeContext = ({ branch, size, department }: Context): string => [branch, size, department].map((part) => part ?? "*").join("|");
