import type { ReactNode } from "react";

import styles from "./notice.module.css";
import { joinClasses } from "./class-names";

export type NoticeKind = "info" | "attention" | "done";

type NoticeProps = {
  readonly kind: NoticeKind;
  /** Says the kind in words where the sign alone would (« Information », « Attention », « C’est fait »). */
  readonly label: string;
  readonly title?: ReactNode;
  readonly children: ReactNode;
  /** Announced when it appears after an action. */
  readonly live?: boolean;
};

const SIGNS: Readonly<Record<NoticeKind, ReactNode>> = {
  info: <path d="M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18M12 11v6M12 7v2" />,
  attention: <path d="M12 3 22 20.5H2zM12 9.5V15M12 17v1.6" />,
  done: <path d="M3 12.5 9.5 19 21 5.5" />,
};

/** Something to know, to mind, or that was done: sign, words and border, never colour alone. */
export const Notice = ({ kind, label, title, children, live = false }: NoticeProps) => (
  <div className={joinClasses(styles.notice, styles[kind])} role={live ? "status" : undefined}>
    <svg className={styles.sign} viewBox="0 0 24 24" width="24" height="24" role="img" aria-label={label}>
      <g fill="none" stroke="currentColor" strokeWidth="2" strokeLinejoin="round">
        {SIGNS[kind]}
      </g>
    </svg>
    <div className={styles.words}>
      {title !== undefined && <p className={styles.title}>{title}</p>}
      {children}
    </div>
  </div>
);
