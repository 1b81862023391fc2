import { getWording, type QuestionnaireCopy } from "@/lib/questionnaire/copy";
import type { Questionnaire } from "@/lib/questionnaire/types";
import { getChoices, listVisibleQuestions } from "@/lib/questionnaire/visibility";

import { keepKnownAnswers, type InterviewState } from "./state";

type Cell = string | number | null;
export type Sheet = { readonly name: string; readonly heading: boolean; readonly widths: readonly number[]; readonly rows: readonly (readonly Cell[])[] };
export type Exported = { readonly createdOn: string; readonly state: InterviewState; readonly questionnaire: Questionnaire | undefined };
/** The words of the workbook, and of what is in it. */
export type SheetWords = {
  readonly warning: readonly string[];
  readonly sheets: Readonly<Record<"warning" | "interviews" | "answers" | "agreed", string>>;
  readonly interviews: readonly string[];
  readonly answers: readonly string[];
  readonly agreed: readonly string[];
  readonly yes: string;
  readonly no: string;
  readonly open: string;
  readonly closed: string;
  readonly questions: QuestionnaireCopy;
  readonly sayAction: (id: string) => string;
  readonly sayHorizon: (id: string) => string;
};

/** Questions, answers, flags and notes in words; of a version that is not known here, as they were written: nothing is left out. */
function listLines({ state, questionnaire }: Exported, words: SheetWords): Cell[][] {
  const { company: { name }, flags, notes } = state;
  const tellRest = (id: string): [Cell, Cell] => [flags.has(id) ? words.yes : null, notes[id] ?? null];
  if (questionnaire === undefined) {
    const ids = new Set([...Object.keys(state.answers), ...flags, ...Object.keys(notes)]);
    return [...ids].sort().map((id) => [name, id, getChoices(state.answers[id]).join(" ; "), ...tellRest(id)]);
  }
  const known = keepKnownAnswers(questionnaire, state.answers);
  const say = (text: Parameters<typeof getWording>[0] | undefined) => getWording(text ?? "", known);
  return listVisibleQuestions(questionnaire, known).map(({ id }) => {
    const own = words.questions.questions[id];
    return [name, say(own?.text), getChoices(known[id]).map((choice) => say(own?.options[choice])).join(" ; "), ...tellRest(id)];
  });
}

/** An advisor's interviews as sheets: first what the file is, then companies, answers with their notes, what was agreed. */
export function buildSheets(exported: readonly Exported[], words: SheetWords): readonly Sheet[] {
  const interviews = exported.map(({ createdOn, state }): Cell[] => [
    state.company.name, state.company.contact, state.company.place, createdOn, state.isClosed ? words.closed : words.open,
    state.consent === null ? null : words[state.consent], state.recontact, state.minutes, state.wholeNote, state.comment,
  ]);
  const answers = exported.flatMap((one) => listLines(one, words));
  const agreed = exported.flatMap(({ state }) => state.agreed.map(({ action, horizon, done }): Cell[] => [state.company.name, words.sayAction(action), words.sayHorizon(horizon), done ? words.yes : words.no]));
  const table = (name: string, widths: readonly number[], heading: readonly string[], rows: readonly (readonly Cell[])[]): Sheet => ({ name, heading: true, widths, rows: [heading, ...rows] });
  return [
    { name: words.sheets.warning, heading: false, widths: [120], rows: words.warning.map((line) => [line]) },
    table(words.sheets.interviews, [32, 28, 28, 12, 12, 14, 14, 10, 60, 60], words.interviews, interviews),
    table(words.sheets.answers, [32, 60, 60, 12, 60], words.answers, answers),
    table(words.sheets.agreed, [32, 60, 20, 10], words.agreed, agreed),
  ];
}
