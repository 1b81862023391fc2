import { useMemo, useRef, useState } from "react";

import { PageHead, PageSection, PageWidth } from "@/components/layout/page-section";
import { Imprint } from "@/components/report/keep-slot";
import { ContactsSection } from "@/components/report/contacts-section";
import { openReport } from "@/components/report/open-report";
import { Report } from "@/components/report/report";
import { saveText } from "@/components/questionnaire/save-text";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { TextLink } from "@/components/ui/text-link";
import { formatDate, formatFileDate } from "@/lib/format/dates";
import { setSpaces } from "@/lib/format/text";
import { COMMENT } from "@/lib/interview/registers";
import { keepKnownAnswers, REPORT_STEP } from "@/lib/interview/state";
import { buildAnswerFile } from "@/lib/questionnaire/answer-file";
import { parseAnswers } from "@/lib/questionnaire/answer-schema";
import { getWording } from "@/lib/questionnaire/copy";
import { encodeFragment } from "@/lib/questionnaire/fragment";
import { splitByVisibility } from "@/lib/questionnaire/visibility";
import { questionnaireCopy } from "@/lib/referential/v1/copy.fr";
import type { Referential } from "@/lib/referential/types";

import { AgreedOnPaper } from "./agreed-on-paper";
import { ConsentSection } from "./consent-section";
import { copy } from "./copy.fr";
import type { Held, Snapshot } from "./device/snapshot";
import { bindText, DraftText } from "./draft-text";
import { FinishedNotice } from "./finished-notice";
import { FollowSection } from "./follow-section";
import { InterviewHead } from "./interview-head";
import styles from "./interview.module.css";
import { useSecondScreen } from "./second-screen";
import { ToCheck } from "./to-check";
import { formatView } from "./use-workspace";

/** The day of the first answer, by the clock of the device that wrote it: shown, and never used to decide. */
function sayDay({ log }: Held): string {
  const [first] = [...log.values()].flatMap(({ register, at }) => (register.startsWith("answer:") ? [at.slice(0, 10)] : [])).sort();
  return first === undefined ? "" : formatDate(new Date(`${first}T12:00:00Z`));
}

type HandOverProps = { readonly space: Snapshot; readonly held: Held; readonly referential: Referential };

/** The end of an interview: the report, how it is given, the consent, what was agreed. */
export const HandOver = ({ space, held, referential: { questionnaire } }: HandOverProps) => {
  const { id, state } = held;
  const heading = useRef<HTMLHeadingElement>(null);
  const [isBlocked, setBlocked] = useState(false);
  const openSecondScreen = useSecondScreen({ questionnaire, step: REPORT_STEP, state });
  const [outcome, setOutcome] = useState<"copied" | "copy-failed" | "saved" | null>(null);
  const text = JSON.stringify(splitByVisibility(questionnaire, keepKnownAnswers(questionnaire, state.answers)).shown);
  const { answers, missing, fragment, opened } = useMemo(() => {
    const shown = JSON.parse(text) as Record<string, string>;
    const checked = parseAnswers(questionnaire, shown);
    const packed = checked.ok ? encodeFragment(questionnaire, checked.value) : "";
    return { answers: shown, missing: checked.ok ? [] : checked.error, fragment: packed, opened: checked.ok ? openReport(packed) : null };
  }, [questionnaire, text]);
  const back = <TextLink alone href={formatView({ interview: id, page: "etape", step: null })}>{copy.hand.backToQuestions}</TextLink>;
  const finished = <FinishedNotice held={held} text={copy.finished.report} />;
  const flagged = questionnaire.steps.map((step) => ({ step, questions: step.questions.filter((question) => state.flags.has(question.id) && Object.hasOwn(answers, question.id)) }));
  const toCheck = flagged.reduce((sum, { questions }) => sum + questions.length, 0);
  const follow = <FollowSection space={space} held={held} questionnaire={questionnaire} answers={answers} report={opened?.ok === true ? opened.report : null} />;

  if (opened?.ok !== true) {
    const isConflict = state.conflicts.some(({ register }) => register.startsWith("answer:"));
    return (
      <PageWidth>
        <InterviewHead held={held} />
        {finished}
        <PageHead title={copy.hand.incomplete} lead={isConflict ? copy.hand.conflictFirst : copy.hand.incompleteText(missing.length)} />
        <ul role="list" className={styles.missing}>
          {questionnaire.steps.map((step) => {
            const own = step.questions.filter((question) => missing.some((each) => each.question === question.id));
            const words = questionnaireCopy.steps[step.id];
            return own.length === 0 ? null : (
              <li key={step.id}>
                <a href={formatView({ interview: id, page: "etape", step: words?.slug ?? null })}>{setSpaces(words?.title ?? step.id)}</a>
                <ul>{own.map((question) => <li key={question.id}>{setSpaces(getWording(questionnaireCopy.questions[question.id]?.text ?? question.id, answers))}</li>)}</ul>
              </li>
            );
          })}
        </ul>
        <p className={styles.actions}>{back}</p>
        {follow}
      </PageWidth>
    );
  }
  const link = `${window.location.origin}/rapport#${fragment}`;
  const copyLink = () => {
    navigator.clipboard.writeText(link).then(() => { setOutcome("copied"); }, () => { setOutcome("copy-failed"); });
  };
  return (
    <PageWidth>
      <InterviewHead held={held} />
      <div className={styles.actions} data-print="hide">
        {back}
        {/* The report is long; the fragment already says which interview this is. */}
        {([["remettre", copy.hand.title], ["contribuer", copy.hand.consentTitle], ["suites", copy.follow.title]] as const).map(([section, title]) => (
          <Button key={section} look="quiet" onClick={() => { document.getElementById(section)?.scrollIntoView(); }}>{title}</Button>
        ))}
        <Button look="quiet" onClick={() => { setBlocked(!openSecondScreen()); }}>{copy.interview.secondScreen}</Button>
      </div>
      <div role="status">
        {isBlocked && <Notice kind="attention" label={copy.attention}><p>{copy.interview.secondScreenBlocked}</p></Notice>}
      </div>
      {finished}
      <Report
        report={opened.report}
        byHand={{ company: state.company.name, date: sayDay(held) }}
        headingRef={heading}
        note={
          <>
            {state.comment !== "" && <PageSection id="commentaire" title={copy.hand.commentTitle}><p className={styles.comment}>{state.comment}</p></PageSection>}
            <AgreedOnPaper state={state} />
          </>
        }
        contacts={<ContactsSection contacts={space.contacts} />}
        keep={
          <>
            <div data-print="hide">
              {toCheck > 0 && <ToCheck id={id} flagged={flagged} count={toCheck} answers={answers} />}
              <PageSection id="remettre" title={copy.hand.title}>
                <DraftText id="comment" label={copy.hand.comment} hint={copy.hand.commentHint} held={state.comment} rows={5} {...bindText(held, COMMENT)} />
                <p>{copy.hand.linkNote}</p>
                <div className={styles.actions}>
                  <Button onClick={() => { window.print(); }}>{copy.hand.print}</Button>
                  <Button look="secondary" onClick={copyLink}>{copy.hand.copyLink}</Button>
                  <Button
                    look="secondary"
                    onClick={() => {
                      saveText(`boussole-ia-reponses-${formatFileDate(new Date())}.json`, `${JSON.stringify(buildAnswerFile(questionnaire, answers), null, 2)}\n`);
                      setOutcome("saved");
                    }}
                  >
                    {copy.hand.file}
                  </Button>
                </div>
                <div role="status">
                  {outcome === "copied" && <Notice kind="done" label={copy.done}><p>{copy.hand.copied}</p></Notice>}
                  {outcome === "saved" && <Notice kind="done" label={copy.done}><p>{copy.hand.fileSaved}</p></Notice>}
                  {outcome === "copy-failed" && <label>{copy.hand.copyFailed} <input className={styles.input} readOnly autoComplete="off" value={link} /></label>}
                </div>
              </PageSection>
            </div>
            <Imprint />
          </>
        }
      />
      <div data-print="hide">
        <ConsentSection id={id} consent={state.consent} toCheck={toCheck} contribution={{ questionnaire: questionnaire.version, answers }} />
        {follow}
      </div>
    </PageWidth>
  );
};
