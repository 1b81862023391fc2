import type { MouseEvent, ReactNode } from "react";

import styles from "./step-nav.module.css";

export type NavStep = {
  readonly key: string;
  readonly label: ReactNode;
  readonly state: "done" | "current" | "open";
  /** Absent: the step cannot be reached yet. */
  readonly href?: string;
};

type StepNavProps = {
  /** Name of the navigation (« Étapes du questionnaire »). */
  readonly label: string;
  readonly steps: readonly NavStep[];
  /** Read after the name of a step: what its state is. */
  readonly stateLabels: Readonly<Record<NavStep["state"], string>>;
  /** Lets a client component take the click over; the link keeps working without it. */
  readonly onSelect?: (key: string, event: MouseEvent<HTMLAnchorElement>) => void;
};

const SIGNS: Readonly<Record<NavStep["state"], ReactNode>> = {
  done: <path d="M3.5 8.5 7 12l6-8" fill="none" stroke="currentColor" strokeWidth="2" />,
  current: <path d="M8 1.5 11.5 8 8 14.5 4.5 8z" fill="currentColor" />,
  open: <circle cx="8" cy="8" r="4" fill="none" stroke="currentColor" strokeWidth="1.5" />,
};

/** The steps with what has been done, for going back without losing one's place. */
export const StepNav = ({ label, steps, stateLabels, onSelect }: StepNavProps) => (
  <nav aria-label={label}>
    <ol role="list" className={styles.list}>
      {steps.map((step) => {
        const content = (
          <>
            <svg className={styles.sign} viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
              {SIGNS[step.state]}
            </svg>
            <span>
              {step.label}
              <span className="visually-hidden">, {stateLabels[step.state]}</span>
            </span>
          </>
        );
        return (
          <li key={step.key} className={styles[step.state]}>
            {step.href === undefined ? (
              <span className={styles.item} aria-current={step.state === "current" ? "step" : undefined}>
                {content}
              </span>
            ) : (
              <a
                className={styles.item}
                href={step.href}
                aria-current={step.state === "current" ? "step" : undefined}
                {...(onSelect === undefined ? {} : { onClick: (event: MouseEvent<HTMLAnchorElement>) => { onSelect(step.key, event); } })}
              >
                {content}
              </a>
            )}
          </li>
        );
      })}
    </ol>
  </nav>
);
