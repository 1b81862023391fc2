import { joinClasses } from "@/components/ui/class-names";
import type { MeasureResult, Model } from "@/lib/diagnosis/types";
import type { Measure } from "@/lib/questionnaire/types";

import styles from "./measure-bar.module.css";

const WIDTH = 400;
const HEIGHT = 18;

type MeasureBarProps = { readonly measure: Measure; readonly result: MeasureResult; readonly model: Model };

/** Where a stance stands between its two poles, 0 … 1; no position is the middle, whatever the room on each side. */
const getStancePlace = ({ value, min, max }: MeasureResult): number =>
  value < 0 ? 0.5 - (0.5 * value) / (min || -1) : 0.5 + (0.5 * value) / (max || 1);

const Stance = ({ result }: { readonly result: MeasureResult }) => {
  const x = 9 + getStancePlace(result) * (WIDTH - 18);
  return (
    <>
      <path className={styles.axis} d={`M1 9H${WIDTH - 1}M1 3v12M${WIDTH - 1} 3v12M${WIDTH / 2} 5v8`} />
      {result.known && <path className={styles.needle} d={`M${x} 1l8 8-8 8-8-8z`} />}
    </>
  );
};

const Level = ({ result: { value, max, known }, starts }: { readonly result: MeasureResult; readonly starts: readonly number[] }) => (
  <>
    <rect className={joinClasses(styles.track, !known && styles.unknown)} x="1" y="3" width={WIDTH - 2} height="12" />
    {known && value > 0 && <rect className={styles.level} x="1" y="3" width={(value / max) * (WIDTH - 2)} height="12" />}
    {starts.map((start) => (
      <path key={start} className={known && start < value ? styles.tickOver : styles.tick} d={`M${1 + (start / max) * (WIDTH - 2)} 3v12`} />
    ))}
  </>
);

/** A measure as a length with its bands, or the stance as a place between two poles. Decorative: words and table say it. */
export const MeasureBar = ({ measure, result, model }: MeasureBarProps) => (
  <svg className={styles.bar} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true" focusable="false">
    {measure === "stance" ? <Stance result={result} /> : <Level result={result} starts={model.bands[measure]} />}
  </svg>
);
