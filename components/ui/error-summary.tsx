"use client";

import { useEffect, useId, useRef } from "react";

import styles from "./error-summary.module.css";

export type SummaryError = {
  /** Id of the input to go to. */
  readonly fieldId: string;
  readonly message: string;
  /** Goes there when the field stands on another screen. */
  readonly onSelect?: () => void;
};

type ErrorSummaryProps = {
  readonly title: string;
  readonly errors: readonly SummaryError[];
  /** Changes at every attempt to go on, so that the summary takes the focus again. */
  readonly attempt: number;
};

/** All that is wrong in the step, in order. Takes the focus when it appears; each line leads to its field. */
export const ErrorSummary = ({ title, errors, attempt }: ErrorSummaryProps) => {
  const box = useRef<HTMLDivElement>(null);
  const titleId = useId();
  useEffect(() => {
    if (attempt > 0) box.current?.focus();
  }, [attempt]);
  if (errors.length === 0) return null;
  return (
    <div ref={box} className={styles.summary} role="alert" aria-labelledby={titleId} tabIndex={-1}>
      <h2 id={titleId} className={styles.title}>
        {title}
      </h2>
      <ul role="list" className={styles.list}>
        {errors.map((error) => (
          <li key={error.fieldId}>
            <a
              href={`#${error.fieldId}`}
              onClick={(event) => {
                if (error.onSelect !== undefined) {
                  event.preventDefault();
                  error.onSelect();
                  return;
                }
                const field = document.getElementById(error.fieldId);
                if (field === null) return;
                event.preventDefault();
                field.focus();
                (field.closest("fieldset") ?? field).scrollIntoView();
              }}
            >
              {error.message}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
};
