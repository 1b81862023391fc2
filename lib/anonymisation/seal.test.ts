import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { evaluate } from "@/lib/diagnosis/evaluate";
import { MEASURES, type Answers } from "@/lib/questionnaire/types";
import { getChoices, listQuestions, listVisibleQuestions, splitByVisibility } from "@/lib/questionnaire/visibility";
import { advise } from "@/lib/recommendations/advise";
import { currentReferential } from "@/lib/referential/current";
import { CONTEXT_QUESTIONS } from "@/lib/referential/region";
import { personas } from "@/lib/referential/v1/personas";
import { listAnswerTables } from "@/lib/statistics/answer-tables";
import { SILENT, SOME } from "@/lib/statistics/types";
import { arbitraryAnswerSet } from "@/tests/builders/answer-sets";
import { getFeeling } from "./feeling";
import { ACTION, BENEFICIARY, EVERYONE, makeSealer, sealContent, UnreadableAnswer } from "./seal";

const { branch, size, department } = CONTEXT_QUESTIONS;
const tables = listAnswerTables(currentReferential.questionnaire, currentReferential.rules, [branch, size, department]);
const answerSets = arbitraryAnswerSet(currentReferential.questionnaire);
/** Beside a profile that was found when the answers were whole. */
const sealStored = (answers: Answers) => sealContent(currentReferential, CONTEXT_QUESTIONS, { answers, profile: "pioneer" });
const seal = (answers: Answers) => sealContent(currentReferential, CONTEXT_QUESTIONS, { answers, profile: evaluate(currentReferential, answers).profile });

describe("what is sealed of a contribution", () => {
  it("is what the report says of it: profile, bands, feeling, and every action with its beneficiaries", () => {
    fc.assert(
      fc.property(answerSets, (answers) => {
        const evaluation = evaluate(currentReferential, answers);
        const { content, marks } = seal(answers);
        expect(content).toEqual({
          profile: evaluation.profile,
          bands: Object.fromEntries(MEASURES.map((measure) => [measure, evaluation.measures[measure].known ? evaluation.measures[measure].band : null])),
          dispossession: getFeeling(getChoices(answers["dispossession"])[0]),
        });
        const { recommendations } = advise(currentReferential, answers, evaluation);
        const list = (question: string) => marks.filter((mark) => mark.question === question && mark.option !== SOME).map(({ option }) => option).sort();
        expect(list(ACTION)).toEqual(recommendations.map(({ id }) => id).sort());
        expect(list(BENEFICIARY)).toEqual([...new Set(recommendations.flatMap(({ audience }) => audience))].sort());
      }),
      { numRuns: 300 },
    );
  });

  it("is counted once, in exactly one cell of every table at most, and the context in none", () => {
    fc.assert(
      fc.property(answerSets, (answers) => {
        const { marks } = seal(answers);
        expect(marks.filter(({ question }) => question === EVERYONE.question)).toEqual([EVERYONE]);
        for (const { id, partition, within } of tables) {
          const own = marks.filter(({ question }) => question === id).map(({ option }) => option);
          const cells = own.filter((option) => partition.includes(option));
          expect(cells.length).toBe(own.length === 0 ? 0 : 1);
          expect(cells).not.toContain(SILENT);
          expect(own.some((option) => within.includes(option))).toBe(own.includes(SOME));
        }
        expect(marks.map(({ question }) => question)).not.toContain(department);
      }),
      { numRuns: 200 },
    );
  });

  it("looks at no hidden answer, and refuses what is no option", () => {
    const { answers } = personas[0] as (typeof personas)[number];
    const hidden = listQuestions(currentReferential.questionnaire).find(({ id }) => splitByVisibility(currentReferential.questionnaire, { ...answers, [id]: "other" }).aside[id]);
    const withHidden = { ...answers, [hidden?.id ?? ""]: hidden?.options[0]?.id ?? "" };
    expect(seal(withHidden)).toEqual(seal(answers));
    expect(() => seal({ ...answers, "stance.overall": "delighted" })).toThrow("stance.overall: unknown-option");
  });

  it("refuses a wrong shape and a missing answer, which would stop every later release, and needs no optional one", () => {
    const { answers } = personas[0] as (typeof personas)[number];
    const shown = listVisibleQuestions(currentReferential.questionnaire, answers);
    for (const { id, type, options, optional } of shown) {
      const { [id]: given, ...others } = answers;
      const first = options[0]?.id ?? "";
      const wrong = type === "one" ? [[first]] : [first, [], [first, first], options.map((option) => option.id)].slice(0, options.some(({ exclusive }) => exclusive) ? 4 : 3);
      for (const answer of wrong) expect(() => sealStored({ ...answers, [id]: answer }), `${id}: ${String(given)}`).toThrow(UnreadableAnswer);
      if (optional) expect(() => sealStored(others)).not.toThrow();
      else expect(() => sealStored(others)).toThrow(UnreadableAnswer);
    }
  });

  it("does not depend on who was sealed before", () => {
    const sealer = makeSealer(currentReferential, CONTEXT_QUESTIONS);
    for (const { answers } of [...personas, ...personas]) {
      const counts = new Int32Array(sealer.marks.length);
      const { profile } = evaluate(currentReferential, answers);
      const content = sealer.seal(profile, sealer.questions.map(({ id }, place) => sealer.read(place, answers[id])), counts);
      const alone = seal(answers);
      expect(content).toEqual(alone.content);
      expect(sealer.marks.filter((_, place) => counts[place] === 1)).toEqual(alone.marks);
    }
  });
});
