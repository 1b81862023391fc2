import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Answer, Answers } from "@/lib/questionnaire/types";
import { isShown, listQuestions } from "@/lib/questionnaire/visibility";
import { currentReferential } from "@/lib/referential/current";
import { personas } from "@/lib/referential/v1/personas";
import { arbitraryAnswerSet } from "@/tests/builders/answer-sets";
import { getCompany } from "@/tests/builders/companies";
import { computeCompletions } from "./certainty";
import { evaluate } from "./evaluate";

const { questionnaire } = currentReferential;
const getProfile = (answers: Answers) => evaluate(currentReferential, answers).profile;
const complete = (answers: Answers) => computeCompletions(currentReferential, answers, getProfile(answers));

describe("computeCompletions", () => {
  it("says that a profile is certain when nothing was left unknown", () => {
    expect(complete(getCompany("animation-studio").answers)).toMatchObject({ unknown: [], alternatives: [] });
  });

  it("gives alternatives that are true, and misses none that chance finds", () => {
    fc.assert(
      fc.property(arbitraryAnswerSet(questionnaire), arbitraryAnswerSet(questionnaire), (answers, draw) => {
        const { unknown, alternatives } = complete(answers);
        const fill = (choose: (id: string) => Answer | undefined): Answers => {
          const filled: Record<string, Answer> = {};
          for (const question of listQuestions(questionnaire)) {
            if (!isShown(question.visibleIf, filled)) continue;
            const lowest = question.options[0]?.id ?? "";
            const answer = choose(question.id) ?? answers[question.id] ?? (question.optional ? undefined : question.type === "one" ? lowest : [lowest]);
            if (answer !== undefined) filled[question.id] = answer;
          }
          return filled;
        };
        for (const alternative of alternatives) {
          // Replayed as it is said, revealed questions at their lowest: the profile announced is the profile found.
          expect(getProfile(fill((id) => alternative.answers[id]))).toBe(alternative.profile);
          expect(Object.keys(alternative.answers).every((id) => unknown.includes(id) || answers[id] === undefined)).toBe(true);
        }
        const found = getProfile(fill((id) => (unknown.includes(id) ? draw[id] : undefined)));
        expect([getProfile(answers), ...alternatives.map(({ profile }) => profile)]).toContain(found);
      }),
    );
  });

  it("names every answer that alone would decide", () => {
    const { answers } = getCompany("hostile-publisher");
    const { decisive } = complete({ ...answers, "stance.overall": "unknown", "stance.creation": "unknown", "stakes.data": "unknown" });
    expect(decisive).toEqual(["stance.overall", "stance.creation"]);
  });

  it("names the fewest answers that would give another profile", () => {
    const { answers } = getCompany("hostile-publisher");
    const { alternatives, spread } = complete({ ...answers, "stance.overall": "unknown", "stance.creation": "unknown" });
    expect(alternatives).toEqual([{ profile: "refractory", answers: { "stance.creation": "refused" } }]);
    expect(spread.stance).toEqual([-7, 1]);
    const unsure = { ...answers, "stance.refusal": "unknown", "stance.overall": "unknown" };
    expect(getProfile(unsure)).toBe("follower");
    expect(complete(unsure).alternatives.map(({ profile, answers: wanted }) => [profile, Object.keys(wanted)])).toEqual([["refractory", ["stance.refusal"]]]);
  });

  it("leaves every other profile open to a company that knows nothing", () => {
    const nothing = personas.find(({ id }) => id === "all-unknown");
    const profiles = complete(nothing?.answers ?? {}).alternatives.map(({ profile }) => profile);
    expect([...profiles].sort()).toEqual(["experimenter", "pioneer", "refractory"]);
  });
});
