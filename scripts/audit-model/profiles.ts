import { compile } from "@/lib/diagnosis/compile";
import { findRow } from "@/lib/diagnosis/decide";
import { explore, listAnswers } from "@/lib/diagnosis/explore";
import { getBand } from "@/lib/diagnosis/measures";
import { listReached } from "@/lib/diagnosis/reach";
import { PROFILES, type Band, type Model, type Profile } from "@/lib/diagnosis/types";
import { mapMeasures, type Answer, type Measure, type Question, type Questionnaire } from "@/lib/questionnaire/types";
import { listQuestions } from "@/lib/questionnaire/visibility";
import type { CheckedReferential } from "@/lib/recommendations/coherence";
import { ALWAYS, findCompany } from "./clauses";
import { explorePairs, findPart, listChanges, type Pair } from "./pairs";
import type { Counterexample, Finding, Proof } from "./proof";

export const reachable: Proof = {
  id: "reachable",
  statement: "Every profile is reachable in every branch.",
  prove: (referential) => {
    const branchQuestion = referential.rules.branchQuestion;
    const branches = listQuestions(referential.questionnaire).find(({ id }) => id === branchQuestion)?.options ?? [];
    for (const branch of branches) {
      for (const profile of PROFILES) {
        if (findCompany(referential, profile, ALWAYS, { [branchQuestion]: branch.id })) continue;
        const anyone = findCompany(referential, null, ALWAYS, { [branchQuestion]: branch.id }) ?? {};
        return { covered: "", counterexample: { because: `No answer set of ${branch.id} gives ${profile}; this one gives another profile, like all the others.`, answers: anyone } };
      }
    }
    return { covered: `${branches.length} branches × ${PROFILES.length} profiles, every context and every answer` };
  },
};

type Bands = Record<Measure, Band>;
type Change = { readonly question: Question; readonly measure: Measure | null; readonly from: Answer; readonly to: Answer };
type Judge = (change: Change, pair: Pair, profiles: { before: Profile; after: Profile }) => string | null;

/** Bands that the measures outside of a component can take together, whatever is answered; measures that the table does not read count once. */
function listOtherBands(questionnaire: Questionnaire, model: Model, measures: readonly Measure[]): Bands[] {
  const components = explore(questionnaire, (question) => listAnswers(question).map((answer) => ({ answer, cost: 0 })));
  const all = listReached(components.filter((component) => !component.measures.some((measure) => measures.includes(measure))), model).map(({ bands }) => bands);
  const read = [...new Set(model.decision.flatMap(({ when }) => when.map(({ measure }) => measure)))];
  return [...new Map(all.map((bands) => [read.map((measure) => bands[measure]).join(), bands])).values()];
}

/** Judges every single change of answer in every company: pairs of values in the component that changes × bands of all others. */
function judgeChanges({ questionnaire, model, rules }: CheckedReferential, judge: Judge): Finding {
  const context = new Set([rules.branchQuestion, rules.sizeQuestion, ...rules.activityQuestions]);
  const others = new Map<string, Bands[]>();
  let [changes, worlds] = [0, 0];
  for (const { question, measure } of compile(questionnaire).scored) {
    const part = findPart(questionnaire, question);
    if (part.measures.length === 0 || context.has(question.id)) continue;
    const key = part.measures.join();
    const rest = others.get(key) ?? listOtherBands(questionnaire, model, part.measures);
    others.set(key, rest);
    for (const [from, to] of listChanges(question)) {
      changes += 1;
      const seen = new Set<string>();
      for (const pair of explorePairs(part, question, from, to)) {
        const bands = (values: Pair["before"]) => mapMeasures((entry) => getBand(values[entry] ?? -Infinity, model.bands[entry]));
        const [before, after] = [bands(pair.before), bands(pair.after)];
        const sign = measure ? Math.sign((pair.after[measure] ?? 0) - (pair.before[measure] ?? 0)) : 0;
        const signature = part.measures.map((entry) => `${before[entry]}${after[entry]}`).join() + String(sign);
        if (seen.has(signature)) continue;
        seen.add(signature);
        for (const other of rest) {
          worlds += 1;
          const inPart = (own: Bands) => mapMeasures((entry) => (part.measures.includes(entry) ? own[entry] : other[entry]));
          const profiles = { before: findRow(model, inPart(before)).profile, after: findRow(model, inPart(after)).profile };
          const because = judge({ question, measure, from, to }, pair, profiles);
          if (because) return { covered: "", counterexample: complete({ questionnaire, model }, part.measures, pair, other, because) };
        }
      }
    }
  }
  return { covered: `${changes} single changes of answer, ${worlds} pairs of companies apart by their bands` };
}

/** A whole company around a pair: the other components answered so that they reach the bands that were found. */
function complete({ questionnaire, model }: { questionnaire: Questionnaire; model: Model }, measures: readonly Measure[], pair: Pair, other: Bands, because: string): Counterexample {
  const components = explore(questionnaire, (question) => listAnswers(question).map((answer) => ({ answer, cost: 0 })));
  const rest = listReached(components.filter((component) => !component.measures.some((measure) => measures.includes(measure))), model).find(({ bands }) =>
    Object.entries(bands).every(([measure, band]) => measures.includes(measure as Measure) || other[measure as Measure] === band),
  );
  return { because, answers: { ...rest?.answers, ...pair.answers }, after: { ...rest?.answers, ...pair.changed } };
}

const TOWARDS_PIONEER: Readonly<Record<Profile, number>> = { refractory: 0, follower: 0, experimenter: 1, pioneer: 2 };

/** The place of an answer in the declared order, null outside of it; a list of several is placed by the ranks that it adds up. */
function getPlace({ options }: Question, answer: Answer): number | null {
  const ranks = (typeof answer === "string" ? [answer] : answer).map((choice) => options.find(({ id }) => id === choice)?.rank);
  return ranks.some((rank) => rank === undefined) ? null : ranks.reduce<number>((sum, rank) => sum + (rank ?? 0), 0);
}

export const monotone: Proof = {
  id: "monotone",
  statement: "A higher answer never lowers its measure nor moves away from pioneer; a more opposed one never moves away from refractory.",
  prove: (referential) =>
    judgeChanges(referential, ({ question, measure, from, to }, pair, profiles) => {
      const [low, high] = [getPlace(question, from), getPlace(question, to)];
      if (measure === null || low === null || high === null || low === high) return null;
      if (measure === "stance") {
        const away = high < low && profiles.before === "refractory" && profiles.after !== "refractory";
        const raised = high < low && (pair.after.stance ?? 0) > (pair.before.stance ?? 0);
        return away || raised ? `A more opposed answer to ${question.id} (${String(from)} → ${String(to)}) moves away from refractory.` : null;
      }
      if (high < low) return null;
      if ((pair.after[measure] ?? 0) < (pair.before[measure] ?? 0)) return `A higher answer to ${question.id} (${String(from)} → ${String(to)}) lowers ${measure}.`;
      return TOWARDS_PIONEER[profiles.after] < TOWARDS_PIONEER[profiles.before]
        ? `A higher answer to ${question.id} (${String(from)} → ${String(to)}) goes from ${profiles.before} to ${profiles.after}.`
        : null;
    }),
};

export const noJump: Proof = {
  id: "no-jump",
  statement: "No single changed answer jumps between refractory and pioneer or between follower and pioneer.",
  prove: (referential) =>
    judgeChanges(referential, ({ question, from, to }, _, { before, after }) => {
      const ends = [before, after];
      const jumps = ends.includes("pioneer") && (ends.includes("follower") || ends.includes("refractory"));
      return jumps ? `${question.id}: ${String(from)} → ${String(to)} goes from ${before} to ${after}.` : null;
    }),
};
