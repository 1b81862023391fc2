import { Figure } from "@/components/ui/figure";
import { HelpDisclosure } from "@/components/ui/help-disclosure";
import { formatList } from "@/lib/format/lists";
import { toMiddle } from "@/lib/format/text";
import { isRaising } from "@/lib/diagnosis/measures";
import type { Evaluation, MeasureReason, MeasureResult, Model } from "@/lib/diagnosis/types";
import { MEASURES, type Measure } from "@/lib/questionnaire/types";

import { copy } from "./copy.fr";
import { MeasureBar } from "./measure-bar";
import styles from "./measures.module.css";
import type { Words } from "./words";

type MeasuresProps = { readonly evaluation: Evaluation; readonly model: Model; readonly words: Words };

const getShare = ({ value, max }: MeasureResult): number => (max === 0 ? 0 : value / max);

/** The clearest strength: the known maturity measure that is the fullest. Stance is a position and cannot be one. */
function findStrongest({ measures }: Evaluation): Measure | undefined {
  return MEASURES.filter((measure) => measure !== "stance" && measures[measure].known).sort(
    (a, b) => getShare(measures[b]) - getShare(measures[a]),
  )[0];
}

const ReasonList = ({ title, reasons, words }: { readonly title: string; readonly reasons: readonly MeasureReason[]; readonly words: Words }) =>
  reasons.length === 0 ? null : (
    <>
      <h4 className={styles.side}>{title}</h4>
      <ul role="list" className={styles.reasons}>
        {reasons.map((reason) => {
          const said = words.sayReason(reason);
          return (
            <li key={reason.question}>
              {said.question} {copy.measures.because} {copy.quoted(formatList(said.answers))}
            </li>
          );
        })}
      </ul>
    </>
  );

/** The answers that raise a measure, strongest first, then those that keep it low, the most missing first. */
const Reasons = ({ measure, result, words }: { readonly measure: Measure; readonly result: MeasureResult; readonly words: Words }) => {
  const raises = (reason: MeasureReason) => isRaising(measure, reason);
  const missing = ({ points, most }: MeasureReason) => (measure === "stance" ? -points : most - points);
  const lowers = result.reasons.filter((reason) => !raises(reason)).sort((a, b) => missing(b) - missing(a));
  const titles = measure === "stance" ? copy.measures.sides.stance : copy.measures.sides.maturity;
  return (
    <HelpDisclosure summary={copy.measures.reasons}>
      <ReasonList title={titles.up} reasons={result.reasons.filter(raises)} words={words} />
      <ReasonList title={titles.down} reasons={lowers} words={words} />
    </HelpDisclosure>
  );
};

/** The six measures: a sentence that says what is seen, a drawing each, the answers behind, and the twin table. */
export const Measures = ({ evaluation, model, words }: MeasuresProps) => {
  const { advice, say } = words;
  const strongest = findStrongest(evaluation);
  const read = (measure: Measure) => {
    const { known, band } = evaluation.measures[measure];
    return known ? say(advice.measures[measure].bands[band]) : copy.measures.unknown;
  };
  const title = strongest === undefined ? copy.measures.figureUnknown : copy.measures.figure(toMiddle(say(advice.measures[strongest].name)));
  return (
    <div className={styles.frame}>
    <Figure
      title={title}
      base={copy.measures.base(evaluation.certainty.asked - evaluation.certainty.unknown)}
      twin={{
        summary: copy.measures.twin,
        caption: copy.measures.title,
        captionHidden: true,
        columns: [
          { key: "measure", label: copy.measures.columns.measure },
          { key: "reading", label: copy.measures.columns.reading },
          { key: "points", label: copy.measures.columns.points, numeric: true },
        ],
        rows: MEASURES.map((measure) => {
          const { value, min, max, known } = evaluation.measures[measure];
          const points = measure === "stance" ? copy.measures.position(value, min, max) : copy.measures.points(value, max);
          return { key: measure, cells: [say(advice.measures[measure].name), read(measure), known ? points : copy.measures.unknown] };
        }),
      }}
    >
      <ul role="list" className={styles.measures}>
        {MEASURES.map((measure) => {
          const result = evaluation.measures[measure];
          return (
            <li key={measure} className={styles.measure}>
              <h3 className={styles.name}>
                {say(advice.measures[measure].name)} <span className={styles.reading}>{read(measure)}</span>
              </h3>
              <MeasureBar measure={measure} result={result} model={model} />
              {measure === "stance" && (
                <p className={styles.poles} aria-hidden="true">
                  <span>{copy.measures.opposed}</span>
                  <span>{copy.measures.open}</span>
                </p>
              )}
              <p className={styles.about}>
                {say(advice.measures[measure].about)}
                {!result.known && ` ${copy.measures.unknown}\u202f: ${copy.measures.unknownWhy}.`}
              </p>
              <Reasons measure={measure} result={result} words={words} />
            </li>
          );
        })}
      </ul>
    </Figure>
    </div>
  );
};
