import { compile } from "@/lib/diagnosis/compile";
import { evaluate } from "@/lib/diagnosis/evaluate";
import { listAnswers } from "@/lib/diagnosis/explore";
import { getBand } from "@/lib/diagnosis/measures";
import { PROFILES } from "@/lib/diagnosis/types";
import type { Answer, Answers, Question, Questionnaire } from "@/lib/questionnaire/types";
import { isShown, listQuestions, listVisibleQuestions } from "@/lib/questionnaire/visibility";
import { advise } from "@/lib/recommendations/advise";
import type { CheckedReferential } from "@/lib/recommendations/coherence";
import { ALWAYS, findCompany, listClauses } from "./clauses";
import { explorePairs, findPart, listChanges } from "./pairs";
import type { Proof } from "./proof";

/** All that a person is told and that may differ; being quoted as a reason does not count. */
function describeResult(referential: CheckedReferential, answers: Answers): string {
  const evaluation = evaluate(referential, answers);
  const advice = advise(referential, answers, evaluation);
  return JSON.stringify([
    evaluation.profile,
    Object.values(evaluation.measures).map(({ band, known }) => [band, known]),
    evaluation.certainty,
    advice.recommendations.map(({ id, rule, alsoRules, audience, urgency, horizon }) => [id, rule, alsoRules, audience, urgency, horizon]),
    [...advice.stakes, ...advice.levers, advice.workshop].map(({ id, rule }) => [id, rule]),
  ]);
}

/** The same company with one answer changed: what is then hidden is left out, what is revealed takes its first option. */
function changeAnswer(questionnaire: Questionnaire, answers: Answers, question: Question, to: Answer): Answers {
  const next: Record<string, Answer> = {};
  for (const entry of listQuestions(questionnaire)) {
    if (!isShown(entry.visibleIf, next)) continue;
    const answer = entry === question ? to : (answers[entry.id] ?? (entry.optional ? undefined : listAnswers(entry)[0]));
    if (answer !== undefined) next[entry.id] = answer;
  }
  return next;
}

/** Companies in which a change of answer is likely to show: those for which each rule fires or does not, in each branch. */
function* listCompanies(referential: CheckedReferential): Generator<Answers> {
  const { rules: book, questionnaire } = referential;
  const branches = listQuestions(questionnaire).find(({ id }) => id === book.branchQuestion)?.options ?? [];
  for (const profile of PROFILES) {
    for (const { id } of branches) {
      const answers = findCompany(referential, profile, ALWAYS, { [book.branchQuestion]: id });
      if (answers) yield answers;
    }
  }
  for (const rule of [...book.rules, ...book.stakes, ...book.levers, ...book.workshops]) {
    for (const profile of rule.profiles ?? PROFILES) {
      for (const holds of [true, false]) {
        const answers = findCompany(referential, profile, listClauses(rule.when, holds));
        if (answers) yield answers;
      }
    }
  }
}

/** A pair of companies apart by one answer to a question that feeds a measure, with different bands of it. */
function findBandChange(referential: CheckedReferential, question: Question, base: Answers): [Answers, Answers] | null {
  const { questionnaire, model } = referential;
  const measure = compile(questionnaire).scored.find((entry) => entry.question === question)?.measure;
  if (!measure) return null;
  const part = findPart(questionnaire, question);
  const own = new Set(part.scored.map((entry) => entry.question.id));
  const others = Object.fromEntries(Object.entries(base).filter(([id]) => !own.has(id)));
  for (const [from, to] of listChanges(question)) {
    for (const pair of explorePairs(part, question, from, to)) {
      const [before, after] = [pair.before[measure] ?? 0, pair.after[measure] ?? 0].map((value) => getBand(value, model.bands[measure]));
      if (before !== after) return [{ ...others, ...pair.answers }, { ...others, ...pair.changed }];
    }
  }
  return null;
}

export const questionsMatter: Proof = {
  id: "questions-matter",
  statement: "Every question can change profile, a measure's band, certainty, advice or its order, unless it says that it is for the statistics.",
  prove: (referential) => {
    const { questionnaire } = referential;
    const companies = [...listCompanies(referential)];
    const [anyone] = companies;
    const asked = listQuestions(questionnaire).filter((question) => question.effect !== "statistics");
    for (const question of asked) {
      const pair = anyone && findBandChange(referential, question, anyone);
      if (pair && describeResult(referential, pair[0]) !== describeResult(referential, pair[1])) continue;
      let same: [Answers, Answers] | undefined;
      const changes = companies.some((answers) => {
        if (!listVisibleQuestions(questionnaire, answers).includes(question)) return false;
        const before = describeResult(referential, answers);
        return listAnswers(question).some((to) => {
          const after = changeAnswer(questionnaire, answers, question, to);
          if (to !== answers[question.id]) same ??= [answers, after];
          return describeResult(referential, after) !== before;
        });
      });
      if (!changes) {
        const [answers = {}, after = {}] = same ?? [];
        return { covered: "", counterexample: { because: `No answer to ${question.id} changes anything, in any of ${companies.length} companies: these two have the same result.`, answers, after } };
      }
    }
    return { covered: `${asked.length} questions, each with a pair of companies that it alone sets apart` };
  },
};
