import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { currentReferential } from "@/lib/referential/current";
import { arbitraryAnswerSet } from "@/tests/builders/answer-sets";
import { getCompany } from "@/tests/builders/companies";
import { listVisibleQuestions, splitByVisibility } from "./visibility";

const { questionnaire } = currentReferential;

describe("what is shown", () => {
  it("asks any company 30 to 36 questions, three to six in every step", () => {
    fc.assert(
      fc.property(arbitraryAnswerSet(questionnaire), (answers) => {
        const visible = new Set(listVisibleQuestions(questionnaire, answers));
        expect(visible.size).toBeGreaterThanOrEqual(30);
        expect(visible.size).toBeLessThanOrEqual(36);
        for (const step of questionnaire.steps) {
          const shown = step.questions.filter((question) => visible.has(question)).length;
          expect([3, 4, 5, 6], step.id).toContain(shown);
        }
      }),
    );
  });

  it("asks either how trials go or what keeps at a distance, never both nor neither", () => {
    fc.assert(
      fc.property(arbitraryAnswerSet(questionnaire), (answers) => {
        const ids = listVisibleQuestions(questionnaire, answers).map(({ id }) => id);
        expect(ids.includes("practice.experiments")).toBe(!ids.includes("obstacles"));
      }),
    );
  });

  it("sets hidden answers aside and brings them back", () => {
    const { answers } = getCompany("theatre-administration");
    const moved = { ...answers, "context.branch": "publishing" };
    expect(splitByVisibility(questionnaire, moved).aside).toEqual({ "activity.performing-arts": "venue" });
    expect(splitByVisibility(questionnaire, { ...moved, "context.branch": "performing-arts" })).toEqual({ shown: answers, aside: {} });
  });
});
