import type { ReactNode } from "react";

import styles from "./help-disclosure.module.css";

type HelpDisclosureProps = { readonly summary: ReactNode; readonly children: ReactNode; readonly open?: boolean };

/** Help one key away (« Pourquoi cette question ? »): native details, so it works without script. */
export const HelpDisclosure = ({ summary, children, open }: HelpDisclosureProps) => (
  <details className={styles.details} {...(open === undefined ? {} : { open })}>
    <summary className={styles.summary}>{summary}</summary>
    <div className={styles.body}>{children}</div>
  </details>
);
