import type { Wording } from "@/lib/questionnaire/copy";
import type { AnswerTest, Question, Questionnaire, Visibility } from "@/lib/questionnaire/types";
import { listQuestions } from "@/lib/questionnaire/visibility";

/** « 12c », the third option of the twelfth question: what a sheet of paper has instead of a programme. */
export type PaperCodes = {
  readonly numberOf: (question: string) => number;
  readonly letterOf: (question: string, option: string) => string;
};

const FIRST_LETTER = "a".charCodeAt(0);
/** Options beyond the alphabet: one writes the answer instead of ticking it. */
export const isWritten = ({ options }: Question): boolean => options.length > 26;

/** Numbers the questions in their order, and letters the options of each. */
export function numberQuestions(questionnaire: Questionnaire): PaperCodes {
  const questions = listQuestions(questionnaire);
  const places = new Map(questions.map(({ id }, index) => [id, index + 1]));
  const numberOf = (id: string): number => {
    const place = places.get(id);
    if (place === undefined) throw new Error(`no question ${id}`);
    return place;
  };
  const letterOf = (id: string, option: string): string => {
    const place = questions[numberOf(id) - 1]?.options.findIndex((own) => own.id === option) ?? -1;
    if (place < 0) throw new Error(`no option ${option} in ${id}`);
    return String.fromCharCode(FIRST_LETTER + place);
  };
  return { numberOf, letterOf };
}

/** The boxes that pass a test, in the order of the sheet: « 13b ». */
const listBoxes = ({ question, in: options }: AnswerTest, { numberOf, letterOf }: PaperCodes): string[] =>
  options.map((option) => letterOf(question, option)).sort().map((letter) => `${String(numberOf(question))}${letter}`);

/** What has to be ticked: in each group, one box at least. Under `any`, one group holds all the boxes. */
export const listConditions = (condition: Visibility, codes: PaperCodes): readonly (readonly string[])[] =>
  "all" in condition
    ? condition.all.map((test) => listBoxes(test, codes))
    : [condition.any.flatMap((test) => listBoxes(test, codes))];

export type PaperWording = {
  /** What everybody else reads; null when the variants cover everybody. */
  readonly base: string | null;
  readonly variants: readonly { readonly text: string; readonly boxes: readonly string[] }[];
};

/** A text with all its variants, each with the boxes that call for it, in the order in which they are tried. */
export function readWording(wording: Wording, codes: PaperCodes): PaperWording {
  if (typeof wording === "string") return { base: wording, variants: [] };
  const variants = wording.variants.map(({ text, if: tests }) => ({ text, boxes: tests.flatMap((test) => listBoxes(test, codes)) }));
  // A base that is one of the variants is what the questionnaire shows before the branch is known: on paper it would be said twice.
  return { base: variants.some(({ text }) => text === wording.base) ? null : wording.base, variants };
}
