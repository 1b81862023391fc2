import type { AnswerErrorCode } from "./errors";
import type { Answer, Answers, Questionnaire } from "./types";
import { listQuestions, listVisibleQuestions } from "./visibility";

const isAnswer = (value: unknown): value is Answer =>
  typeof value === "string" || (Array.isArray(value) && value.every((choice) => typeof choice === "string"));

/** Refusals that depend on which questions are shown: an answer to a hidden question, or none to a required one. */
export function findVisibilityFaults(questionnaire: Questionnaire, input: object): { question: string; code: AnswerErrorCode }[] {
  const answers = Object.fromEntries(Object.entries(input).filter(([, value]) => isAnswer(value))) as Answers;
  const visible = new Set(listVisibleQuestions(questionnaire, answers));
  return listQuestions(questionnaire).flatMap((question): { question: string; code: AnswerErrorCode }[] => {
    const answered = (input as Record<string, unknown>)[question.id] !== undefined;
    if (answered && !visible.has(question)) return [{ question: question.id, code: "hidden" }];
    if (!answered && visible.has(question) && !question.optional) return [{ question: question.id, code: "missing" }];
    return [];
  });
}
