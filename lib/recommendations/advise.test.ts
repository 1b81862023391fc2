import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { evaluate } from "@/lib/diagnosis/evaluate";
import type { Answers } from "@/lib/questionnaire/types";
import { splitByVisibility } from "@/lib/questionnaire/visibility";
import { currentReferential } from "@/lib/referential/current";
import { arbitraryAnswerSet } from "@/tests/builders/answer-sets";
import { companies, getCompany } from "@/tests/builders/companies";
import { advise } from "./advise";

const { questionnaire, rules } = currentReferential;
const run = (answers: Answers) => advise(currentReferential, answers, evaluate(currentReferential, answers));

describe("advise", () => {
  it.each(companies.map((company) => [company.name, company] as const))("%s: actions of its phases only, its own first", (_, company) => {
    const phases = run(company.answers).recommendations.map(({ phase }) => phase);
    for (const phase of phases) expect(company.phases).toContain(phase);
    expect(phases).toContain(company.phases[0]);
  });

  it("gives any company three to eight actions, each once, each for somebody and with what triggered it", () => {
    fc.assert(
      fc.property(arbitraryAnswerSet(questionnaire), (answers) => {
        const { recommendations } = run(answers);
        expect(recommendations.length).toBeGreaterThanOrEqual(3);
        expect(recommendations.length).toBeLessThanOrEqual(8);
        expect(new Set(recommendations.map(({ id }) => id)).size).toBe(recommendations.length);
        for (const { audience, rule, answers: reasons, measures } of recommendations) {
          expect(audience.length).toBeGreaterThan(0);
          const conditional = rules.rules.find(({ id }) => id === rule)?.when !== undefined;
          expect(reasons.length + measures.length > 0).toBe(conditional);
        }
      }),
    );
  });

  it("puts what was asked for one urgency earlier", () => {
    const { answers } = getCompany("small-agency");
    const place = (needs: string[]) => run({ ...answers, needs }).recommendations.findIndex(({ id }) => id === "trn.hybrid-skills");
    expect(place(["training"])).toBeLessThan(place(["funding"]));
  });

  it("names only people who exist in the branch and at this size", () => {
    const answers = splitByVisibility(questionnaire, { ...getCompany("hostile-publisher").answers, "context.size": "solo" }).shown;
    for (const { audience } of run(answers).recommendations) {
      expect(audience).not.toContain("publishing-staff");
      expect(audience).not.toContain("hr");
      expect(audience).not.toContain("journalists");
    }
  });

  it("leads a refractory company to its own position, in order and written", () => {
    const [first] = run(getCompany("hostile-publisher").answers).recommendations;
    expect(first).toMatchObject({ id: "trn.law-ethics", rule: "refractory.law-written" });
    expect(first?.answers).toEqual([{ question: "stance.refusal", options: ["contract"] }]);
  });
});
