import { PROFILES } from "@/lib/diagnosis/types";
import type { Questionnaire } from "@/lib/questionnaire/types";
import { listQuestions } from "@/lib/questionnaire/visibility";
import { CONTEXT_QUESTIONS, REGION } from "@/lib/referential/region";
import type { Referential } from "@/lib/referential/types";
import { listAnswerTables } from "@/lib/statistics/answer-tables";
import { METHOD } from "@/lib/statistics/method";
import type { AnswerTable, ProtectedYear, Release } from "@/lib/statistics/types";

const { branch, size, department } = CONTEXT_QUESTIONS;

export const listTables = ({ questionnaire, rules }: Referential): AnswerTable[] => listAnswerTables(questionnaire, rules, [branch, size, department]);

const listValues = (questionnaire: Questionnaire, question: string): string[] =>
  (listQuestions(questionnaire).find(({ id }) => id === question)?.options ?? []).map(({ id }) => id);

/** A release of protected years, with what one needs to read it. */
export function buildRelease(
  { questionnaire, model, rules }: Referential,
  { number, today, fictitious, years }: { readonly number: number; readonly today: string; readonly fictitious: boolean; readonly years: readonly ProtectedYear[] },
): Release {
  return {
    format: 1,
    method: METHOD,
    number,
    preparedOn: today,
    fictitious,
    region: REGION,
    versions: { questionnaire: questionnaire.version, model: model.version, rules: rules.version },
    values: { branch: listValues(questionnaire, branch), size: listValues(questionnaire, size) },
    phases: Object.fromEntries(PROFILES.flatMap((profile) => rules.phases[profile].slice(0, 1).map((phase) => [profile, phase]))),
    tables: listTables({ questionnaire, model, rules }),
    years,
  };
}
