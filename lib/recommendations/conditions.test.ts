import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compile } from "@/lib/diagnosis/compile";
import { evaluate } from "@/lib/diagnosis/evaluate";
import { readAnswers } from "@/lib/diagnosis/measures";
import { splitByVisibility } from "@/lib/questionnaire/visibility";
import { currentReferential } from "@/lib/referential/current";
import { arbitraryAnswerSet } from "@/tests/builders/answer-sets";
import { holds, prepareCondition } from "./conditions";

const { questionnaire, rules } = currentReferential;
const compiled = compile(questionnaire);
const conditions = rules.rules.flatMap(({ id, when }) => (when === undefined ? [] : [{ id, when, prepared: prepareCondition(when, compiled) }]));

describe("a prepared condition", () => {
  it("holds when the condition does, hidden answers included", () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(arbitraryAnswerSet(questionnaire), arbitraryAnswerSet(questionnaire), (own, others) => {
        // Answers of somebody else stand at the questions that these hide.
        const answers = { ...others, ...own };
        const { shown } = splitByVisibility(questionnaire, answers);
        const { measures } = evaluate(currentReferential, answers);
        const visible = readAnswers(compiled, answers);
        for (const { id, when, prepared } of conditions) {
          const expected = holds(when, shown, measures);
          expect(prepared(visible, measures), id).toBe(expected);
          seen.add(`${id} ${expected}`);
        }
      }),
      { numRuns: 300 },
    );
    expect(conditions.filter(({ id }) => !seen.has(`${id} true`)).map(({ id }) => id)).toEqual([]);
    expect(conditions.filter(({ id }) => !seen.has(`${id} false`)).map(({ id }) => id)).toEqual([]);
  });

  it("names a question that exists", () => {
    expect(() => prepareCondition({ question: "nowhere", in: ["yes"] }, compiled)).toThrow("nowhere");
  });
});
