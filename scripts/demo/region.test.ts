import { describe, expect, it } from "vitest";
import { evaluate } from "@/lib/diagnosis/evaluate";
import { PROFILES } from "@/lib/diagnosis/types";
import { parseAnswers } from "@/lib/questionnaire/answer-schema";
import { currentReferential } from "@/lib/referential/current";
import { makeRegion } from "./region";

const take = (seed: number, length: number) => {
  const next = makeRegion(currentReferential.questionnaire, seed);
  return Array.from({ length }, () => next());
};

describe("a made-up region", () => {
  it("is the same for the same seed, and another for another", () => {
    expect(take(7, 20)).toEqual(take(7, 20));
    expect(take(8, 20)).not.toEqual(take(7, 20));
  });

  it("holds answer sets that the questionnaire accepts, and companies of every profile", () => {
    const answers = take(1, 400).map((draw) => draw.answers);
    for (const set of answers) expect(parseAnswers(currentReferential.questionnaire, set)).toMatchObject({ ok: true });
    const shares = PROFILES.map((profile) => answers.filter((set) => evaluate(currentReferential, set).profile === profile).length / answers.length);
    for (const share of shares) expect(share).toBeGreaterThan(0.05);
    for (const share of shares) expect(share).toBeLessThan(0.6);
  });
});
