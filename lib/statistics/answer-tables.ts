import { ACTION, BENEFICIARY } from "@/lib/anonymisation/seal";
import type { Question, Questionnaire } from "@/lib/questionnaire/types";
import { listQuestions } from "@/lib/questionnaire/visibility";
import type { RuleBook } from "@/lib/recommendations/types";
import { SILENT, SOME, type AnswerTable } from "./types";

const ids = (things: readonly { readonly id: string }[]): string[] => things.map(({ id }) => id);

function tabulate({ id, type, options }: Question): AnswerTable {
  if (type === "one") return { id, partition: [...ids(options), SILENT], within: [] };
  return { id, partition: [...ids(options.filter(({ exclusive }) => exclusive)), SOME, SILENT], within: ids(options.filter(({ exclusive }) => !exclusive)) };
}

/** The questions whose answers are counted, what was recommended and to whom. `context`: the questions that divide contributions, counted nowhere else. */
export function listAnswerTables(questionnaire: Questionnaire, rules: RuleBook, context: readonly string[]): AnswerTable[] {
  const beneficiaries = new Set(rules.actions.flatMap((action) => action.beneficiaries));
  return [
    ...listQuestions(questionnaire).filter(({ id }) => !context.includes(id)).map(tabulate),
    { id: ACTION, partition: [SOME, SILENT], within: ids(rules.actions) },
    { id: BENEFICIARY, partition: [SOME, SILENT], within: [...beneficiaries] },
  ];
}

/** The cells of a table in order: its partition, then what may be chosen together. */
export const listOptions = ({ partition, within }: AnswerTable): readonly string[] => [...partition, ...within];
