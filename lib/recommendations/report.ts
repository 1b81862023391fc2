import { computeCompletions } from "@/lib/diagnosis/certainty";
import { evaluate } from "@/lib/diagnosis/evaluate";
import { isRaising } from "@/lib/diagnosis/measures";
import { findPath } from "@/lib/diagnosis/path";
import type { Model } from "@/lib/diagnosis/types";
import { getWording } from "@/lib/questionnaire/copy";
import { mapMeasures, type Answers, type Questionnaire } from "@/lib/questionnaire/types";
import { advise } from "./advise";
import type { AdviceCopy } from "./copy";
import { groupMoves } from "./moves";
import type { RuleBook, Section, Source } from "./types";

type Referential = { readonly questionnaire: Questionnaire; readonly model: Model; readonly rules: RuleBook };
type Words = { readonly advice: AdviceCopy; readonly sections: Readonly<Record<string, Section>> };

/**
 * The whole report of an answer set as plain data: evaluation and advice, with the words of a recommendation beside its
 * rule; no words where the reason is that something is not known. Identifiers are those of the study's facts.
 */
export function buildReport(referential: Referential, { advice: copy, sections }: Words, answers: Answers) {
  const { row, margins, ...evaluation } = evaluate(referential, answers);
  const advice = advise(referential, answers, { row, margins, ...evaluation });
  const describe = (source: Source) => ("ours" in source ? source : { section: source.section, ...sections[source.section] });
  const { alternatives, decisive, spread } = computeCompletions(referential, answers, evaluation.profile);
  const path = findPath(referential, answers, evaluation.profile);
  return {
    ...evaluation,
    rules: referential.rules.version,
    measures: mapMeasures((measure) => ({
      ...evaluation.measures[measure],
      reasons: evaluation.measures[measure].reasons.map((reason) => ({ ...reason, raises: isRaising(measure, reason) })),
    })),
    certainty: { ...evaluation.certainty, alternatives, decisive, spread },
    decision: { row, margins },
    path: path && { goal: path.goal, moves: groupMoves(referential.rules, evaluation.profile, path) },
    recommendations: advice.recommendations.map(({ audience, source, rule, ...rest }) => {
      const words = copy.rules[rule];
      return {
        ...rest,
        rule,
        title: copy.actions[rest.id]?.title,
        why: words && (rest.unsure.includes(rule) ? null : getWording(words.why, answers)),
        audience: audience.map((id) => getWording(copy.beneficiaries[id] ?? id, answers)),
        firstStep: words && getWording(words.firstStep, answers),
        source: describe(source),
      };
    }),
    stakes: advice.stakes.map((topic) => ({ ...topic, source: describe(topic.source) })),
    levers: advice.levers.map((topic) => ({ ...topic, source: describe(topic.source) })),
    workshop: { ...advice.workshop, source: describe(advice.workshop.source) },
  };
}
