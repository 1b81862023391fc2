import type { Answer, Answers, Questionnaire } from "@/lib/questionnaire/types";
import { getChoices, listQuestions, splitByVisibility } from "@/lib/questionnaire/visibility";

/** A question that was answered otherwise the second time; absent: not asked, or not answered. */
export type ChangedAnswer = { readonly question: string; readonly before: Answer | undefined; readonly after: Answer | undefined };

const write = (answer: Answer | undefined): string => JSON.stringify([...getChoices(answer)].sort());

/** What changed between two interviews of one company, among what counts in each, in the order of the questions. */
export function listChanges(questionnaire: Questionnaire, before: Answers, after: Answers): readonly ChangedAnswer[] {
  const [was, is] = [splitByVisibility(questionnaire, before).shown, splitByVisibility(questionnaire, after).shown];
  return listQuestions(questionnaire).flatMap(({ id }) =>
    write(was[id]) === write(is[id]) ? [] : [{ question: id, before: was[id], after: is[id] }]);
}
