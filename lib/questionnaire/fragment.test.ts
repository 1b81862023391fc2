import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { currentReferential } from "@/lib/referential/current";
import { arbitraryAnswerSet } from "@/tests/builders/answer-sets";
import { getCompany } from "@/tests/builders/companies";
import { parseAnswers } from "./answer-schema";
import { decodeFragment, encodeFragment } from "./fragment";
import { listQuestions, splitByVisibility } from "./visibility";

const { questionnaire } = currentReferential;
const decode = (fragment: string) => decodeFragment(fragment, (version) => (version === "v1" ? questionnaire : undefined), "v1");
const getCode = (fragment: string) => {
  const decoded = decode(fragment);
  return decoded.ok ? "ok" : decoded.error[0]?.code;
};
const link = encodeFragment(questionnaire, getCompany("animation-studio").answers);

/** Choices have no order: they come back in the order of the questionnaire. */
const sortChoices = (answers: object) =>
  Object.fromEntries(Object.entries(answers).map(([id, answer]) => [id, Array.isArray(answer) ? [...(answer as string[])].sort() : (answer as string)]));

describe("the fragment of a report's address", () => {
  it("gives back the answers that it was made from", () => {
    fc.assert(
      fc.property(arbitraryAnswerSet(questionnaire), (answers) => {
        const decoded = decode(`#${encodeFragment(questionnaire, answers)}`);
        expect(decoded.ok && sortChoices(decoded.value.answers)).toEqual(sortChoices(answers));
      }),
    );
  });

  it("stays short and leaves hidden answers out", () => {
    expect(link.length).toBeLessThanOrEqual(40);
    const { answers } = getCompany("animation-studio");
    expect(encodeFragment(questionnaire, { ...answers, "activity.publishing": "general" })).toBe(link);
  });

  it("pins the form of version 1, since links are kept for years", () => {
    expect(link).toBe("v1.KgWo5FJIW5I222k200oKA.-3ovw");
  });

  it("finds any single changed, missing or added letter", () => {
    for (let at = 3; at < link.length; at += 1) {
      const letter = link[at] === "A" ? "B" : "A";
      for (const damaged of [link.slice(0, at) + letter + link.slice(at + 1), link.slice(0, at) + link.slice(at + 1), `${link.slice(0, at)}A${link.slice(at)}`]) {
        if (damaged !== link) expect(getCode(damaged), damaged).not.toBe("ok");
      }
    }
  });

  it("accepts no more than the schema does: what is missing or does not go together is refused", () => {
    let refused = 0;
    fc.assert(
      fc.property(arbitraryAnswerSet(questionnaire), fc.constantFrom(...listQuestions(questionnaire)), fc.boolean(), (answers, question, remove) => {
        const { [question.id]: old, ...rest } = answers;
        const several = question.type === "many" ? question.options.map(({ id }) => id) : old;
        const tampered = remove || several === undefined ? rest : { ...rest, [question.id]: several };
        const decoded = decode(encodeFragment(questionnaire, tampered));
        const visible = splitByVisibility(questionnaire, tampered).shown;
        if (!decoded.ok) refused += 1;
        expect(decoded.ok).toBe(parseAnswers(questionnaire, visible).ok);
      }),
      { numRuns: 300 },
    );
    expect(refused).toBeGreaterThan(30);
  });

  it.each([
    ["", "foreign-link"],
    ["#", "foreign-link"],
    ["#chapitre-2", "foreign-link"],
    ["v1.KgWo5FJIW5I222k200oKB.-3ovw", "damaged-link"],
    ["v1..AAAAA", "damaged-link"],
    ["v1.KgWo5FJIW5I222k200oKA.", "damaged-link"],
    ["v1.KgWo5FJIW5", "damaged-link"],
    ["v1", "damaged-link"],
    ["v2.KgWo5FJIW5I222k200oKA.-3ovw", "newer-version"],
    [`v1.${"A".repeat(5000)}.AAAAA`, "foreign-link"],
  ])("refuses %j as %s", (fragment, code) => {
    expect(getCode(fragment)).toBe(code);
  });
});
