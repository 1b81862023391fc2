import { describe, expect, it } from "vitest";

import { questionnaire } from "@/lib/referential/v1/questionnaire";

import { carryToDraft } from "./carry";
import { DRAFT_DAYS, DRAFT_KEY } from "./draft";

const NOW = 1_800_000_000_000;
const report = { "context.branch": "publishing" };
const other = { "context.branch": "audiovisual" };

function makeStorage(text: string | null): { storage: Storage; read: () => unknown } {
  let held = text;
  const storage: Storage = {
    getItem: () => held,
    setItem: (_key: string, value: string) => { held = value; },
    removeItem: () => { held = null; },
    clear: () => { held = null; },
    key: () => DRAFT_KEY,
    length: 1,
  };
  return { storage, read: (): unknown => JSON.parse(held ?? "null") };
}

const leave = (answers: object, lastUsed = NOW) => makeStorage(JSON.stringify({ questionnaire: "v1", answers, step: "usages", lastUsed }));

describe("changing the answers of a report", () => {
  it.each([
    ["holds nothing", makeStorage(null)],
    ["holds something unreadable", makeStorage("{")],
    ["holds something too old", leave(other, NOW - DRAFT_DAYS * 86_400_000 - 1)],
  ])("carries them when the device %s", (_name, { storage, read }) => {
    expect(carryToDraft(() => storage, questionnaire, report, NOW, false)).toBe("carried");
    expect(read()).toEqual({ questionnaire: "v1", answers: report, step: "", lastUsed: NOW });
  });

  it("leaves a draft that says the same, with what it sets aside", () => {
    const { storage, read } = leave({ ...report, "activity.audiovisual": ["post-production"] });
    expect(carryToDraft(() => storage, questionnaire, report, NOW, false)).toBe("carried");
    expect(read()).toMatchObject({ step: "usages" });
  });

  it("asks before it replaces other answers", () => {
    const { storage, read } = leave(other);
    expect(carryToDraft(() => storage, questionnaire, report, NOW, false)).toBe("other");
    expect(read()).toMatchObject({ answers: other });
    expect(carryToDraft(() => storage, questionnaire, report, NOW, true)).toBe("carried");
    expect(read()).toMatchObject({ answers: report });
  });

  it("says when the device can keep nothing", () => {
    const refuse = () => {
      throw new Error("forbidden");
    };
    expect(carryToDraft(refuse, questionnaire, report, NOW, false)).toBe("not-kept");
  });
});
