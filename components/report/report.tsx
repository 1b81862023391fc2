import { useRef, type ReactNode, type Ref } from "react";

import { PageSection } from "@/components/layout/page-section";

import { copy } from "./copy.fr";
import { DecidedSection } from "./decided-section";
import { Measures } from "./measures";
import type { OpenReport } from "./open-report";
import { PathSection } from "./path-section";
import { RecommendationItem } from "./recommendation-item";
import { ReportHeader, type ByHandProps } from "./report-header";
import styles from "./report.module.css";
import { BranchFacts, Levers, Stakes, Workshop } from "./topics";
import { getWords } from "./words";

/** Actions shown before anything else: a director reads the first page. */
export const FIRST_ACTIONS = 3;

type ReportProps = {
  readonly report: OpenReport;
  /** On paper, whose report this is, when it is known. */
  readonly byHand?: ByHandProps | undefined;
  readonly headingRef: Ref<HTMLHeadingElement>;
  /** Said right after the head. */
  readonly note: ReactNode;
  /** Who to call, once it is read. */
  readonly contacts: ReactNode;
  /** The ways to keep the report. */
  readonly keep: ReactNode;
};

/** Parts that come late push the others away: the one that was asked for stays in view until the person does something else. */
function keepInView(part: HTMLElement): void {
  part.scrollIntoView();
  const observer = new ResizeObserver(() => { part.scrollIntoView(); });
  observer.observe(document.body);
  for (const done of ["wheel", "touchmove", "keydown", "pointerdown"]) window.addEventListener(done, () => { observer.disconnect(); }, { once: true, passive: true });
}

/** The report, in the order of a busy director: the place, three actions, then what decided, then the rest. */
export const Report = ({ report, byHand, headingRef, note, contacts, keep }: ReportProps) => {
  const { referential, answers, evaluation, advice } = report;
  const words = getWords(answers);
  const { unknownMeasures } = evaluation.certainty;
  const [first, others] = [advice.recommendations.slice(0, FIRST_ACTIONS), advice.recommendations.slice(FIRST_ACTIONS)];

  const actionsPart = useRef<HTMLDivElement>(null);
  const keepPart = useRef<HTMLDivElement>(null);
  const goTo = (part: HTMLDivElement | null) => {
    if (part === null) return;
    keepInView(part);
    part.focus({ preventScroll: true });
  };

  return (
    <article className={styles.report}>
      <ReportHeader report={report} byHand={byHand} words={words} headingRef={headingRef} onGo={(part) => { goTo(part === "actions" ? actionsPart.current : keepPart.current); }} />
      {note}
      <div ref={actionsPart} tabIndex={-1} className={styles.part}>
        <PageSection id="commencer" title={copy.first.title}>
          <p>{copy.first.intro}</p>
          <ol role="list" className={styles.actions}>
            {first.map((recommendation, place) => (
              <RecommendationItem key={recommendation.id} needsQuestion={referential.rules.needsQuestion} place={place + 1} recommendation={recommendation} unknownMeasures={unknownMeasures} words={words} />
            ))}
          </ol>
        </PageSection>
      </div>
      <DecidedSection report={report} words={words} />
      <PageSection id="mesures" title={copy.measures.title}>
        <Measures evaluation={evaluation} model={referential.model} words={words} />
      </PageSection>
      {others.length > 0 && (
        <PageSection id="ensuite" title={copy.others.title}>
          <ol role="list" className={styles.actions} start={FIRST_ACTIONS + 1}>
            {others.map((recommendation, place) => (
              <RecommendationItem
                key={recommendation.id}
                needsQuestion={referential.rules.needsQuestion}
                place={FIRST_ACTIONS + place + 1}
                recommendation={recommendation}
                unknownMeasures={unknownMeasures}
                words={words}
              />
            ))}
          </ol>
        </PageSection>
      )}
      <PathSection report={report} words={words} />
      <Stakes stakes={advice.stakes} words={words} />
      <BranchFacts branch={answers[referential.rules.branchQuestion]} words={words} />
      <Levers levers={advice.levers} words={words} />
      <Workshop workshop={advice.workshop} words={words} />
      {contacts}
      <div ref={keepPart} tabIndex={-1} className={styles.part}>
        {keep}
      </div>
    </article>
  );
};
