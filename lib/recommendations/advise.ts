import type { Evaluation } from "@/lib/diagnosis/types";
import type { Answers, Questionnaire } from "@/lib/questionnaire/types";
import { getChoices, passesTest, splitByVisibility } from "@/lib/questionnaire/visibility";
import { explain, holds } from "./conditions";
import { URGENCIES, type Action, type ActionRule, type Advice, type Recommendation, type RuleBook, type Topic, type TopicRule } from "./types";

const getUrgencyPlace = (rule: ActionRule) => URGENCIES.indexOf(rule.urgency);

/** Beneficiaries named by the study for an action that exist in this branch, activity and size. */
function selectAudience(action: Action, book: RuleBook, answers: Answers): string[] {
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

/**
 * Chooses the advice for an evaluated answer set. An action is proposed when one of its rules fires; the rule with the
 * nearest urgency decides. Actions come by urgency, what was asked for one place earlier, then in the order of the rules;
 * at most `most.actions` are kept.
 */
export function advise(
  { questionnaire, rules: book }: { readonly questionnaire: Questionnaire; readonly rules: RuleBook },
  given: Answers,
  evaluation: Evaluation,
): Advice {
  const { profile, measures } = evaluation;
  const answers = splitByVisibility(questionnaire, given).shown;
  const needs = getChoices(answers[book.needsQuestion]);
  const fired = book.rules.filter(
    (rule) => rule.profiles.includes(profile) && (rule.when === undefined || holds(rule.when, answers, measures)),
  );

  const candidates = book.actions.flatMap((action): { place: number; order: number; advice: Recommendation }[] => {
    const own = fired.filter((rule) => rule.action === action.id).sort((a, b) => getUrgencyPlace(a) - getUrgencyPlace(b));
    const [rule, ...others] = own;
    if (!rule) return [];
    const asked = action.needs.filter((need) => needs.includes(need));
    const place = getUrgencyPlace(rule) - (asked.length > 0 ? 1 : 0);
    const why = explain(rule.when, answers, measures);
    return [
      {
        place,
        order: book.rules.indexOf(rule),
        advice: {
          id: action.id,
          phase: action.phase,
          rule: rule.id,
          alsoRules: others.filter((other) => other.when !== undefined).map((other) => other.id),
          answers: why.answers,
          measures: why.measures,
          audience: selectAudience(action, book, answers),
          urgency: URGENCIES[Math.max(0, place)] ?? rule.urgency,
          asked,
          horizon: rule.horizon,
          source: rule.source,
        },
      },
    ];
  });

  const [workshop] = selectTopics(book.workshops, 1, answers, evaluation);
  if (!workshop) throw new Error("The last workshop rule must fire for everyone.");
  return {
    recommendations: candidates
      .sort((a, b) => a.place - b.place || a.order - b.order)
      .slice(0, book.most.actions)
      .map(({ advice }) => advice),
    stakes: selectTopics(book.stakes, book.most.stakes, answers, evaluation),
    levers: selectTopics(book.levers, book.most.levers, answers, evaluation),
    workshop,
  };
}
