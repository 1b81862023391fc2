import { ACTION, BENEFICIARY } from "@/lib/anonymisation/seal";
import type { Question, Questionnaire } from "@/lib/questionnaire/types";
import { listQuestions } from "@/lib/questionnaire/visibility";
import type { RuleBook } from "@/lib/recommendations/types";
import { SILENT, SOME, type AnswerTable } from "./types";

const ids = (things: readonly { readonly id: string }[]): string[] => things.map(({ id }) => id);

/** The branches that a question is asked in, as far as its own visibility says. */
function listAsked({ visibleIf }: Question, branch: string): readonly string[] | undefined {
  const tests = visibleIf && ("all" in visibleIf ? visibleIf.all : visibleIf.any.length === 1 ? visibleIf.any : []);
  return tests?.find(({ question }) => question === branch)?.in;
}

function tabulate(question: Question, branch: string): AnswerTable {
  const { id, type, options } = question;
  const asked = listAsked(question, branch);
  const silent = question.optional || question.visibleIf ? [SILENT] : [];
  const alone = type === "one" ? options : options.filter(({ exclusive }) => exclusive);
  const together = type === "one" ? [] : options.filter(({ exclusive }) => !exclusive);
  return { id, partition: [...ids(alone), ...(together.length > 0 ? [SOME] : []), ...silent], within: ids(together), ...(asked && { asked }) };
}

/** The questions whose answers are counted, what was recommended and to whom. `context`: the questions that divide contributions, counted nowhere else, the branch first. */
export function listAnswerTables(questionnaire: Questionnaire, rules: RuleBook, context: readonly [branch: string, ...string[]]): AnswerTable[] {
  const beneficiaries = new Set(rules.actions.flatMap((action) => action.beneficiaries));
  return [
    ...listQuestions(questionnaire).filter(({ id }) => !context.includes(id)).map((question) => tabulate(question, context[0])),
    { id: ACTION, partition: [SOME, SILENT], within: ids(rules.actions) },
    { id: BENEFICIARY, partition: [SOME, SILENT], within: [...beneficiaries] },
  ];
}

/** The cells of a table in order: its partition, then what may be chosen together. */
export const listOptions = ({ partition, within }: AnswerTable): readonly string[] => [...partition, ...within];
