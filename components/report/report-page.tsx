"use client";

import { useEffect, useMemo, useRef } from "react";

import { PageWidth } from "@/components/layout/page-section";
import { useDocumentTitle } from "@/components/ui/use-document-title";
import { encodeFragment } from "@/lib/questionnaire/fragment";

import { ContactsSlot } from "./contacts-section";
import { ContributionSlot } from "./contribution-slot";
import { copy } from "./copy.fr";
import { KeepSlot } from "./keep-slot";
import { openReport } from "./open-report";
import { Report } from "./report";
import { ReportProblem } from "./report-problem";
import styles from "./report.module.css";
import { useFragment } from "./use-fragment";
import { useOpenFolds } from "./use-open-folds";
import { getWords } from "./words";

/** The report of the fragment in the address, or what to do when there is none that can be read. */
export const ReportPage = () => {
  const fragment = useFragment();
  const opened = useMemo(() => (fragment === null ? null : openReport(fragment)), [fragment]);
  const heading = useRef<HTMLHeadingElement>(null);
  const before = useRef<string | null>(null);
  useOpenFolds();
  useDocumentTitle(opened === null ? null : opened.ok ? copy.documentTitle(getWords(opened.report.answers).advice.profiles[opened.report.evaluation.profile].name) : copy.problemTitle);

  useEffect(() => {
    const isAnother = before.current !== null && before.current !== fragment;
    before.current = fragment;
    if (!isAnother) return;
    window.scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, [fragment]);

  return (
    <PageWidth>
      <noscript>
        <p className={styles.preparing}>{copy.noscript}</p>
      </noscript>
      {opened === null && (
        <div className={styles.preparing} data-without-script="hide">
          <h1>{copy.pageTitle}</h1>
          <p>{copy.preparing}</p>
        </div>
      )}
      {opened?.ok === false && <ReportProblem problem={opened.problem} headingRef={heading} />}
      {opened?.ok === true && (
        <Report
          key={fragment}
          report={opened.report}
          headingRef={heading}
          note={<ContributionSlot fragment={encodeFragment(opened.report.referential.questionnaire, opened.report.answers)} />}
          contacts={<ContactsSlot />}
          keep={<KeepSlot questionnaire={opened.report.referential.questionnaire} answers={opened.report.answers} />}
        />
      )}
    </PageWidth>
  );
};
