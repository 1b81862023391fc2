import { describe, expect, it } from "vitest";
import { questionnaireCopy } from "@/lib/referential/v1/copy.fr";
import { questionnaire } from "@/lib/referential/v1/questionnaire";
import { makeLog } from "./log";
import { buildSheets, type SheetWords } from "./sheets";
import { readState } from "./state";
import type { InterviewEvent } from "./types";

const words: SheetWords = {
  warning: ["attention"], sheets: { warning: "1", interviews: "2", answers: "3", agreed: "4" }, interviews: [], answers: [], agreed: [], yes: "oui", no: "non", open: "en cours", closed: "terminé",
  questions: questionnaireCopy, sayAction: (id) => id, sayHorizon: (id) => id,
};
const makeState = (registers: Readonly<Record<string, InterviewEvent["value"]>>) =>
  readState(makeLog(Object.entries(registers).map(([register, value], place) => ({ id: String(place), interview: "i", register, value, replaces: [], device: "d", at: "2026-11-23T09:41Z" }))));
const state = makeState({ questionnaire: "v1", "company:name": "Agence", "answer:context.size": "1-9", "flag:context.size": "yes", "note:context.branch": "à revoir" });
const readAnswers = (known: boolean) => buildSheets([{ createdOn: "2026-11-23", state, questionnaire: known ? questionnaire : undefined }], words)[2]?.rows.slice(1) ?? [];

describe("the sheets of an advisor's interviews", () => {
  it("hold every question shown, in words, with what was flagged and noted", () => {
    expect(readAnswers(true)).toContainEqual(["Agence", questionnaireCopy.questions["context.size"]?.text, "De 1 à 9", "oui", null]);
  });

  it("leave nothing out of a version that is not known here: answers, flags and notes as they were written", () => {
    expect(readAnswers(false)).toEqual([["Agence", "context.branch", "", null, "à revoir"], ["Agence", "context.size", "1-9", "oui", null]]);
  });
});
