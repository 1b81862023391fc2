import { prepareTest, type Compiled, type Visible } from "@/lib/diagnosis/compile";
import type { Band, Evaluation } from "@/lib/diagnosis/types";
import type { Answers, Measure } from "@/lib/questionnaire/types";
import { getChoices, passesTest } from "@/lib/questionnaire/visibility";
import type { Condition, Reason } from "./types";

/** All that a condition looks at in the measures. */
export type Bands = Readonly<Record<Measure, { readonly band: Band }>>;

/** True when a condition holds. Answers must be the visible ones; a measure is looked at by its band. */
export function holds(condition: Condition, answers: Answers, measures: Bands): boolean {
  if ("all" in condition) return condition.all.every((part) => holds(part, answers, measures));
  if ("any" in condition) return condition.any.some((part) => holds(part, answers, measures));
  if ("question" in condition) return passesTest(condition, answers);
  const { band } = measures[condition.measure];
  return "atLeast" in condition ? band >= condition.atLeast : band <= condition.atMost;
}

export type PreparedCondition = (visible: Visible, measures: Bands) => boolean;

/** Prepares `holds` for a questionnaire. */
export function prepareCondition(condition: Condition, compiled: Compiled): PreparedCondition {
  if ("all" in condition) {
    const parts = condition.all.map((part) => prepareCondition(part, compiled));
    return (visible, measures) => parts.every((part) => part(visible, measures));
  }
  if ("any" in condition) {
    const parts = condition.any.map((part) => prepareCondition(part, compiled));
    return (visible, measures) => parts.some((part) => part(visible, measures));
  }
  if ("question" in condition) return prepareTest(compiled, condition);
  const { measure } = condition;
  const [least, most] = "atLeast" in condition ? [condition.atLeast, Infinity] : [0, condition.atMost];
  return (_, measures) => measures[measure].band >= least && measures[measure].band <= most;
}

/** What is not known about a company: measures with too few known answers, and the options that say « je ne sais pas ». */
export type Unknowns = { readonly measures: readonly Measure[]; readonly isUnknown: (question: string, option: string) => boolean };

/**
 * True when a condition that holds rests on what is not known: on « je ne sais pas », or on a measure that only too few
 * known answers keep low. The points that a maturity measure has reached are reached whatever the rest is; a stance is not.
 */
export function restsOnUnknown(condition: Condition | undefined, answers: Answers, measures: Bands, unknowns: Unknowns): boolean {
  if (condition === undefined || !holds(condition, answers, measures)) return false;
  if ("all" in condition) return condition.all.some((part) => restsOnUnknown(part, answers, measures, unknowns));
  if ("any" in condition) return condition.any.every((part) => !holds(part, answers, measures) || restsOnUnknown(part, answers, measures, unknowns));
  if ("measure" in condition) return unknowns.measures.includes(condition.measure) && ("atMost" in condition || condition.measure === "stance");
  const { question } = condition;
  return getChoices(answers[question]).filter((choice) => condition.in.includes(choice)).every((choice) => unknowns.isUnknown(question, choice));
}

/** What made a condition hold: the answers and the measures of its parts that hold, in the order of the condition. */
export function explain(
  condition: Condition | undefined,
  answers: Answers,
  measures: Evaluation["measures"],
): { answers: Reason[]; measures: Measure[] } {
  if (condition === undefined || !holds(condition, answers, measures)) return { answers: [], measures: [] };
  if ("question" in condition) {
    const options = getChoices(answers[condition.question]).filter((choice) => condition.in.includes(choice));
    return { answers: [{ question: condition.question, options }], measures: [] };
  }
  if ("measure" in condition) return { answers: [], measures: [condition.measure] };
  const parts = ("all" in condition ? condition.all : condition.any).map((part) => explain(part, answers, measures));
  return { answers: parts.flatMap((part) => part.answers), measures: parts.flatMap((part) => part.measures) };
}
