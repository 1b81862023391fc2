import { describe, expect, it } from "vitest";

import { listQuestions } from "@/lib/questionnaire/visibility";
import { questionnaireCopy } from "@/lib/referential/v1/copy.fr";
import { questionnaire } from "@/lib/referential/v1/questionnaire";

import { isWritten, listConditions, numberQuestions, readWording } from "./paper";

const codes = numberQuestions(questionnaire);
const questions = listQuestions(questionnaire);

describe("the questionnaire on paper", () => {
  it("numbers every question once, in order, and letters every option", () => {
    expect(questions.map(({ id }) => codes.numberOf(id))).toEqual(questions.map((_, index) => index + 1));
    expect(codes.letterOf("context.branch", "publishing")).toBe("c");
  });

  it("says the conditions of a question by the boxes of earlier ones", () => {
    const press = questions.find(({ id }) => id === "activity.communication");
    expect(press?.visibleIf && listConditions(press.visibleIf, codes)).toEqual([["1b"]]);
    for (const { id, visibleIf } of questions) {
      if (visibleIf === undefined) continue;
      for (const box of listConditions(visibleIf, codes).flat()) expect(Number.parseInt(box, 10)).toBeLessThan(codes.numberOf(id));
    }
  });

  it("asks for one box of each group under « all », and for one box of all under « any »", () => {
    const groups = (id: string) => listConditions(questions.find((question) => question.id === id)?.visibleIf ?? { all: [] }, codes);
    expect(groups("obstacles")).toHaveLength(6);
    expect(groups("practice.experiments")).toHaveLength(1);
  });

  it("keeps every wording: the base, unless the variants cover everybody, and each variant with its boxes", () => {
    for (const { id, options } of questions) {
      const words = questionnaireCopy.questions[id];
      if (words === undefined) throw new Error(id);
      for (const wording of [words.text, ...options.map((option) => words.options[option.id] ?? "")]) {
        const { base, variants } = readWording(wording, codes);
        expect(base ?? variants[0]?.text).toBeTruthy();
        for (const { boxes } of variants) expect(boxes.length).toBeGreaterThan(0);
      }
    }
    expect(readWording(questionnaireCopy.questions["knowledge.tell-apart"]?.text ?? "", codes)).toMatchObject({ base: null });
  });

  it("lets one write the answer only where the options are too many to letter", () => {
    expect(questions.filter(isWritten).map(({ id }) => id)).toEqual(["context.department"]);
  });
});
