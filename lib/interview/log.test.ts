import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { evaluate } from "@/lib/diagnosis/evaluate";
import { splitByVisibility } from "@/lib/questionnaire/visibility";
import { currentReferential } from "@/lib/referential/current";
import { companies } from "@/tests/builders/companies";
import { buildEvent, listConflicts, listHeads, listNext, makeLog, merge, readRegisters } from "./log";
import { accepts, TEXT_LIMIT, toText } from "./registers";
import { keepKnownAnswers, project, readState } from "./state";
import type { EventValue, InterviewEvent } from "./types";

const INTERVIEW = "3c9d1c1e-0000-4000-8000-000000000000";
const IDS = ["a", "b", "c", "d", "e"] as const;
const arbitraryEvent: fc.Arbitrary<InterviewEvent> = fc.record({
  id: fc.constantFrom(...IDS),
  interview: fc.constant(INTERVIEW),
  register: fc.constantFrom("note:*", "consent"),
  value: fc.constantFrom<EventValue>("x", "y", null),
  replaces: fc.subarray([...IDS]),
  device: fc.constant("d"),
  at: fc.constantFrom("2026-11-23T09:41Z", "2026-11-23T09:42Z"),
});
const arbitraryEvents = fc.array(arbitraryEvent, { maxLength: 8 });

let made = 0;
const write = (log: ReturnType<typeof makeLog>, register: string, value: EventValue, device = "one") => {
  const event = buildEvent(log, { interview: INTERVIEW, register, value }, { id: `id-${String((made += 1))}`, device, at: "2026-11-23T09:41Z" });
  return event === null ? log : merge(log, [event]);
};

describe("a change that began some time ago", () => {
  const build = (log: ReturnType<typeof makeLog>, value: string, seen: readonly string[]) =>
    buildEvent(log, { interview: INTERVIEW, register: "note:*", value }, { id: `id-${String((made += 1))}`, device: "one", at: "2026-11-23T09:41Z" }, seen);

  it("replaces what was on the screen then, so that what has come since stays beside it", () => {
    const before = write(makeLog([]), "note:*", "vu");
    const seen = listHeads(before, "note:*");
    const since = write(before, "note:*", "venu depuis", "two");
    const event = build(since, "d’ici", seen) as InterviewEvent;
    const log = merge(since, [event]);
    expect(event.replaces).toEqual(seen);
    expect(listConflicts(readRegisters(log)).map(({ heads }) => heads.map(({ value }) => value).sort())).toEqual([["d’ici", "venu depuis"]]);
    expect(listNext(log, "note:*", "d’ici", "one", seen)).toEqual([event.id]);
    expect(listNext(since, "note:*", "d’ici", "one", seen)).toEqual(seen);
  });

  it("is none when it ends as it began, whatever has come since", () => {
    const before = write(makeLog([]), "note:*", "vu");
    expect(build(write(before, "note:*", "venu depuis", "two"), "vu", listHeads(before, "note:*"))).toBeNull();
  });
});

describe("merging", () => {
  it("gives the same log in any order, any number of times, in any grouping", () => {
    fc.assert(fc.property(arbitraryEvents, arbitraryEvents, arbitraryEvents, (one, two, three) => {
      const straight = makeLog([...one, ...two, ...three]);
      const other = merge(merge(makeLog(three), one), [...two, ...two, ...one]);
      expect(Object.fromEntries(straight)).toEqual(Object.fromEntries(other));
      expect(readState(straight)).toEqual(readState(other));
    }));
  });

  it("leaves every register that has events at least one head, even in a circle", () => {
    fc.assert(fc.property(arbitraryEvents, (events) => {
      for (const heads of readRegisters(makeLog(events)).values()) expect(heads.length).toBeGreaterThan(0);
    }));
  });
});

describe("a register", () => {
  it("shows a conflict when two devices did not see each other, and none once somebody has chosen", () => {
    const start = write(makeLog([]), "note:*", "x");
    const one = write(start, "note:*", "from one", "one");
    const two = write(start, "note:*", "from two", "two");
    const both = merge(one, two.values());
    expect(listConflicts(readRegisters(both))[0]?.heads.map(({ value, device }) => [device, value])).toEqual(
      expect.arrayContaining([["one", "from one"], ["two", "from two"]]) as unknown,
    );
    expect(readState(both).wholeNote).toBe("");
    const solved = write(both, "note:*", "from one");
    expect(readState(solved)).toMatchObject({ wholeNote: "from one", conflicts: [] });
  });

  it("is not in conflict when two devices wrote the same", () => {
    const both = merge(write(makeLog([]), "consent", "yes", "one"), write(makeLog([]), "consent", "yes", "two").values());
    expect(readState(both)).toMatchObject({ consent: "yes", conflicts: [] });
    expect(readState(write(both, "consent", null))).toMatchObject({ consent: null, conflicts: [] });
  });

  it("takes no event for a change that changes nothing", () => {
    const log = write(makeLog([]), "note:*", "x");
    expect(write(log, "note:*", "x")).toBe(log);
    expect(write(log, "comment:*", null)).toBe(log);
  });

  it.each<[string, EventValue, boolean]>([
    ["answer:practice.generative", ["text", "image"], true],
    ["answer:practice.generative", [], false],
    ["answer:context.size", "solo", true],
    ["answer:context.size", null, true],
    ["answer:Context Size", "solo", false],
    ["note:*", "x".repeat(TEXT_LIMIT), true],
    ["note:*", "x".repeat(TEXT_LIMIT + 1), false],
    ["note:*", ["x"], false],
    ["note:*", "a\0b", false],
    ["note:*", "a\ud800", false],
    ["note:*", "😀", true],
    ["comment:context.size", "x", false],
    ["company:name", "Théâtre", true],
    ["company:siret", "1", false],
    ["status", "closed", true],
    ["status", null, false],
    ["consent", "maybe", false],
    ["action:ethics", "quarter", true],
    ["action:ethics", "tomorrow", false],
    ["recontact", "2027-05-04", true],
    ["recontact", "demain", false],
    ["time:3c9d1c1e-0000-4000-8000-000000000000", "12", true],
    ["time:me", "12", false],
    ["__proto__", "x", false],
    ["other", "x", false],
  ])("%s may hold %j: %s", (register, value, expected) => {
    expect(accepts(register, value)).toBe(expected);
  });
});

describe("a text that is typed", () => {
  it("can always be kept, cut at the limit and never inside a character", () => {
    fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 50 }), fc.nat(60), (text, repeats) => {
      expect(accepts("note:*", toText(text.repeat(repeats)))).toBe(true);
    }));
    const long = `${"x".repeat(TEXT_LIMIT - 1)}😀`;
    expect(toText(long)).toBe("x".repeat(TEXT_LIMIT - 1));
  });
});

describe("an interview", () => {
  it.each(companies)("of $id, in any order of answers, gives the diagnosis of the questionnaire", ({ answers, profile }) => {
    const log = Object.entries(answers).reverse().reduce((current, [question, answer]) => write(current, `answer:${question}`, answer), makeLog([]));
    const { questionnaire } = currentReferential;
    const { shown } = splitByVisibility(questionnaire, keepKnownAnswers(questionnaire, readState(log).answers));
    expect(shown).toEqual(answers);
    expect(evaluate(currentReferential, shown).profile).toBe(profile);
  });

  it("leaves out what its questionnaire cannot ask", () => {
    const answers = { "context.size": "huge", "no.such": "x", needs: ["law", "gone"], "context.logic": ["volume"] };
    expect(keepKnownAnswers(currentReferential.questionnaire, answers)).toEqual({ needs: ["law"] });
  });

  it("shows nothing but answers on a second screen", () => {
    const filled = [["company:name", "Nom secret"], ["note:*", "note secrète"], ["note:needs", "autre secret"], ["comment:*", "à remettre"], ["flag:needs", "yes"], ["answer:context.size", "solo"]] as const;
    const log = filled.reduce((current, [register, value]) => write(current, register, value), makeLog([]));
    expect(project(currentReferential.questionnaire, "company", readState(log))).toEqual({ questionnaire: "v1", step: "company", answers: { "context.size": "solo" } });
  });

  it("adds up the time of its author's devices, and orders what was agreed by its horizon", () => {
    const filled = [["time:3c9d1c1e-0000-4000-8000-000000000001", "12"], ["time:3c9d1c1e-0000-4000-8000-000000000002", "30"], ["action:a", "semester"], ["action:b", "month"], ["done:b", "done"]] as const;
    const state = readState(filled.reduce((current, [register, value]) => write(current, register, value), makeLog([])));
    expect(state.minutes).toBe(42);
    expect(state.agreed).toEqual([{ action: "b", horizon: "month", done: true }, { action: "a", horizon: "semester", done: false }]);
  });
});
