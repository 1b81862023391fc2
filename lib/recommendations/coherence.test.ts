import { describe, expect, it } from "vitest";
import { currentReferential } from "@/lib/referential/current";
import { SECTIONS } from "@/lib/referential/study";
import { adviceCopy } from "@/lib/referential/v1/advice.fr";
import { questionnaireCopy } from "@/lib/referential/v1/copy.fr";
import { replaceAt } from "@/tests/builders/broken";
import { findIncoherences, type CheckedReferential } from "./coherence";

const sound: CheckedReferential = { ...currentReferential, questionnaireCopy, advice: adviceCopy, sections: SECTIONS };

const [branchQuestion] = sound.questionnaire.steps[0]?.questions ?? [];

describe("the coherence of the referential", () => {
  it("has no fault", () => {
    expect(findIncoherences(sound)).toEqual([]);
  });

  it.each<[string, string, unknown, { file: string; id: string; problem: RegExp }]>([
    ["an unknown measure", "questionnaire/steps/2/questions/0/options/1/says", { curiosity: 1 }, { file: "questionnaire.ts", id: "knowledge.watch", problem: /unknown measure curiosity/ }],
    ["a duplicate question", "questionnaire/steps/1/questions/0", branchQuestion, { file: "questionnaire.ts", id: "context.branch", problem: /duplicate/ }],
    ["a condition on a later question", "questionnaire/steps/0/questions/0/visibleIf", { all: [{ question: "needs", in: ["law"] }] }, { file: "questionnaire.ts", id: "context.branch", problem: /does not exist here/ }],
    ["a rule on a missing option", "rules/rules/1/when", { question: "stance.refusal", in: ["whispered"] }, { file: "rules.ts", id: "refractory.law-written", problem: /whispered/ }],
    ["a threshold out of range", "model/bands/practice", [3, 7, 23], { file: "model.ts", id: "practice", problem: /up to 22/ }],
    ["an action without source", "rules/actions/0/source", undefined, { file: "rules.ts", id: "acc.demystify", problem: /no source/ }],
    ["a section that the study does not have", "rules/rules/1/source", { section: "preface" }, { file: "rules.ts", id: "refractory.law-written", problem: /preface/ }],
    ["a question that decides and says that it does not", "questionnaire/steps/1/questions/3/effect", "statistics", { file: "rules.ts", id: "concern.trade", problem: /for the statistics/ }],
    ["a share of known answers above one", "model/knownShare", 7, { file: "model.ts", id: "knownShare", problem: /share/ }],
    ["a goal in a band that does not exist", "model/goals/refractory/bands/knowledge", 7, { file: "model.ts", id: "goals.refractory", problem: /0 to 3/ }],
    ["a question without words", "questionnaireCopy/questions/needs", undefined, { file: "copy.fr.ts", id: "needs", problem: /no words/ }],
    ["a question that is too long", "questionnaireCopy/questions/needs/text", "un ".repeat(17), { file: "copy.fr.ts", id: "needs", problem: /17 words/ }],
    ["a decision table that may not decide", "model/decision/3", { id: "observing", profile: "follower", when: [{ measure: "practice", atMost: 1 }] }, { file: "model.ts", id: "observing", problem: /no test/ }],
  ])("names file, id and problem: %s", (_, path, value, { file, id, problem }) => {
    expect(findIncoherences(replaceAt(sound, path, value))).toContainEqual({ file, id, problem: expect.stringMatching(problem) as string });
  });
});

describe("French typography", () => {
  const listStrings = (value: unknown): string[] =>
    typeof value === "string" ? [value] : typeof value === "object" && value !== null ? Object.values(value).flatMap(listStrings) : [];

  it.each([["questionnaire", questionnaireCopy], ["advice", adviceCopy]])("holds in the words of the %s", (_, words) => {
    for (const text of listStrings(words)) {
      expect(text, text).not.toMatch(/ [;:!?»]|« |[^\s(«\u202f][!?;](?!\S)(?<!\u202f.)|'/u);
    }
  });
});
