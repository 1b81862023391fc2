import type { Ref } from "react";

import { PageSection } from "@/components/layout/page-section";
import { copy as reportCopy } from "@/components/report/copy.fr";
import { Measures } from "@/components/report/measures";
import type { OpenReport } from "@/components/report/open-report";
import { PathSection } from "@/components/report/path-section";
import { RecommendationItem } from "@/components/report/recommendation-item";
import { ReportHeader } from "@/components/report/report-header";
import reportStyles from "@/components/report/report.module.css";
import { BranchFacts, Levers, Stakes, Workshop } from "@/components/report/topics";
import { getWords } from "@/components/report/words";

import { copy } from "./copy.fr";
import styles from "./interview.module.css";

type GuidedReportProps = { readonly report: OpenReport; readonly comment: string; readonly headingRef: Ref<HTMLHeadingElement> };

/** The report as the director sees it, with the advisor's comment. It is given no note: it can show none. */
export const GuidedReport = ({ report, comment, headingRef }: GuidedReportProps) => {
  const { referential, answers, evaluation, advice } = report;
  const words = getWords(answers);
  return (
    <article className={reportStyles.report}>
      <ReportHeader report={report} words={words} headingRef={headingRef} />
      {comment !== "" && (
        <PageSection id="commentaire" title={copy.hand.commentTitle}>
          <p className={styles.comment}>{comment}</p>
        </PageSection>
      )}
      <PageSection id="commencer" title={reportCopy.first.title}>
        <ol role="list" className={reportStyles.actions}>
          {advice.recommendations.map((recommendation, place) => (
            <RecommendationItem key={recommendation.id} needsQuestion={referential.rules.needsQuestion} place={place + 1} recommendation={recommendation} words={words} />
          ))}
        </ol>
      </PageSection>
      <PageSection id="mesures" title={reportCopy.measures.title}>
        <Measures evaluation={evaluation} model={referential.model} words={words} />
      </PageSection>
      <PathSection report={report} words={words} />
      <Stakes stakes={advice.stakes} words={words} />
      <BranchFacts branch={answers[referential.rules.branchQuestion]} words={words} />
      <Levers levers={advice.levers} words={words} />
      <Workshop workshop={advice.workshop} words={words} />
    </article>
  );
};
