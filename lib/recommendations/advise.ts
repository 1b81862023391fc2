import type { Evaluation, Profile } from "@/lib/diagnosis/types";
import type { Answers, Questionnaire } from "@/lib/questionnaire/types";
import { getChoices, listQuestions, passesTest, splitByVisibility } from "@/lib/questionnaire/visibility";
import { explain, holds, restsOnUnknown, type Bands, type Unknowns } from "./conditions";
import { URGENCIES, type Action, type ActionRule, type Advice, type Recommendation, type RuleBook, type Topic, type TopicRule } from "./types";

const getUrgencyPlace = (rule: ActionRule) => URGENCIES.indexOf(rule.urgency);

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

/** An action that is proposed: the rule that decided, all that fired, and what was asked for among the needs. */
type Choice = { readonly action: Action; readonly rule: ActionRule; readonly fired: readonly OrderedRule[]; readonly asked: readonly string[]; readonly place: number; readonly order: number };

type OrderedRule = { readonly rule: ActionRule; readonly order: number };
type ActionRules = { readonly action: Action; readonly rules: readonly OrderedRule[] };
const rulesOf = new WeakMap<RuleBook, Map<Profile, readonly ActionRules[]>>();

/** The rules of each action for a profile, the nearest urgency first; prepared once. */
function listRules(book: RuleBook, profile: Profile): readonly ActionRules[] {
  const prepared = rulesOf.get(book) ?? new Map<Profile, readonly ActionRules[]>();
  rulesOf.set(book, prepared);
  const known = prepared.get(profile);
  if (known) return known;
  const own = book.rules.flatMap((rule, order): OrderedRule[] => (rule.profiles.includes(profile) ? [{ rule, order }] : []));
  const listed = book.actions.map((action) => ({
    action,
    rules: own.filter(({ rule }) => rule.action === action.id).sort((a, b) => getUrgencyPlace(a.rule) - getUrgencyPlace(b.rule)),
  }));
  prepared.set(profile, listed);
  return listed;
}

/**
 * Chooses the actions for a profile. An action is proposed when one of its rules fires; the rule with the nearest urgency
 * decides. Actions come by urgency, what was asked for one place earlier, then in the order of the rules; at most
 * `most.actions` are kept. Answers must be the visible ones.
 */
export function chooseActions(book: RuleBook, answers: Answers, profile: Profile, measures: Bands): readonly Choice[] {
  const needs = getChoices(answers[book.needsQuestion]);
  const choices: Choice[] = [];
  for (const { action, rules } of listRules(book, profile)) {
    const fired = rules.filter(({ rule }) => rule.when === undefined || holds(rule.when, answers, measures));
    const first = fired[0];
    if (first === undefined) continue;
    const asked = action.needs.filter((need) => needs.includes(need));
    choices.push({ action, rule: first.rule, order: first.order, fired, asked, place: getUrgencyPlace(first.rule) - (asked.length > 0 ? 1 : 0) });
  }
  return choices.sort((a, b) => a.place - b.place || a.order - b.order).slice(0, book.most.actions);
}

/** The advice for an evaluated answer set, with its reasons. */
export function advise(
  { questionnaire, rules: book }: { readonly questionnaire: Questionnaire; readonly rules: RuleBook },
  given: Answers,
  evaluation: Evaluation,
): Advice {
  const { profile, measures, certainty } = evaluation;
  const answers = splitByVisibility(questionnaire, given).shown;
  const unknownOptions = new Set(listQuestions(questionnaire).flatMap(({ id, options }) => options.flatMap((option) => (option.unknown ? [`${id} ${option.id}`] : []))));
  const unknowns: Unknowns = { measures: certainty.unknownMeasures, isUnknown: (question, option) => unknownOptions.has(`${question} ${option}`) };
  const recommendations = chooseActions(book, answers, profile, measures).map(({ action, rule, fired, asked, place }): Recommendation => {
    const why = explain(rule.when, answers, measures);
    const also = fired.slice(1).flatMap((other) => (other.rule.when === undefined ? [] : [other.rule]));
    return {
      id: action.id,
      phase: action.phase,
      rule: rule.id,
      alsoRules: also.map((other) => other.id),
      unsure: [rule, ...also].filter(({ when }) => restsOnUnknown(when, answers, measures, unknowns)).map((entry) => entry.id),
      answers: why.answers,
      measures: why.measures,
      audience: selectAudience(action, book, answers),
      urgency: URGENCIES[Math.max(0, place)] ?? rule.urgency,
      asked,
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
