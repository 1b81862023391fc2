/**
 * What may be asked. A questionnaire is data: questions in order, their options, and when each is shown.
 * It holds no text; the words live in the referential's copy, under the same identifiers.
 */

export const MEASURES = ["knowledge", "practice", "stakes", "skills", "strategy", "stance"] as const;
/** A measure of the diagnosis. `stance` is a position and not a maturity: it is never averaged with the others. */
export type Measure = (typeof MEASURES)[number];

/** A record with one entry for each measure. */
export const mapMeasures = <T>(make: (measure: Measure) => T): Record<Measure, T> =>
  ({ knowledge: make("knowledge"), practice: make("practice"), stakes: make("stakes"), skills: make("skills"), strategy: make("strategy"), stance: make("stance") });

/** True when an answer to `question` is one of `in`, or holds one of them where several may be chosen. */
export type AnswerTest = { readonly question: string; readonly in: readonly string[] };
/** When a question is shown. Only earlier questions may be named, so that one pass in order decides everything. */
export type Visibility = { readonly all: readonly AnswerTest[] } | { readonly any: readonly AnswerTest[] };

export type Option = {
  readonly id: string;
  /**
   * Place in the declared order of the question, from the least to the most knowing, practised or equipped
   * (for stance: from the most opposed to the most open). Absent: the option stands outside the order.
   * It is declared apart from `says`, so that a proof of monotonicity compares two things.
   */
  readonly rank?: number;
  /** Points that the option contributes to a measure. An option that says nothing contributes nothing. */
  readonly says?: Readonly<Partial<Record<Measure, number>>>;
  /** « Je ne sais pas »: never a free pass, it contributes nothing and lowers certainty. */
  readonly unknown?: true;
  /** « Aucun »: cannot be chosen together with another option. */
  readonly exclusive?: true;
};

/** What a question is for: the result, or the statistics alone (it then says so to the person). */
export type Effect = "result" | "statistics";

export type Question = {
  readonly id: string;
  readonly type: "one" | "many";
  readonly options: readonly Option[];
  readonly visibleIf?: Visibility;
  /** Absent: an answer is required whenever the question is shown. */
  readonly optional?: true;
  readonly effect?: Effect;
};

export type Step = { readonly id: string; readonly questions: readonly Question[] };
export type Questionnaire = { readonly version: string; readonly steps: readonly Step[] };

/** One answer: an option, or a non-empty list of distinct options for a question of type `many`. */
export type Answer = string | readonly string[];
/** Answers by question identifier. In an *answer set* proper, every visible required question has one and no hidden question has any. */
export type Answers = Readonly<Record<string, Answer>>;
