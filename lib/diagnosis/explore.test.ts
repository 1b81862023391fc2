import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MEASURES } from "@/lib/questionnaire/types";
import { currentReferential } from "@/lib/referential/current";
import { arbitraryAnswerSet } from "@/tests/builders/answer-sets";
import { evaluate } from "./evaluate";
import { explore } from "./explore";
import { listReached } from "./reach";

const { questionnaire, model } = currentReferential;

describe("explore", () => {
  it("agrees with the evaluation on 10,000 answer sets: the declared model and the running code are one", () => {
    fc.assert(
      fc.property(arbitraryAnswerSet(questionnaire), (answers) => {
        const components = explore(questionnaire, ({ id }) => [{ answer: answers[id], cost: 0 }]);
        const { measures, profile } = evaluate(currentReferential, answers);
        const values = Object.assign({}, ...components.map(({ outcomes }) => outcomes[0]?.values)) as Record<string, number>;
        expect(components.every(({ outcomes }) => outcomes.length === 1)).toBe(true);
        for (const measure of MEASURES) expect(values[measure]).toBe(measures[measure].value);
        const reached = listReached(components, model);
        expect(reached.map((entry) => entry.profile)).toEqual([profile]);
        expect(reached[0]?.answers).toEqual(answers);
      }),
      { numRuns: 10_000 },
    );
  });
});
