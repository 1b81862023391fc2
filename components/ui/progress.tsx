import styles from "./progress.module.css";

type ProgressProps = {
  readonly id: string;
  /** Says it in words: « Étape 3 sur 9 · 14 questions sur 36 ». */
  readonly label: string;
  readonly done: number;
  readonly total: number;
};

/** How far one is, honestly: the words first, the bar beside them. Drawn like the scale of a map. */
export const Progress = ({ id, label, done, total }: ProgressProps) => (
  <div className={styles.progress}>
    <p id={id} className={styles.label}>
      {label}
    </p>
    <progress className={styles.bar} aria-labelledby={id} value={Math.min(done, total)} max={total}>
      {label}
    </progress>
  </div>
);
