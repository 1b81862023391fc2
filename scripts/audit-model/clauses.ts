import { explore, listAnswers } from "@/lib/diagnosis/explore";
import { listReached } from "@/lib/diagnosis/reach";
import type { Band, Profile } from "@/lib/diagnosis/types";
import type { Answers, AnswerTest, Measure, Question } from "@/lib/questionnaire/types";
import { passesTest } from "@/lib/questionnaire/visibility";
import type { Condition } from "@/lib/recommendations/types";
import type { Referential } from "@/lib/referential/types";

/** A conjunction: tests of answers that must hold or not, and the bands that measures must be in. */
export type Clause = {
  readonly tests: readonly { readonly test: AnswerTest; readonly holds: boolean }[];
  readonly bands: readonly { readonly measure: Measure; readonly from: Band; readonly to: Band }[];
};

export const ALWAYS: readonly Clause[] = [{ tests: [], bands: [] }];

const both = (left: readonly Clause[], right: readonly Clause[]): Clause[] =>
  left.flatMap((a) => right.map((b) => ({ tests: [...a.tests, ...b.tests], bands: [...a.bands, ...b.bands] })));

export const conjoin = (parts: readonly (readonly Clause[])[]): readonly Clause[] => parts.reduce(both, ALWAYS);

/** A condition, or its negation, as clauses of which one must hold. No condition always holds; its negation never does. */
export function listClauses(condition: Condition | undefined, holds: boolean): readonly Clause[] {
  if (condition === undefined) return holds ? ALWAYS : [];
  if ("question" in condition) return [{ tests: [{ test: condition, holds }], bands: [] }];
  if ("measure" in condition) {
    const [from, to] = "atLeast" in condition ? [condition.atLeast, 3] : [0, condition.atMost];
    const range = holds ? { from, to } : "atLeast" in condition ? { from: 0, to: from - 1 } : { from: to + 1, to: 3 };
    return range.from > range.to ? [] : [{ tests: [], bands: [{ measure: condition.measure, ...range } as Clause["bands"][number]] }];
  }
  const parts = "all" in condition ? condition.all : condition.any;
  const clauses = parts.map((part) => listClauses(part, holds));
  return "all" in condition === holds ? conjoin(clauses) : clauses.flat();
}

/**
 * A company of a profile for which one of the clauses holds, or null when there is none: exact, over every context and
 * every answer. `fixed` pins some answers, such as the branch.
 */
export function findCompany({ questionnaire, model }: Referential, profile: Profile | null, clauses: readonly Clause[], fixed: Answers = {}): Answers | null {
  for (const { tests, bands } of clauses) {
    const allows = (question: Question) => (answer: Answers[string]) =>
      (fixed[question.id] ?? answer) === answer &&
      tests.every(({ test, holds }) => test.question !== question.id || passesTest(test, { [question.id]: answer }) === holds);
    const required = new Set(tests.filter(({ holds }) => holds).map(({ test }) => test.question));
    const components = explore(
      questionnaire,
      (question) => listAnswers(question).filter(allows(question)).map((answer) => ({ answer, cost: 0 })),
      required,
    );
    const accepts = (reached: Partial<Record<Measure, Band>>) =>
      bands.every(({ measure, from, to }) => {
        const band = reached[measure];
        return band === undefined || (band >= from && band <= to);
      });
    const found = listReached(components, model, accepts).find((reached) => profile === null || reached.profile === profile);
    if (found) return found.answers;
  }
  return null;
}
