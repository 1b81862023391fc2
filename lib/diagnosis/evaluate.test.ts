import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MEASURES, type Answers } from "@/lib/questionnaire/types";
import { currentReferential } from "@/lib/referential/current";
import { listQuestions, splitByVisibility } from "@/lib/questionnaire/visibility";
import { arbitraryAnswerSet } from "@/tests/builders/answer-sets";
import { companies, getCompany } from "@/tests/builders/companies";
import { compile } from "./compile";
import { evaluate } from "./evaluate";
import { nameAnswers, readAnswers } from "./measures";

const { questionnaire } = currentReferential;
const run = (answers: Answers) => evaluate(currentReferential, answers);

describe("evaluate", () => {
  it.each(companies.map((company) => [company.name, company] as const))("%s", (_, { answers, profile }) => {
    expect(run(answers).profile).toBe(profile);
  });

  it("never throws and keeps every measure between its bounds, on any valid answer set", () => {
    fc.assert(
      fc.property(arbitraryAnswerSet(questionnaire), (answers) => {
        const { measures, certainty } = run(answers);
        for (const measure of MEASURES) {
          const { value, min, max } = measures[measure];
          expect(value).toBeGreaterThanOrEqual(min);
          expect(value).toBeLessThanOrEqual(max);
        }
        expect(certainty.unknown).toBeLessThanOrEqual(certainty.asked);
      }),
    );
  });

  it("ignores hidden answers", () => {
    fc.assert(
      fc.property(arbitraryAnswerSet(questionnaire), arbitraryAnswerSet(questionnaire), (answers, others) => {
        const visible = splitByVisibility(questionnaire, answers).shown;
        const polluted = { ...others, ...answers };
        const shown = new Set(Object.keys(splitByVisibility(questionnaire, polluted).shown));
        // An optional question left blank in one set may be answered in the other: that is a visible answer.
        fc.pre([...shown].every((id) => id in visible));
        expect(run(polluted)).toEqual(run(visible));
      }),
    );
  });

  it("does not depend on the order of answers nor of choices", () => {
    fc.assert(
      fc.property(arbitraryAnswerSet(questionnaire), (answers) => {
        const reversed = Object.fromEntries(Object.entries(answers).reverse());
        expect(run(reversed)).toEqual(run(answers));
      }),
    );
  });

  it("counts « je ne sais pas » as nothing, and says so", () => {
    const known = run(getCompany("animation-studio").answers);
    const unsure = run({ ...getCompany("animation-studio").answers, "stakes.data": "unknown", "stakes.rights": "unknown", "stakes.framework": "unknown" });
    expect(unsure.measures.stakes.value).toBe(known.measures.stakes.value - 6);
    expect(unsure.measures.stakes.known).toBe(false);
    expect(unsure.certainty).toEqual({ asked: known.certainty.asked, unknown: 3, unknownMeasures: ["stakes"] });
  });

  it("makes a follower, and not a refractory company, of one that knows nothing at all", () => {
    const answers = Object.fromEntries(
      Object.entries(getCompany("theatre-administration").answers).map(([id, answer]) => {
        const question = listQuestions(questionnaire).find((entry) => entry.id === id);
        if (!question?.options.some((option) => option.unknown)) return [id, answer];
        return [id, question.type === "many" ? ["unknown"] : "unknown"];
      }),
    );
    const { profile, certainty } = run(splitByVisibility(questionnaire, answers).shown);
    expect(profile).toBe("follower");
    expect(certainty.unknownMeasures).toEqual(MEASURES);
  });

  it("pins the range of the measures, in points", () => {
    expect(compile(questionnaire).range).toEqual({
      knowledge: { min: 0, max: 11 },
      practice: { min: 0, max: 22 },
      stakes: { min: 0, max: 12 },
      skills: { min: 0, max: 12 },
      strategy: { min: 0, max: 9 },
      stance: { min: -8, max: 5 },
    });
  });

  it("looks at the same answers as the form shows", () => {
    const compiled = compile(questionnaire);
    fc.assert(
      fc.property(arbitraryAnswerSet(questionnaire), arbitraryAnswerSet(questionnaire), (own, others) => {
        const answers = { ...others, ...own };
        expect(nameAnswers(compiled, readAnswers(compiled, answers))).toEqual(splitByVisibility(questionnaire, answers).shown);
      }),
    );
  });
});
