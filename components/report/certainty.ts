import type { Alternative } from "@/lib/diagnosis/certainty";
import type { Boundary, Evaluation, Margin, MeasureReason } from "@/lib/diagnosis/types";
import { formatList } from "@/lib/format/lists";
import { toMiddle } from "@/lib/format/text";
import { getChoices } from "@/lib/questionnaire/visibility";

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

/** The profiles near by, each once, by its nearest row, with the measures that keep it away. */
export function sayNear({ evaluation }: OpenReport, { advice, say }: Words): string[] {
  const nearest = new Map<string, Boundary>();
  for (const boundary of evaluation.boundaries) {
    const known = nearest.get(boundary.profile);
    if (boundary.near && (known === undefined || boundary.points < known.points)) nearest.set(boundary.profile, boundary);
  }
  return [...nearest.values()].map(({ profile, points, margins }) => {
    const measures = margins.filter(({ margin }) => margin < 0).map(({ measure }) => toMiddle(say(advice.measures[measure].name)));
    const company = say(advice.profiles[profile].company);
    return measures.length > 0 ? copy.near.missing(company, points, formatList([...new Set(measures)])) : copy.near.plain(company, points);
  });
}

/** A condition of the row that decided, with the value found and the threshold, in points. */
export function sayMargin(margin: Margin, { advice, say }: Words): string {
  const name = say(advice.measures[margin.measure].name);
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
