import type { Answer, Answers, Questionnaire } from "@/lib/questionnaire/types";
import { listQuestions } from "@/lib/questionnaire/visibility";

/** What the form holds: a text for one answer, a list for several; a browser gives `null`, `""`, `false` or `[]` when nothing is chosen. */
export type Values = Record<string, string | string[] | boolean | null | undefined>;

/** The field of the choice to contribute, beside those of the questions. */
export const CONTRIBUTE = "contribute";

/** Name of a question's field, and id of its first input: a point would mean a nested value to the form library. */
export const toField = (question: string): string => question.replaceAll(".", "_");

/** Fills the form from answers. Every field is there, so that erasing empties them all. */
export function toValues(questionnaire: Questionnaire, answers: Answers): Values {
  const values: Values = { [CONTRIBUTE]: "" };
  for (const { id, type } of listQuestions(questionnaire)) {
    const answer = answers[id];
    values[toField(id)] = type === "one" ? (typeof answer === "string" ? answer : "") : Array.isArray(answer) ? [...(answer as string[])] : [];
  }
  return values;
}

function toAnswer(value: Values[string]): Answer | undefined {
  if (typeof value === "string") return value === "" ? undefined : value;
  return Array.isArray(value) && value.length > 0 ? value : undefined;
}

/** Reads the answers out of the form, those of hidden questions included. */
export function toAnswers(questionnaire: Questionnaire, values: Values): Answers {
  const answers: Record<string, Answer> = {};
  for (const { id } of listQuestions(questionnaire)) {
    const answer = toAnswer(values[toField(id)]);
    if (answer !== undefined) answers[id] = answer;
  }
  return answers;
}
