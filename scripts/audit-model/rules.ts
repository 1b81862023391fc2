import { evaluate } from "@/lib/diagnosis/evaluate";
import { PROFILES, type Profile } from "@/lib/diagnosis/types";
import type { Answers } from "@/lib/questionnaire/types";
import { advise } from "@/lib/recommendations/advise";
import type { CheckedReferential } from "@/lib/recommendations/coherence";
import { URGENCIES, type ActionRule, type Advice, type TopicRule } from "@/lib/recommendations/types";
import { conjoin, findCompany, listClauses, type Clause } from "./clauses";
import type { Counterexample, Proof } from "./proof";

const FEWEST = 3;
const MOST = 8;

const run = (referential: CheckedReferential, answers: Answers): Advice => advise(referential, answers, evaluate(referential, answers));
const getRules = ({ rules: book }: CheckedReferential, profile: Profile, action?: string): ActionRule[] =>
  book.rules.filter((rule) => rule.profiles.includes(profile) && (action === undefined || rule.action === action));

/** Clauses under which none of some rules fires. */
const silence = (rules: readonly ActionRule[]): readonly Clause[] => conjoin(rules.map((rule) => listClauses(rule.when, false)));

const anyone = (referential: CheckedReferential, profile: Profile | null = null): Answers => findCompany(referential, profile, listClauses(undefined, true)) ?? {};

type Check = (referential: CheckedReferential, seen: Answers[]) => Counterexample | null;

/** Every rule fires for some company of each of its profiles, and, unless it has no condition, not for another. */
const checkFiring: Check = (referential, seen) => {
  const { rules: book } = referential;
  for (const rule of book.rules) {
    for (const profile of rule.profiles) {
      const company = findCompany(referential, profile, listClauses(rule.when, true));
      if (!company) return { because: `The rule ${rule.id} never fires for a ${profile} company; this one is as near as any.`, answers: anyone(referential, profile) };
      seen.push(company);
      if (rule.when === undefined) continue;
      const other = findCompany(referential, profile, listClauses(rule.when, false));
      if (!other) return { because: `The rule ${rule.id} fires for every ${profile} company and does not say so.`, answers: company };
      seen.push(other);
    }
  }
  return null;
};

/** Every rule decides for some company: it fires, and no nearer rule of the same action does. */
const checkDeciding: Check = (referential, seen) => {
  for (const rule of referential.rules.rules) {
    const decided = rule.profiles.some((profile) => {
      const same = getRules(referential, profile, rule.action);
      const nearer = same.filter((other) => other !== rule && (isNearer(other, rule) || (other.urgency === rule.urgency && same.indexOf(other) < same.indexOf(rule))));
      const company = findCompany(referential, profile, conjoin([listClauses(rule.when, true), silence(nearer)]));
      if (company) seen.push(company);
      return company !== null;
    });
    if (!decided) return { because: `The rule ${rule.id} never decides: another rule of ${rule.action} always comes before it.`, answers: anyone(referential, rule.profiles[0]) };
  }
  return null;
};

const isNearer = (a: ActionRule, b: ActionRule) => URGENCIES.indexOf(a.urgency) < URGENCIES.indexOf(b.urgency);

/** The three lists of topic rules, with how many of each are kept. */
const listTopics = ({ rules: book }: CheckedReferential): readonly (readonly [readonly TopicRule[], number])[] => [
  [book.stakes, book.most.stakes],
  [book.levers, book.most.levers],
  [book.workshops, 1],
];

/** Every topic rule fires for someone and, unless it has no condition, not for everyone. */
const checkTopicFiring: Check = (referential, seen) => {
  for (const rule of listTopics(referential).flatMap(([list]) => list)) {
    const find = (holds: boolean) => (rule.profiles ?? PROFILES).map((profile) => findCompany(referential, profile, listClauses(rule.when, holds))).find((company) => company !== null);
    const company = find(true);
    if (!company) return { because: `The rule ${rule.id} never fires.`, answers: anyone(referential) };
    seen.push(company);
    if (rule.when !== undefined && !find(false)) return { because: `The rule ${rule.id} fires for everyone it looks at and does not say so.`, answers: company };
  }
  return null;
};

/** Every topic rule is shown to someone: no earlier rule proposes its topic, and earlier topics leave it a place. */
const checkTopicKept: Check = (referential, seen) => {
  for (const [list, most] of listTopics(referential)) {
    for (const rule of list) {
      const kept = (rule.profiles ?? PROFILES).some((profile) => {
        const earlier = list.slice(0, list.indexOf(rule)).filter((other) => other.profiles?.includes(profile) ?? true);
        const topics = [...new Set(earlier.map(({ topic }) => topic))].filter((topic) => topic !== rule.topic);
        return listSubsets(topics, most - 1).some((allowed) => {
          const silent = earlier.filter(({ topic }) => !allowed.includes(topic));
          const company = findCompany(referential, profile, conjoin([listClauses(rule.when, true), ...silent.map((other) => listClauses(other.when, false))]));
          if (company) seen.push(company);
          return company !== null;
        });
      });
      if (!kept) return { because: `The rule ${rule.id} is never shown: earlier ones always take its place.`, answers: anyone(referential) };
    }
  }
  return null;
};

/** Actions only of phases that the study's table gives the profile; acculturation may go to all, and the exceptions are declared. */
const checkPhases: Check = (referential) => {
  const { rules: book } = referential;
  for (const rule of book.rules) {
    for (const profile of rule.profiles) {
      const phase = book.actions.find(({ id }) => id === rule.action)?.phase;
      const allowed = phase === "acculturation" || (phase && book.phases[profile].includes(phase)) || book.exceptions.some((entry) => entry.action === rule.action && entry.profile === profile);
      if (allowed) continue;
      const company = findCompany(referential, profile, listClauses(rule.when, true)) ?? anyone(referential, profile);
      return { because: `The rule ${rule.id} gives ${rule.action} (${String(phase)}) to a ${profile} company, which the study's table does not.`, answers: company };
    }
  }
  return null;
};

/** Three to eight actions for every company, at least one of its priority phase. */
const checkCounts: Check = (referential) => {
  const { rules: book } = referential;
  if (book.most.actions > MOST || book.most.actions < FEWEST) return { because: `The model keeps up to ${book.most.actions} actions.`, answers: anyone(referential) };
  for (const profile of PROFILES) {
    const actions = [...new Set(getRules(referential, profile).map(({ action }) => action))];
    const always = actions.filter((action) => getRules(referential, profile, action).some(({ when }) => when === undefined));
    const sometimes = actions.filter((action) => !always.includes(action));
    for (const firing of listSubsets(sometimes, FEWEST - 1 - always.length)) {
      const silent = sometimes.filter((action) => !firing.includes(action));
      const company = findCompany(referential, profile, conjoin(silent.map((action) => silence(getRules(referential, profile, action)))));
      if (company) return { because: `This ${profile} company gets fewer than ${FEWEST} actions.`, answers: company };
    }
    const phase = book.phases[profile][0];
    const inPhase = actions.filter((action) => book.actions.some(({ id, phase: own }) => id === action && own === phase));
    const none = findCompany(referential, profile, conjoin(inPhase.map((action) => silence(getRules(referential, profile, action)))));
    if (none) return { because: `This ${profile} company gets no action of its priority phase, ${String(phase)}.`, answers: none };
    // Actions of other phases are too few to take every place: one of the priority phase is always kept.
    if (actions.length - inPhase.length >= book.most.actions) return { because: `Actions of other phases could take all ${book.most.actions} places of a ${profile} company.`, answers: anyone(referential, profile) };
  }
  return null;
};

function listSubsets(items: readonly string[], most: number): string[][] {
  if (most < 0) return [];
  const subsets: string[][] = [[]];
  for (const item of items) subsets.push(...subsets.filter((subset) => subset.length < most).map((subset) => [...subset, item]));
  return subsets;
}

/** Every action, stake, lever and workshop is reached by a company that was found; the real advice says so. */
const checkReached: Check = (referential, seen) => {
  const { rules: book } = referential;
  const reached = new Set(seen.flatMap((answers) => {
    const { recommendations, stakes, levers, workshop } = run(referential, answers);
    return [...recommendations, ...stakes, ...levers, workshop].map(({ id }) => id);
  }));
  const all = [...book.actions.map(({ id }) => id), ...[...book.stakes, ...book.levers, ...book.workshops].map(({ topic }) => topic)];
  const missing = all.find((id) => !reached.has(id));
  return missing ? { because: `${missing} is reached by none of ${seen.length} companies.`, answers: anyone(referential) } : null;
};

/** Inside every profile the advice depends on the answers: another order, other reasons, other first steps. */
const checkVariety: Check = (referential, seen) => {
  for (const profile of PROFILES) {
    const own = seen.filter((answers) => evaluate(referential, answers).profile === profile).map((answers) => run(referential, answers).recommendations);
    const differ = (describe: (list: Advice["recommendations"]) => unknown) => new Set(own.map((list) => JSON.stringify(describe(list)))).size > 1;
    const sorted = (list: Advice["recommendations"]) => [...list].sort((a, b) => a.id.localeCompare(b.id));
    if (!differ((list) => list.map(({ id }) => id))) return { because: `Every ${profile} company gets the same actions in the same order.`, answers: anyone(referential, profile) };
    if (!differ((list) => sorted(list).map(({ id, rule }) => [id, rule]))) return { because: `Every ${profile} company gets the same first steps.`, answers: anyone(referential, profile) };
    if (!differ((list) => sorted(list).map(({ answers }) => answers))) return { because: `Every ${profile} company gets the same reasons.`, answers: anyone(referential, profile) };
  }
  return null;
};

export const rules: Proof = {
  id: "rules",
  statement: "Every rule fires and decides for someone, none always unless it says so; everything is reachable; each company gets 3 to 8 actions, one of its priority phase, only of its phases; inside a profile the advice depends on the answers.",
  prove: (referential) => {
    const seen: Answers[] = [];
    for (const check of [checkFiring, checkDeciding, checkTopicFiring, checkTopicKept, checkPhases, checkCounts, checkVariety, checkReached]) {
      const counterexample = check(referential, seen);
      if (counterexample) return { covered: "", counterexample };
    }
    const { rules: book } = referential;
    return { covered: `${book.rules.length} rules, ${book.stakes.length + book.levers.length + book.workshops.length} topic rules, every company of each profile; ${seen.length} witnesses` };
  },
};
