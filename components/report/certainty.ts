import type { Alternative } from "@/lib/diagnosis/certainty";
import type { Boundary, Evaluation, Margin, MeasureReason } from "@/lib/diagnosis/types";
import { MEASURES, type Measure } from "@/lib/questionnaire/types";
import { formatList } from "@/lib/format/lists";
import { setSpaces, toMiddle } from "@/lib/format/text";
import { getChoices } from "@/lib/questionnaire/visibility";
import type { Recommendation } from "@/lib/recommendations/types";

import { copy } from "./copy.fr";
import type { OpenReport } from "./open-report";
import type { Words } from "./words";

/** One way in which the « je ne sais pas » could turn out that would give another profile, and its answers. */
export function sayAlternative({ profile, answers }: Alternative, { advice, say, sayReason }: Words): { readonly lead: string; readonly answers: readonly string[] } {
  const said = Object.entries(answers).map(([question, answer]) => {
    const words = sayReason({ question, options: getChoices(answer) });
    return copy.certainty.answer(words.question, formatList(words.answers));
  });
  return { lead: copy.certainty.alternative(say(advice.profiles[profile].company)), answers: said };
}

/** What is known, what is not, and what that could change: exact, every completion was considered. */
export function sayCertainty({ evaluation, completions }: OpenReport, words: Words): string[] {
  const { asked, unknown, unknownMeasures } = evaluation.certainty;
  const names = unknownMeasures.map((measure) => toMiddle(words.say(words.advice.measures[measure].name)));
  return [
    unknown === 0 ? copy.certainty.all(asked) : copy.certainty.some(unknown, asked),
    ...(names.length > 0 ? [copy.certainty.measures(formatList(names))] : []),
    ...(unknown > 0 && completions.alternatives.length === 0 ? [copy.certainty.settled] : []),
  ];
}

/** From this band on, « solide » or « organisé », a measure is something to lean on. */
const STRENGTH = 2;

/** The clearest strength: the known maturity measure that is the fullest, once it is high enough. Stance is a position and cannot be one. */
export function findStrongest(measures: Evaluation["measures"]): Measure | undefined {
  const share = (measure: Measure) => measures[measure].value / measures[measure].max;
  return MEASURES.filter((measure) => measure !== "stance" && measures[measure].known && measures[measure].band >= STRENGTH).sort((a, b) => share(b) - share(a))[0];
}

const sayNames = (measures: readonly Measure[], { advice, say }: Words): string => measures.map((measure) => toMiddle(say(advice.measures[measure].name))).join(", ");

/** What the last row of the table looks at, which has no test of its own. */
const DEFAULT_ROW = ["practice", "stance"] as const;

/** The measures behind the profile of which too few answers are known: their bands must not be said. */
export const listUnplaced = ({ margins, measures }: Evaluation): Measure[] =>
  [...new Set<Measure>(margins.length > 0 ? margins.map(({ measure }) => measure) : DEFAULT_ROW)].filter((measure) => !measures[measure].known);

/** True when a measure behind the profile is not known, and what is missing could give another profile. */
export const isProvisional = ({ evaluation, completions }: OpenReport): boolean => listUnplaced(evaluation).length > 0 && completions.alternatives.length > 0;

/** The head of the report: what the profile means, unless the uses that it describes are not known. */
export function sayMeaning(report: OpenReport, words: Words): string[] {
  const { evaluation } = report;
  const meaning = words.say(words.advice.profiles[evaluation.profile].meaning);
  if (!isProvisional(report)) return [meaning];
  const unplaced = listUnplaced(evaluation);
  const provisional = copy.header.provisional(sayNames(unplaced, words));
  return unplaced.includes("practice") ? [provisional] : [provisional, meaning];
}

/** The row that decided, in words; without the bands of what is not known. */
export function sayRow(report: OpenReport, words: Words): string[] {
  const { margins, measures, row } = report.evaluation;
  const { advice, say } = words;
  const unplaced = listUnplaced(report.evaluation);
  const read = (measure: Measure) => say(advice.measures[measure].bands[measures[measure].band]);
  if (unplaced.length > 0) {
    const names = sayNames(unplaced, words);
    return [isProvisional(report) ? copy.decidedProvisional(names) : copy.decidedAnyhow(names), ...(margins.length === 0 ? [copy.noOtherRow] : [])];
  }
  return [margins.length === 0 ? copy.decidedByDefault(read("practice"), read("stance")) : setSpaces(advice.rows[row] ?? "")];
}

/** Why an action is proposed: the reason of its rule, the measures that are known, and those of the other rules. What is not known is never stated. */
export function sayWhy({ rule, alsoRules, unsure, measures }: Recommendation, unknownMeasures: readonly Measure[], words: Words): { readonly lead: string; readonly measured: string | null; readonly also: readonly string[] } {
  const [unknown, known] = [measures.filter((measure) => unknownMeasures.includes(measure)), measures.filter((measure) => !unknownMeasures.includes(measure))];
  const why = (id: string) => words.say(words.advice.rules[id]?.why);
  return {
    lead: !unsure.includes(rule) ? why(rule) : unknown.length > 0 ? copy.action.unplaced(sayNames(unknown, words)) : copy.action.unknown,
    measured: known.length > 0 ? copy.action.measured(formatList(known.map((measure) => sayNames([measure], words)))) : null,
    also: alsoRules.filter((id) => !unsure.includes(id)).map(why),
  };
}

/** The profiles near by, each once, by its nearest row, with the measures that keep it away; not by a measure that is not known. */
export function sayNear({ evaluation }: OpenReport, { advice, say }: Words): string[] {
  const nearest = new Map<string, Boundary>();
  for (const boundary of evaluation.boundaries) {
    const known = nearest.get(boundary.profile);
    if (boundary.near && (known === undefined || boundary.points < known.points)) nearest.set(boundary.profile, boundary);
  }
  const isPlaced = ({ margins }: Boundary) => margins.every(({ margin, measure }) => margin >= 0 || evaluation.measures[measure].known);
  return [...nearest.values()].filter(isPlaced).map(({ profile, points, margins }) => {
    const measures = margins.filter(({ margin }) => margin < 0).map(({ measure }) => toMiddle(say(advice.measures[measure].name)));
    const company = say(advice.profiles[profile].company);
    return measures.length > 0 ? copy.near.missing(company, points, formatList([...new Set(measures)])) : copy.near.plain(company, points);
  });
}

/** A condition of the row that decided, with the value found and the threshold, in points. A value that too few answers keep low is not told. */
export function sayMargin(margin: Margin, { measures }: Evaluation, { advice, say }: Words): string {
  const name = say(advice.measures[margin.measure].name);
  if ("atMost" in margin && !measures[margin.measure].known) return copy.margin.unplaced(name);
  return "atLeast" in margin ? copy.margin.atLeast(name, margin.value, margin.threshold) : copy.margin.atMost(name, margin.value, margin.threshold);
}

/** The answers that weighed most in the measures of the row that decided: two for a position, one for each other measure. */
export function listDecidingAnswers({ margins, measures }: Evaluation): MeasureReason[] {
  return margins.flatMap((margin) => {
    const reasons = measures[margin.measure].reasons;
    if ("atLeast" in margin) return reasons.slice(0, 1);
    return margin.measure === "stance" ? reasons.filter(({ points }) => points < 0).slice(-2).reverse() : [];
  });
}
