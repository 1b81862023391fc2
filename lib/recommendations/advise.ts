import { compile, getPlace } from "@/lib/diagnosis/compile";
import { nameAnswers, readAnswers } from "@/lib/diagnosis/measures";
import type { Evaluation } from "@/lib/diagnosis/types";
import type { Answers, Questionnaire } from "@/lib/questionnaire/types";
import { getChoices, passesTest } from "@/lib/questionnaire/visibility";
import { prepareChoice } from "./choose";
import { explain, holds, restsOnUnknown, type Unknowns } from "./conditions";
import { URGENCIES, type Action, type Advice, type Recommendation, type RuleBook, type Topic, type TopicRule } from "./types";

/** Beneficiaries named by the study for an action that exist in this branch, activity and size. */
export function selectAudience(action: Action, book: RuleBook, answers: Answers): string[] {
  const activity = book.activityQuestions.flatMap((question) => getChoices(answers[question]));
  return action.beneficiaries.filter((id) => {
    const who = book.beneficiaries.find((entry) => entry.id === id);
    return (
      who !== undefined &&
      (!who.branches || passesTest({ question: book.branchQuestion, in: who.branches }, answers)) &&
      (!who.sizes || passesTest({ question: book.sizeQuestion, in: who.sizes }, answers)) &&
      (!who.activities || who.activities.some((entry) => activity.includes(entry)))
    );
  });
}

function selectTopics(rules: readonly TopicRule[], most: number, answers: Answers, { profile, measures }: Evaluation): Topic[] {
  const topics: Topic[] = [];
  for (const { id, topic, profiles, when, source } of rules) {
    if (topics.length === most) break;
    if (topics.some((entry) => entry.id === topic)) continue;
    if ((profiles && !profiles.includes(profile)) || (when && !holds(when, answers, measures))) continue;
    topics.push({ id: topic, rule: id, answers: explain(when, answers, measures).answers, source });
  }
  return topics;
}

/** The advice for an evaluated answer set, with its reasons. */
export function advise(
  referential: { readonly questionnaire: Questionnaire; readonly rules: RuleBook },
  given: Answers,
  evaluation: Evaluation,
): Advice {
  const { questionnaire, rules: book } = referential;
  const { profile, measures, certainty } = evaluation;
  const compiled = compile(questionnaire);
  const visible = readAnswers(compiled, given);
  const answers = nameAnswers(compiled, visible);
  const unknowns: Unknowns = { measures: certainty.unknownMeasures, isUnknown: (question, option) => compiled.scored[getPlace(compiled, question)]?.said.get(option)?.unknown ?? false };
  const needs = getChoices(answers[book.needsQuestion]);
  const recommendations = prepareChoice(referential)(visible, profile, measures).map(({ action, rules, decided, rank }): Recommendation => {
    const { rule } = decided;
    const why = explain(rule.when, answers, measures);
    const later = rules.slice(rules.indexOf(decided) + 1).filter(({ fires }) => fires(visible, measures));
    const also = later.map((other) => other.rule).filter(({ when }) => when !== undefined);
    return {
      id: action.id,
      phase: action.phase,
      rule: rule.id,
      alsoRules: also.map((other) => other.id),
      unsure: [rule, ...also].filter(({ when }) => restsOnUnknown(when, answers, measures, unknowns)).map((entry) => entry.id),
      answers: why.answers,
      measures: why.measures,
      audience: selectAudience(action, book, answers),
      urgency: URGENCIES[Math.max(0, rank)] ?? rule.urgency,
      asked: action.needs.filter((need) => needs.includes(need)),
      horizon: rule.horizon,
      source: rule.source,
    };
  });

  const [workshop] = selectTopics(book.workshops, 1, answers, evaluation);
  if (!workshop) throw new Error("The last workshop rule must fire for everyone.");
  return {
    recommendations,
    stakes: selectTopics(book.stakes, book.most.stakes, answers, evaluation),
    levers: selectTopics(book.levers, book.most.levers, answers, evaluation),
    workshop,
  };
}
