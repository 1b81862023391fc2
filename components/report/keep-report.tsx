"use client";

import { useState } from "react";

import { saveText } from "@/components/questionnaire/save-text";
import { PageSection } from "@/components/layout/page-section";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { formatFileDate } from "@/lib/format/dates";
import { buildAnswerFile } from "@/lib/questionnaire/answer-file";
import type { Answers, Questionnaire } from "@/lib/questionnaire/types";

import { copy } from "./copy.fr";
import { KeepChange } from "./keep-change";
import styles from "./keep-report.module.css";
import { OpenFile } from "./open-file";

type Outcome = "copied" | "copy-failed" | "downloaded" | null;
export type KeepReportProps = { readonly questionnaire: Questionnaire; readonly answers: Answers };

/** The ways to keep the report: a link, a file, paper. The link is said to carry all the answers before it is copied. */
export const KeepReport = ({ questionnaire, answers }: KeepReportProps) => {
  const [outcome, setOutcome] = useState<Outcome>(null);
  const copyLink = async () => {
    try {
      await navigator.clipboard.writeText(window.location.href);
      setOutcome("copied");
    } catch {
      setOutcome("copy-failed");
    }
  };
  const download = () => {
    saveText(copy.keep.fileName(formatFileDate(new Date())), `${JSON.stringify(buildAnswerFile(questionnaire, answers), null, 2)}\n`);
    setOutcome("downloaded");
  };
  return (
    <div data-print="hide">
      <PageSection id="garder" title={copy.keep.title}>
        <p>{copy.keep.linkWarning}</p>
        <div className={styles.ways}>
          <Button onClick={() => { void copyLink(); }}>{copy.keep.copyLink}</Button>
          <Button look="secondary" onClick={download}>
            {copy.keep.download}
          </Button>
          <Button look="secondary" onClick={() => { window.print(); }}>
            {copy.keep.print}
          </Button>
        </div>
        <div role="status">
          {outcome === "copy-failed" && (
            <label className={styles.link}>
              {copy.keep.copyFailed}
              <input type="text" readOnly value={window.location.href} onFocus={(event) => { event.target.select(); }} />
            </label>
          )}
          {(outcome === "copied" || outcome === "downloaded") && (
            <Notice kind="done" label={copy.done}>
              <p>{copy.keep[outcome]}</p>
            </Notice>
          )}
        </div>
        <div className={styles.ways}>
          <KeepChange questionnaire={questionnaire} answers={answers} />
          <OpenFile />
        </div>
      </PageSection>
    </div>
  );
};
