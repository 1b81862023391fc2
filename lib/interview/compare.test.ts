import { describe, expect, it } from "vitest";
import { currentReferential } from "@/lib/referential/current";
import { getCompany } from "@/tests/builders/companies";
import { listChanges } from "./compare";

const { questionnaire } = currentReferential;
const { answers } = getCompany("small-agency");

describe("two interviews of one company", () => {
  it("differ by nothing when the same choices are given in another order", () => {
    const turned = Object.fromEntries(Object.entries(answers).map(([id, answer]) => [id, typeof answer === "string" ? answer : [...answer].reverse()]));
    expect(listChanges(questionnaire, answers, turned)).toEqual([]);
  });

  it("show what changed among what was answered both times, and nothing of what is asked only once", () => {
    const after = { ...answers, "context.branch": "publishing", "activity.publishing": "general" };
    const changes = listChanges(questionnaire, answers, after);
    expect(changes[0]).toEqual({ question: "context.branch", before: answers["context.branch"], after: "publishing" });
    expect(changes.map(({ question }) => question)).not.toContain("activity.publishing");
    expect(changes.map(({ question }) => question)).not.toContain("activity.communication");
  });

  it("differ by nothing as long as the second one has not begun", () => {
    expect(listChanges(questionnaire, answers, {})).toEqual([]);
  });
});
