import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CURRENT_VERSION, currentReferential, getQuestionnaire } from "@/lib/referential/current";
import { arbitraryAnswerSet } from "@/tests/builders/answer-sets";
import { getCompany } from "@/tests/builders/companies";
import { buildAnswerFile, parseAnswerFile, parseDraftFile } from "./answer-file";

const { questionnaire } = currentReferential;
const { answers } = getCompany("hostile-publisher");
const parse = (text: string) => parseAnswerFile(text, getQuestionnaire, CURRENT_VERSION);
const parseDraft = (text: string) => parseDraftFile(text, getQuestionnaire, CURRENT_VERSION);
const write = (file: unknown) => JSON.stringify(file);

describe("an answer file", () => {
  it("opens again with the same answers", () => {
    fc.assert(
      fc.property(arbitraryAnswerSet(questionnaire), (set) => {
        const parsed = parse(write(buildAnswerFile(questionnaire, set)));
        expect(parsed.ok && parsed.value.answers).toEqual(set);
      }),
    );
  });

  it("keeps what an earlier answer has set aside, beside what counts", () => {
    const draft = { ...answers, "context.branch": "communication" };
    const file = buildAnswerFile(questionnaire, draft);
    expect(file.aside).toEqual({ "activity.publishing": "general" });
    const parsed = parseDraft(write(file));
    expect(parsed.ok && parsed.value.answers).toEqual(draft);
  });

  it("may be half-way for a draft, never for a report", () => {
    const half = write({ questionnaire: "v1", answers: { "context.branch": "publishing" } });
    expect(parseDraft(half).ok).toBe(true);
    expect(parse(half).ok).toBe(false);
  });

  it.each([
    ["{", "broken-json"],
    ["[]", "not-an-answer-file"],
    ["null", "not-an-answer-file"],
    [write({ answers }), "not-an-answer-file"],
    [write({ questionnaire: "v1" }), "not-an-answer-file"],
    [write({ questionnaire: "v1", answers, name: "x" }), "not-an-answer-file"],
    [write({ questionnaire: "v9", answers }), "newer-version"],
    [write({ questionnaire: "toString", answers }), "unknown-version"],
    [write({ questionnaire: "v1", answers: { ...answers, x: "y" } }), "unknown-question"],
    [" ".repeat(70_000), "too-large"],
  ])("is refused with its own words: %.40s", (text, code) => {
    for (const read of [parse, parseDraft]) {
      const parsed = read(text);
      expect(parsed.ok ? "ok" : parsed.error[0]?.code).toBe(code);
    }
  });
});
