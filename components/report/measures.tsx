import { Figure } from "@/components/ui/figure";
import { HelpDisclosure } from "@/components/ui/help-disclosure";
import { formatList } from "@/lib/format/lists";
import { toMiddle } from "@/lib/format/text";
import { isRaising } from "@/lib/diagnosis/measures";
import type { Evaluation, MeasureReason, MeasureResult, Model } from "@/lib/diagnosis/types";
import { MEASURES, type Measure } from "@/lib/questionnaire/types";

import { findStrongest } from "./certainty";
import { copy } from "./copy.fr";
import { MeasureBar } from "./measure-bar";
import styles from "./measures.module.css";
import type { Words } from "./words";

type MeasuresProps = { readonly evaluation: Evaluation; readonly model: Model; readonly words: Words };

/** What the drawing shows, in a sentence: the clearest strength, if there is one. */
function sayFigure({ measures }: Evaluation, { advice, say }: Words): string {
  const strongest = findStrongest(measures);
  if (strongest !== undefined) return copy.measures.figure(toMiddle(say(advice.measures[strongest].name)));
  return MEASURES.some((measure) => measures[measure].known) ? copy.measures.figurePlain : copy.measures.figureUnknown;
}

const ReasonList = ({ title, reasons, words }: { readonly title: string | null; readonly reasons: readonly MeasureReason[]; readonly words: Words }) =>
  reasons.length === 0 ? null : (
    <>
      {title !== null && <h4 className={styles.side}>{title}</h4>}
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
  const highers = result.reasons.filter(raises);
  // « Autres réponses » says nothing when there are no first ones.
  const alone = measure !== "stance" && highers.length === 0;
  return (
    <HelpDisclosure summary={copy.measures.reasons}>
      <ReasonList title={titles.up} reasons={highers} words={words} />
      <ReasonList title={alone ? null : titles.down} reasons={lowers} words={words} />
    </HelpDisclosure>
  );
};

/** The six measures: a sentence that says what is seen, a drawing each, the answers behind, and the twin table. */
export const Measures = ({ evaluation, model, words }: MeasuresProps) => {
  const { advice, say } = words;
  const read = (measure: Measure) => {
    const { known, band } = evaluation.measures[measure];
    return known ? say(advice.measures[measure].bands[band]) : copy.measures.unknown;
  };
  return (
    <div className={styles.frame}>
    <Figure
      title={sayFigure(evaluation, words)}
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
