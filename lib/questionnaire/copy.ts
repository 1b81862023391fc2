import type { Answers, AnswerTest } from "./types";
import { passesTest } from "./visibility";

/** Words that may differ by branch, activity or size: the first variant whose tests all pass is used, otherwise the base. */
export type Wording =
  | string
  | { readonly base: string; readonly variants: readonly { readonly if: readonly AnswerTest[]; readonly text: string }[] };

export function getWording(wording: Wording, answers: Answers): string {
  if (typeof wording === "string") return wording;
  return wording.variants.find((variant) => variant.if.every((test) => passesTest(test, answers)))?.text ?? wording.base;
}

export type QuestionCopy = {
  readonly text: Wording;
  /** Needed to answer, and so always in view under the question. */
  readonly hint?: Wording;
  /** Why it is asked, and an example. */
  readonly help: Wording;
  readonly options: Readonly<Record<string, Wording>>;
};

export type QuestionnaireCopy = {
  readonly steps: Readonly<Record<string, { readonly title: string; readonly intro: Wording; readonly slug: string }>>;
  readonly questions: Readonly<Record<string, QuestionCopy>>;
};
