import type { AnswerTest } from "@/lib/questionnaire/types";
import type { Wording } from "@/lib/questionnaire/copy";
import type { Source } from "@/lib/recommendations/types";

/**
 * What an advisor has under the eyes while interviewing. Fields are short: they are read while listening. Words that
 * change with the trade or for somebody alone are a `Wording`, read with the answers given so far.
 */

/** Something heard that usually means one option. The person still chooses: a sign never fills in an answer. */
export type Sign = { readonly heard: Wording; readonly option: string };

/** What the people met by the study said that they feel; for the advisor alone, and never said before the answer. */
export type Pressure = {
  readonly text: string;
  readonly source: Extract<Source, { readonly section: string }>;
  /** Shown when all these tests pass; absent: always. */
  readonly if?: readonly AnswerTest[];
};

export type QuestionPrompts = {
  /** The same question in other words, to say aloud. One or two. */
  readonly again: readonly Wording[];
  /** Concrete situations of the trade, to say aloud: what the question is about, never which answer to give. One or two. */
  readonly examples: readonly Wording[];
  readonly listen: readonly Sign[];
  /** The usual misunderstanding, and how to come back from it. */
  readonly trap: Wording;
  readonly pressures?: readonly Pressure[];
};

/** Said when a step begins and when it ends; steps may come in any order, so neither names another one. */
export type StepPrompts = { readonly open: Wording; readonly close: Wording };

/** What is said to the person, word for word; what is said to who wants to know more; what the advisor keeps in mind. */
export type EthicsNote = { readonly say: readonly string[]; readonly more?: readonly string[]; readonly mind: readonly string[] };

export type InterviewPrompts = {
  readonly labels: Readonly<Record<keyof QuestionPrompts, string>>;
  /** How to hold the interview, whatever the question. */
  readonly conduct: readonly string[];
  readonly ethics: Readonly<Record<"identity" | "notes" | "consent", EthicsNote>>;
  /** By identifier of step. */
  readonly steps: Readonly<Record<string, StepPrompts>>;
  /** By identifier of question. */
  readonly questions: Readonly<Record<string, QuestionPrompts>>;
};
