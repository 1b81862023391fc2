import { describe, expect, it } from "vitest";

import type { Questionnaire } from "@/lib/questionnaire/types";

import { getCourse } from "./course";
import { DRAFT_DAYS, DRAFT_KEY, openDraftPlace, parseDraft, type Draft } from "./draft";
import { keepCompatible } from "./exclusive";
import { toAnswers, toField, toValues } from "./fields";
import { formatPlace, parsePlace } from "./location";

const questionnaire: Questionnaire = {
  version: "v1",
  steps: [
    {
      id: "first",
      questions: [
        { id: "a.use", type: "one", options: [{ id: "yes" }, { id: "no" }] },
        {
          id: "a.which",
          type: "many",
          visibleIf: { all: [{ question: "a.use", in: ["yes"] }] },
          options: [{ id: "text" }, { id: "image" }, { id: "none", exclusive: true }],
        },
      ],
    },
    { id: "second", questions: [{ id: "b.role", type: "one", optional: true, options: [{ id: "x" }] }] },
  ],
};
const NOW = 1_800_000_000_000;
const draft: Draft = { questionnaire: "v1", answers: { "a.use": "yes" }, step: "premiere", lastUsed: NOW };

function makeStorage(): Storage {
  const held = new Map<string, string>();
  return {
    getItem: (key: string) => held.get(key) ?? null,
    setItem: (key: string, value: string) => void held.set(key, value),
    removeItem: (key: string) => void held.delete(key),
    clear: () => held.clear(),
    key: () => null,
    length: 0,
  };
}

describe("the form and the answers", () => {
  it("carries answers to fields and back without a change, hidden ones included", () => {
    const answers = { "a.use": "no", "a.which": ["text", "image"] };
    expect(toAnswers(questionnaire, toValues(questionnaire, answers))).toEqual(answers);
  });

  it("reads nothing chosen as no answer, whatever the browser gives for it", () => {
    for (const empty of [null, "", false, [], undefined]) {
      expect(toAnswers(questionnaire, { [toField("a.use")]: empty })).toEqual({});
    }
  });
});

describe("exclusive options", () => {
  const which = questionnaire.steps[0]?.questions[1];
  if (!which) throw new Error("The test's questionnaire has this question.");

  it("« aucun » unticks the others", () => {
    expect(keepCompatible(which, ["text", "none"], "none")).toEqual(["none"]);
  });
  it("another option unticks « aucun »", () => {
    expect(keepCompatible(which, ["none", "text"], "text")).toEqual(["text"]);
  });
  it("unticking changes nothing else", () => {
    expect(keepCompatible(which, ["text"], "image")).toEqual(["text"]);
  });
});

describe("the course", () => {
  it("counts what is shown: an answer that reveals a question adds it", () => {
    expect(getCourse(questionnaire, { "a.use": "no" })).toMatchObject({ answered: 1, shown: 2 });
    expect(getCourse(questionnaire, { "a.use": "yes" })).toMatchObject({ answered: 1, shown: 3 });
  });
  it("misses the required questions that are shown, not the optional or the hidden ones", () => {
    expect(getCourse(questionnaire, {}).missing.map(({ id }) => id)).toEqual(["a.use"]);
    expect(getCourse(questionnaire, { "a.use": "yes" }).missing.map(({ id }) => id)).toEqual(["a.which"]);
  });
});

describe("the draft on the device", () => {
  it("comes back as it was", () => {
    expect(parseDraft(JSON.stringify(draft), questionnaire, NOW)).toEqual({ state: "found", draft });
  });
  it("is erased after 30 days without use, not before", () => {
    const day = 86_400_000;
    expect(parseDraft(JSON.stringify(draft), questionnaire, NOW + DRAFT_DAYS * day).state).toBe("found");
    expect(parseDraft(JSON.stringify(draft), questionnaire, NOW + DRAFT_DAYS * day + 1).state).toBe("expired");
  });
  it.each(["{", "null", "[]", '{"answers":[]}', JSON.stringify({ ...draft, questionnaire: "v9" })])("says that it cannot read %s", (text) => {
    expect(parseDraft(text, questionnaire, NOW).state).toBe("unreadable");
  });
  it.each([0, -1, NOW + 86_400_001])("says that it cannot read a draft last used at %d", (lastUsed) => {
    expect(parseDraft(JSON.stringify({ ...draft, lastUsed }), questionnaire, NOW).state).toBe("unreadable");
  });
  it("bears with a clock that was a day ahead", () => {
    expect(parseDraft(JSON.stringify({ ...draft, lastUsed: NOW + 86_400_000 }), questionnaire, NOW).state).toBe("found");
  });
  it("leaves out what the questionnaire cannot ask", () => {
    const text = JSON.stringify({ ...draft, answers: { "a.use": "maybe", "a.which": ["text", "other"], old: "x" } });
    expect(parseDraft(text, questionnaire, NOW)).toMatchObject({ draft: { answers: { "a.which": ["text"] } } });
  });
  it("is never written over another tab's work", () => {
    const storage = makeStorage();
    const [one, two] = [openDraftPlace(() => storage), openDraftPlace(() => storage)];
    one.read();
    two.read();
    expect(one.write(draft)).toBe("saved");
    expect(two.write({ ...draft, step: "deuxieme" })).toBe("changed-elsewhere");
    expect(storage.getItem(DRAFT_KEY)).toContain("premiere");
    two.acknowledge();
    expect(two.write({ ...draft, step: "deuxieme" })).toBe("saved");
  });
  it("says when nothing can be kept", () => {
    const place = openDraftPlace(() => {
      throw new Error("forbidden");
    });
    expect(place.read()).toBeNull();
    expect(place.write(draft)).toBe("not-kept");
    expect(place.erase).not.toThrow();
  });
});

describe("the address of a step", () => {
  it("is read as it was written", () => {
    const place = { slug: "usages", question: "practice_who" };
    expect(parsePlace(formatPlace(place))).toEqual(place);
    expect(parsePlace("")).toEqual({ slug: null, question: null });
  });
});
