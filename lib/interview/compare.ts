import type { Answer, Answers, Questionnaire } from "@/lib/questionnaire/types";
import { getChoices, listQuestions, splitByVisibility } from "@/lib/questionnaire/visibility";

/** A question that was answered both times, and otherwise the second one. */
export type ChangedAnswer = { readonly question: string; readonly before: Answer; readonly after: Answer };

const write = (answer: Answer): string => JSON.stringify([...getChoices(answer)].sort());

/** What changed between two interviews of one company, among what was asked and answered in both, in the order of the questions. */
export function listChanges(questionnaire: Questionnaire, before: Answers, after: Answers): readonly ChangedAnswer[] {
  const [was, is] = [splitByVisibility(questionnaire, before).shown, splitByVisibility(questionnaire, after).shown];
  return listQuestions(questionnaire).flatMap(({ id }) => {
    const [old, now] = [was[id], is[id]];
    return old === undefined || now === undefined || write(old) === write(now) ? [] : [{ question: id, before: old, after: now }];
  });
}
