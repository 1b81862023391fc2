import { describe, expect, it } from "vitest";
import { evaluate } from "@/lib/diagnosis/evaluate";
import { PROFILES } from "@/lib/diagnosis/types";
import { parseAnswers } from "@/lib/questionnaire/answer-schema";
import { advise } from "@/lib/recommendations/advise";
import { personas } from "./personas";
import { referentialV1 } from "./referential";

describe("the written companies", () => {
  it.each(personas.map((persona) => [persona.name, persona] as const))("%s", (_, { answers, profile, first }) => {
    const parsed = parseAnswers(referentialV1.questionnaire, answers);
    expect(parsed).toMatchObject({ ok: true });
    const evaluation = evaluate(referentialV1, answers);
    expect(evaluation.profile).toBe(profile);
    const actions = advise(referentialV1, answers, evaluation).recommendations.map(({ id }) => id);
    expect(actions.slice(0, first.length)).toEqual(first);
  });

  it("are three in every branch and cover the four profiles", () => {
    const count = (branch: string) => personas.filter(({ answers }) => answers["context.branch"] === branch).length;
    expect(["audiovisual", "communication", "publishing", "performing-arts"].map(count)).toEqual([3, 3, 3, 3]);
    expect(new Set(personas.map(({ profile }) => profile))).toEqual(new Set(PROFILES));
  });
});
