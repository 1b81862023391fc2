import type { Ref } from "react";

import { Button, ButtonLink } from "@/components/ui/button";

import { copy, type ProblemKind } from "./copy.fr";
import { OpenFile } from "./open-file";
import styles from "./report-problem.module.css";

type ReportProblemProps = { readonly problem: ProblemKind; readonly headingRef: Ref<HTMLHeadingElement> };

/** Why there is no report at this address, and the ways on. */
export const ReportProblem = ({ problem, headingRef }: ReportProblemProps) => (
  <div className={styles.problem}>
    <h1 ref={headingRef} tabIndex={-1} className={styles.title}>
      {copy.problems[problem].title}
    </h1>
    <p>{copy.problems[problem].text}</p>
    <p>{copy.problems.kept}</p>
    <div className={styles.ways}>
      {problem === "newer" ? (
        <Button onClick={() => { window.location.reload(); }}>{copy.problems.reload}</Button>
      ) : (
        <ButtonLink href="/questionnaire">{copy.problems.start}</ButtonLink>
      )}
      <OpenFile />
    </div>
  </div>
);
