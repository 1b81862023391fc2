import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Answer, Answers, Question } from "@/lib/questionnaire/types";
import { getChoices, listQuestions, splitByVisibility } from "@/lib/questionnaire/visibility";
import { parseAnswers } from "@/lib/questionnaire/answer-schema";
import { groupMoves } from "@/lib/recommendations/moves";
import { currentReferential } from "@/lib/referential/current";
import { arbitraryAnswerSet } from "@/tests/builders/answer-sets";
import { companies, getCompany } from "@/tests/builders/companies";
import { evaluate } from "./evaluate";
import { listAnswers } from "./explore";
import { findPath, type Path } from "./path";

const { questionnaire, rules } = currentReferential;
const getProfile = (answers: Answers) => evaluate(currentReferential, answers).profile;
const find = (answers: Answers) => findPath(currentReferential, answers, getProfile(answers));
/** The company once it has followed a path; what a change reveals takes its lowest answer. */
const follow = (answers: Answers, path: Path): Answers => {
  const next: Record<string, Answer> = { ...answers };
  for (const { question, to } of path.changes) next[question] = to;
  next["practice.experiments"] ??= "none";
  return splitByVisibility(questionnaire, next).shown;
};

describe("findPath", () => {
  it("reaches its goal from any company, and leaves stance where it is", () => {
    fc.assert(
      fc.property(arbitraryAnswerSet(questionnaire), (answers) => {
        const path = find(answers);
        if (!path) {
          expect(getProfile(answers)).toBe("pioneer");
          return;
        }
        const after = follow(answers, path);
        expect(parseAnswers(questionnaire, after)).toMatchObject({ ok: true });
        const { profile, measures } = evaluate(currentReferential, after);
        expect(measures.stance.value).toBe(evaluate(currentReferential, answers).measures.stance.value);
        if (path.goal.kind === "profile") expect(profile).toBe(path.goal.profile);
        else {
          expect(profile).toBe("refractory");
          expect(measures.practice.value).toBe(evaluate(currentReferential, answers).measures.practice.value);
          expect(measures.knowledge.band).toBeGreaterThanOrEqual(2);
          expect(measures.stakes.band).toBeGreaterThanOrEqual(2);
        }
      }),
      { numRuns: 300 },
    );
  });

  it("is the smallest: no fewer changes reach the goal, checked by trying them all up to two", () => {
    fc.assert(
      fc.property(arbitraryAnswerSet(questionnaire), (answers) => {
        const path = find(answers);
        fc.pre(path?.goal.kind === "profile" && path.changes.length > 0);
        const { profile } = path.goal;
        // What does not concern a company is a fact about it: no path asks that it should.
        const isFact = ({ id, options }: Question) => options.some((option) => option.id === answers[id] && option.rank === undefined && !option.unknown);
        const movable = listQuestions(questionnaire).filter((question) => answers[question.id] !== undefined && !isFact(question) && /^(knowledge|practice|stakes|skills|strategy)\./.test(question.id));
        const reaches = (set: Answers) => getProfile(set) === profile;
        // Items added to a list count one change each: only whole answers of one more item are tried.
        const near = (set: Answers) => movable.flatMap((question) => listAnswers(question).filter((answer) => typeof answer === "string" || answer.length === getChoices(set[question.id]).filter((choice) => answer.includes(choice)).length + 1).map((answer) => ({ ...set, [question.id]: answer })));
        if (path.changes.length >= 2) expect(near(answers).some(reaches)).toBe(false);
        if (path.changes.length >= 3) expect(near(answers).some((once) => near(once).some(reaches))).toBe(false);
      }),
      { numRuns: 25 },
    );
  }, 180_000);

  it("is empty for a refractory company that already masters the subject in its own way", () => {
    expect(find(getCompany("hostile-publisher").answers)).toMatchObject({ goal: { kind: "mastery" }, changes: [] });
  });

  it("is grouped as at most three moves, each by an action that the profile may be given", () => {
    for (const { answers } of companies) {
      const path = find(answers);
      if (!path) continue;
      const profile = getProfile(answers);
      const moves = groupMoves(rules, profile, path);
      expect(moves.length).toBeLessThanOrEqual(3);
      expect(moves.flatMap(({ changes }) => changes).length).toBe(path.changes.length);
    }
  });
});
