import Ajv from "ajv/dist/2020";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { currentReferential } from "@/lib/referential/current";
import { arbitraryAnswerSet } from "@/tests/builders/answer-sets";
import { getCompany } from "@/tests/builders/companies";
import { checkQuestions, parseAnswers } from "./answer-schema";
import { buildAnswerJsonSchema } from "./json-schema";
import type { Answers } from "./types";
import { listQuestions } from "./visibility";

const { questionnaire } = currentReferential;
const questions = listQuestions(questionnaire);
const { answers } = getCompany("small-agency");
const validate = new Ajv({ strict: false }).compile(buildAnswerJsonSchema(questionnaire));

const getCodes = (input: unknown) => {
  const checked = parseAnswers(questionnaire, input);
  return checked.ok ? [] : checked.error.map(({ question, code }) => [question, code]);
};
const without = (set: Answers, id: string): Answers => Object.fromEntries(Object.entries(set).filter(([key]) => key !== id));

/** One thing done to an answer set that may or may not break it. */
const arbitraryChange = fc.record({
  question: fc.constantFrom(...questions),
  kind: fc.constantFrom("remove", "set", "set-several", "unknown-option", "wrong-type"),
  pick: fc.nat(200),
});
type Change = typeof arbitraryChange extends fc.Arbitrary<infer T> ? T : never;

function change(set: Answers, { question, kind, pick }: Change): Record<string, unknown> {
  const option = question.options[pick % question.options.length]?.id ?? "";
  if (kind === "remove") return without(set, question.id);
  const value = { set: option, "set-several": [option, question.options[0]?.id], "unknown-option": "no-such-option", "wrong-type": pick }[kind];
  return { ...set, [question.id]: value };
}

describe("parseAnswers", () => {
  it("accepts every answer set that the questionnaire can produce", () => {
    fc.assert(fc.property(arbitraryAnswerSet(questionnaire), (set) => { expect(getCodes(set)).toEqual([]); }));
  });

  it("agrees with the published JSON Schema on sets that were tampered with", () => {
    let refused = 0;
    fc.assert(
      fc.property(arbitraryAnswerSet(questionnaire), fc.array(arbitraryChange, { maxLength: 3 }), (set, changes) => {
        const tampered = changes.reduce<Record<string, unknown>>((current, entry) => change(current as Answers, entry), set);
        const accepted = parseAnswers(questionnaire, tampered).ok;
        if (!accepted) refused += 1;
        expect(validate(tampered)).toBe(accepted);
      }),
      { numRuns: 500 },
    );
    expect(refused).toBeGreaterThan(50);
  });

  it.each<[string, unknown, [string | null, string][]]>([
    ["an unknown question", { ...answers, "no.such": "x" }, [["no.such", "unknown-question"]]],
    ["an unknown option", { ...answers, "context.logic": "12" }, [["context.logic", "unknown-option"]]],
    ["an answer to a hidden question", { ...answers, "activity.publishing": "general" }, [["activity.publishing", "hidden"]]],
    ["a missing answer", without(answers, "needs"), [["needs", "missing"]]],
    ["an empty list", { ...answers, needs: [] }, [["needs", "missing"]]],
    ["a list where one is asked", { ...answers, "context.size": ["1-9"] }, [["context.size", "wrong-type"]]],
    ["one where a list is asked", { ...answers, needs: "law" }, [["needs", "wrong-type"]]],
    ["a number", { ...answers, "context.logic": 3 }, [["context.logic", "wrong-type"]]],
    ["the same choice twice", { ...answers, needs: ["law", "law"] }, [["needs", "duplicate"]]],
    ["« none » beside another choice", { ...answers, needs: ["law", "nothing"] }, [["needs", "exclusive"]]],
    ["an array for a set", [], [[null, "wrong-type"]]],
    ["nothing", null, [[null, "wrong-type"]]],
    ["several faults at once", { ...without(answers, "needs"), "context.logic": 3 }, [["context.logic", "wrong-type"], ["needs", "missing"]]],
  ])("refuses %s", (_, input, expected) => {
    expect(getCodes(input)).toEqual(expected);
    expect(validate(input)).toBe(false);
  });

  it("lets an optional question go unanswered", () => {
    expect(getCodes(without(answers, "context.role"))).toEqual([]);
  });
});

describe("checkQuestions", () => {
  it("speaks of the questions of a step only", () => {
    const errors = checkQuestions(questionnaire, { "context.branch": "publishing" }, ["context.branch", "context.size"]);
    expect(errors.map(({ question, code }) => [question, code])).toEqual([["context.size", "missing"]]);
  });
});
