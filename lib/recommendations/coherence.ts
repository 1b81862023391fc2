import { MEASURES, type AnswerTest, type Question, type Questionnaire } from "@/lib/questionnaire/types";
import { PROFILES, type Model } from "@/lib/diagnosis/types";
import { compile } from "@/lib/diagnosis/compile";
import type { QuestionnaireCopy, Wording } from "@/lib/questionnaire/copy";
import type { AdviceCopy } from "./copy";
import { HORIZONS, PHASES, URGENCIES, type Condition, type RuleBook, type Section, type Source } from "./types";

/** A fault of the referential: the file where it stands, the identifier and what is wrong. */
export type Incoherence = { readonly file: string; readonly id: string; readonly problem: string };

export type CheckedReferential = {
  readonly questionnaire: Questionnaire;
  readonly model: Model;
  readonly rules: RuleBook;
  readonly questionnaireCopy: QuestionnaireCopy;
  readonly advice: AdviceCopy;
  readonly sections: Readonly<Record<string, Section>>;
};

const WORDS_IN_A_QUESTION = 16;
const CHOICES_IN_A_LIST = 8;

const listTexts = (wording: Wording): string[] =>
  typeof wording === "string" ? [wording] : [wording.base, ...wording.variants.map(({ text }) => text)];

/**
 * Every fault of a referential, empty when there is none: unknown names, duplicates, thresholds out of range, sources
 * that do not exist, missing words. Runs before anything else, at build and in the audit.
 */
export function findIncoherences(referential: CheckedReferential): Incoherence[] {
  return [
    ...checkQuestionnaire(referential.questionnaire),
    ...checkModel(referential),
    ...checkRules(referential),
    ...checkWords(referential),
  ];
}

function findDuplicates(file: string, ids: readonly string[]): Incoherence[] {
  return ids.flatMap((id, place) => (ids.indexOf(id) < place ? [{ file, id, problem: "duplicate identifier" }] : []));
}

function checkTest(file: string, id: string, test: AnswerTest, known: ReadonlyMap<string, Question>): Incoherence[] {
  const question = known.get(test.question);
  if (!question) return [{ file, id, problem: `names the question ${test.question}, which does not exist here` }];
  const options = new Set(question.options.map((option) => option.id));
  return test.in
    .filter((option) => !options.has(option))
    .map((option) => ({ file, id, problem: `names the option ${option}, which ${test.question} does not have` }));
}

function checkQuestionnaire(questionnaire: Questionnaire): Incoherence[] {
  const file = "questionnaire.ts";
  const questions = questionnaire.steps.flatMap((step) => step.questions);
  const earlier = new Map<string, Question>();
  const faults = [
    ...findDuplicates(file, questionnaire.steps.map(({ id }) => id)),
    ...findDuplicates(file, questions.map(({ id }) => id)),
  ];
  for (const question of questions) {
    const { id, options } = question;
    faults.push(...findDuplicates(file, options.map((option) => `${id}/${option.id}`)));
    if (question.visibleIf) {
      const tests = "all" in question.visibleIf ? question.visibleIf.all : question.visibleIf.any;
      faults.push(...tests.flatMap((test) => checkTest(file, id, test, earlier)));
    }
    const measures = new Set(options.flatMap((option) => Object.keys(option.says ?? {})));
    for (const measure of measures) {
      if (!(MEASURES as readonly string[]).includes(measure)) faults.push({ file, id, problem: `unknown measure ${measure}` });
    }
    if (measures.size > 1) faults.push({ file, id, problem: "feeds more than one measure" });
    if (measures.size > 0) {
      if (question.effect === "statistics") faults.push({ file, id, problem: "feeds a measure but says that it is for the statistics" });
      if (question.optional) faults.push({ file, id, problem: "feeds a measure but may be left without an answer" });
      for (const option of options) {
        if (option.unknown && option.says) faults.push({ file, id, problem: "« je ne sais pas » must say nothing" });
        if (option.says && option.rank === undefined) faults.push({ file, id, problem: `the option ${option.id} has points and no place in the order` });
      }
    }
    const choices = options.filter((option) => !option.unknown);
    if (question.type === "many" && choices.length > CHOICES_IN_A_LIST) faults.push({ file, id, problem: "has more than eight choices" });
    if (options[0]?.unknown) faults.push({ file, id, problem: "« je ne sais pas » must not come first" });
    earlier.set(id, question);
  }
  return faults;
}

const isBand = (band: number): boolean => Number.isInteger(band) && band >= 0 && band <= 3;

function checkModel({ model, questionnaire }: CheckedReferential): Incoherence[] {
  const file = "model.ts";
  const { range } = compile(questionnaire);
  const bands = MEASURES.flatMap((measure): Incoherence[] => {
    const starts = model.bands[measure];
    const { min, max } = range[measure];
    if (starts.some((start, place) => !Number.isInteger(start) || start <= (starts[place - 1] ?? min) || start > max)) {
      return [{ file, id: measure, problem: `its bands ${starts.join(", ")} must rise strictly above ${min} and up to ${max}` }];
    }
    return [];
  });
  const last = model.decision.at(-1);
  const faults: Incoherence[] = [];
  const add = (id: string, problem: string) => faults.push({ file, id, problem });
  if (!(model.knownShare > 0 && model.knownShare <= 1)) add("knownShare", "must be a share above 0 and up to 1");
  if (!(Number.isInteger(model.nearPoints) && model.nearPoints >= 0)) add("nearPoints", "must be a whole number of points");
  for (const profile of PROFILES) {
    const goal = model.goals[profile];
    if (goal?.kind === "profile" && !PROFILES.includes(goal.profile)) add(`goals.${profile}`, `unknown profile ${goal.profile}`);
    if (goal?.kind === "mastery" && Object.values(goal.bands).some((band) => !isBand(band))) add(`goals.${profile}`, "a band goes from 0 to 3");
  }
  for (const { id, when } of model.decision) {
    if (when.some((test) => !isBand("atLeast" in test ? test.atLeast : test.atMost))) add(id, "a band goes from 0 to 3");
  }
  return [
    ...bands,
    ...faults,
    ...findDuplicates(file, model.decision.map(({ id }) => id)),
    ...(last && last.when.length > 0 ? [{ file, id: last.id, problem: "the last row must have no test" }] : []),
    ...model.decision.flatMap(({ id, profile, when }) => [
      ...(PROFILES.includes(profile) ? [] : [{ file, id, problem: `unknown profile ${profile}` }]),
      ...when.flatMap(({ measure }) => (MEASURES.includes(measure) ? [] : [{ file, id, problem: `unknown measure ${measure}` }])),
    ]),
  ];
}

function checkRules({ rules: book, questionnaire, sections }: CheckedReferential): Incoherence[] {
  const file = "rules.ts";
  const known = new Map(questionnaire.steps.flatMap((step) => step.questions.map((question) => [question.id, question] as const)));
  const actions = new Set(book.actions.map(({ id }) => id));
  const beneficiaries = new Set(book.beneficiaries.map(({ id }) => id));
  const faults: Incoherence[] = [];
  const add = (id: string, problem: string) => faults.push({ file, id, problem });

  const decided = new Set([book.branchQuestion, book.sizeQuestion, book.needsQuestion, ...book.activityQuestions]);
  const listNamed = (condition: Condition | undefined): string[] =>
    condition === undefined || "measure" in condition ? [] : "question" in condition ? [condition.question] : ("all" in condition ? condition.all : condition.any).flatMap(listNamed);
  for (const rule of [...book.rules, ...book.stakes, ...book.levers, ...book.workshops]) for (const id of listNamed(rule.when)) decided.add(id);
  for (const id of decided) {
    if (!known.has(id)) add(id, "is named by the rule book and does not exist");
    if (known.get(id)?.effect === "statistics") add(id, "says that it is for the statistics, and the advice looks at it");
  }
  const checkCondition = (id: string, condition: Condition): void => {
    if ("all" in condition) condition.all.forEach((part) => { checkCondition(id, part); });
    else if ("any" in condition) condition.any.forEach((part) => { checkCondition(id, part); });
    else if ("question" in condition) faults.push(...checkTest(file, id, condition, known));
    else if (!MEASURES.includes(condition.measure)) add(id, `unknown measure ${condition.measure as string}`);
  };
  const checkSource = (id: string, source: Source | undefined): void => {
    if (!source) add(id, "has no source");
    else if (!("ours" in source) && !Object.hasOwn(sections, source.section)) add(id, `cites the section ${source.section}, which the study does not have`);
  };

  for (const list of [book.actions, book.rules, book.stakes, book.levers, book.workshops, book.beneficiaries]) {
    faults.push(...findDuplicates(file, list.map(({ id }) => id)));
  }
  for (const action of book.actions) {
    if (!PHASES.includes(action.phase)) add(action.id, `unknown phase ${action.phase}`);
    if (!book.rules.some((rule) => rule.action === action.id)) add(action.id, "no rule proposes it");
    for (const id of action.beneficiaries) if (!beneficiaries.has(id)) add(action.id, `unknown beneficiary ${id}`);
    for (const need of action.needs) faults.push(...checkTest(file, action.id, { question: book.needsQuestion, in: [need] }, known));
    checkSource(action.id, action.source);
  }
  for (const rule of book.rules) {
    if (!actions.has(rule.action)) add(rule.id, `unknown action ${rule.action}`);
    if (!URGENCIES.includes(rule.urgency)) add(rule.id, `unknown urgency ${rule.urgency}`);
    if (!HORIZONS.includes(rule.horizon)) add(rule.id, `unknown horizon ${rule.horizon}`);
    for (const profile of rule.profiles) if (!PROFILES.includes(profile)) add(rule.id, `unknown profile ${profile}`);
  }
  for (const { profile, questions, action } of book.moves) {
    if (!actions.has(action)) add(`move to ${action}`, `unknown action ${action}`);
    if (!PROFILES.includes(profile)) add(`move to ${action}`, `unknown profile ${profile}`);
    for (const question of questions) if (!known.has(question)) add(`move to ${action}`, `names the question ${question}, which does not exist here`);
  }
  for (const rule of [...book.rules, ...book.stakes, ...book.levers, ...book.workshops]) {
    if (rule.when) checkCondition(rule.id, rule.when);
    checkSource(rule.id, rule.source);
  }
  return faults;
}

function checkWords({ questionnaire, rules: book, model, questionnaireCopy, advice }: CheckedReferential): Incoherence[] {
  const faults: Incoherence[] = [];
  const compare = (file: string, what: string, expected: readonly string[], actual: object) => {
    const keys = Object.keys(actual);
    for (const id of expected) if (!keys.includes(id)) faults.push({ file, id, problem: `has no words (${what})` });
    for (const id of keys) if (!expected.includes(id)) faults.push({ file, id, problem: `has words and does not exist (${what})` });
  };
  const questions = questionnaire.steps.flatMap((step) => step.questions);
  compare("copy.fr.ts", "step", questionnaire.steps.map(({ id }) => id), questionnaireCopy.steps);
  compare("copy.fr.ts", "question", questions.map(({ id }) => id), questionnaireCopy.questions);
  for (const { id, options } of questions) {
    const words = questionnaireCopy.questions[id];
    if (!words) continue;
    compare("copy.fr.ts", `option of ${id}`, options.map((option) => option.id), words.options);
    for (const text of listTexts(words.text)) {
      const count = text.split(/[\s\u202f]+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
      if (count > WORDS_IN_A_QUESTION) faults.push({ file: "copy.fr.ts", id, problem: `« ${text} » has ${count} words, more than ${WORDS_IN_A_QUESTION}` });
    }
  }
  const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id);
  const topics = (list: RuleBook["stakes"]) => [...new Set(list.map(({ topic }) => topic))];
  compare("advice.fr.ts", "row of the decision table", ids(model.decision), advice.rows);
  compare("advice.fr.ts", "action", ids(book.actions), advice.actions);
  compare("advice.fr.ts", "rule", ids(book.rules), advice.rules);
  compare("advice.fr.ts", "beneficiary", ids(book.beneficiaries), advice.beneficiaries);
  compare("advice.fr.ts", "stake", topics(book.stakes), advice.stakes);
  compare("advice.fr.ts", "lever", topics(book.levers), advice.levers);
  compare("advice.fr.ts", "workshop", topics(book.workshops), advice.workshops);
  return faults;
}
