import type { Answer, Answers, Questionnaire } from "@/lib/questionnaire/types";
import { listQuestions } from "@/lib/questionnaire/visibility";
import { HORIZONS, type Horizon } from "@/lib/recommendations/types";

import { listConflicts, listValues, readRegisters } from "./log";
import { COMMENT, WHOLE_NOTE } from "./registers";
import type { Conflict, EventValue, Heads, Log } from "./types";

export type Agreed = { readonly action: string; readonly horizon: Horizon; readonly done: boolean };

/** An interview as its log says it is. A register in conflict counts as empty until somebody has chosen. */
export type InterviewState = {
  readonly questionnaire: string | null;
  readonly company: { readonly name: string; readonly contact: string; readonly place: string };
  /** Raw answers by question, those that no longer count included. */
  readonly answers: Answers;
  readonly notes: Readonly<Record<string, string>>;
  readonly wholeNote: string;
  readonly comment: string;
  readonly flags: ReadonlySet<string>;
  readonly consent: "yes" | "no" | null;
  readonly isClosed: boolean;
  readonly agreed: readonly Agreed[];
  /** A day, `2027-05-04`. */
  readonly recontact: string | null;
  /** The interview that this one comes after. */
  readonly follows: string | null;
  /** The author's own minutes, on all devices whose time is known here. */
  readonly minutes: number;
  readonly conflicts: readonly Conflict[];
};

const getOne = (heads: Heads | undefined): EventValue => {
  const values = listValues(heads ?? []);
  return values.length === 1 ? (values[0] ?? null) : null;
};

export function readState(log: Log): InterviewState {
  const registers = readRegisters(log);
  const get = (register: string): EventValue => getOne(registers.get(register));
  const getText = (register: string): string => {
    const value = get(register);
    return typeof value === "string" ? value : "";
  };
  const list = (prefix: string): [string, EventValue][] =>
    [...registers].flatMap(([register, heads]): [string, EventValue][] => {
      const value = register.startsWith(prefix) ? getOne(heads) : null;
      return value === null ? [] : [[register.slice(prefix.length), value]];
    });
  const consent = get("consent");
  const done = new Set(list("done:").map(([action]) => action));
  return {
    questionnaire: getText("questionnaire") || null,
    company: { name: getText("company:name"), contact: getText("company:contact"), place: getText("company:place") },
    answers: Object.fromEntries(list("answer:")) as Answers,
    notes: Object.fromEntries(list("note:").filter(([question]) => question !== "*")) as Record<string, string>,
    wholeNote: getText(WHOLE_NOTE),
    comment: getText(COMMENT),
    flags: new Set(list("flag:").map(([question]) => question)),
    consent: consent === "yes" || consent === "no" ? consent : null,
    isClosed: get("status") === "closed",
    agreed: list("action:")
      .map(([action, horizon]) => ({ action, horizon: horizon as Horizon, done: done.has(action) }))
      .sort((one, other) => HORIZONS.indexOf(one.horizon) - HORIZONS.indexOf(other.horizon) || (one.action < other.action ? -1 : 1)),
    recontact: getText("recontact") || null,
    follows: getText("follows") || null,
    minutes: list("time:").reduce((sum, [, minutes]) => sum + Number(minutes), 0),
    conflicts: listConflicts(registers),
  };
}

/** The answers that the questionnaire can ask: what another version brought is left out, never guessed. */
export function keepKnownAnswers(questionnaire: Questionnaire, answers: Answers): Answers {
  const known: Record<string, Answer> = {};
  for (const { id, type, options } of listQuestions(questionnaire)) {
    const isKnown = (choice: unknown) => options.some((option) => option.id === choice);
    const answer = answers[id];
    if (type === "one" && isKnown(answer)) known[id] = answer as string;
    if (type === "many" && Array.isArray(answer) && answer.some(isKnown)) known[id] = (answer as string[]).filter(isKnown);
  }
  return known;
}

/** What a second screen may show: never a note, a flag, a prompt, a name. Built field by field, so that nothing else can slip in. */
export type Projected = { readonly questionnaire: string; readonly step: string; readonly answers: Answers };

/** In the place of a step: the head of the report, which the second screen makes of the answers. */
export const REPORT_STEP = "rapport";

export const project = (questionnaire: Questionnaire, step: string, { answers }: Pick<InterviewState, "answers">): Projected => ({
  questionnaire: questionnaire.version,
  step,
  answers: keepKnownAnswers(questionnaire, answers),
});
