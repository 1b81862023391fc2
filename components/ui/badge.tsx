import type { ReactNode } from "react";

import styles from "./badge.module.css";

type BadgeProps = {
  /** A drawn sign; hidden from assistive technology, the words say the same. */
  readonly sign: ReactNode;
  readonly children: ReactNode;
};

/** A sign and its name on one line. */
export const Badge = ({ sign, children }: BadgeProps) => (
  <span className={styles.badge}>
    <span aria-hidden="true" className={styles.sign}>
      {sign}
    </span>
    {children}
  </span>
);
