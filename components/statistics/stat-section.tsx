import type { ReactNode } from "react";

import styles from "./stat-section.module.css";

type StatSectionProps = { readonly id: string; readonly title: string; readonly intro?: ReactNode; readonly children: ReactNode };

/** A section of figures: what it is about in the margin, the figures in the wide column. */
export const StatSection = ({ id, title, intro, children }: StatSectionProps) => (
  <section className={styles.section} aria-labelledby={id}>
    <div className={styles.head}>
      <h2 id={id} className={styles.title}>
        {title}
      </h2>
      {intro !== undefined && <p>{intro}</p>}
    </div>
    <div className={styles.body}>{children}</div>
  </section>
);
