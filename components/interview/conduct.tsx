import { useEffect, useRef, useState } from "react";
import { FormProvider } from "react-hook-form";

import { PageWidth } from "@/components/layout/page-section";
import { getCourse } from "@/components/questionnaire/course";
import { toField, toValues } from "@/components/questionnaire/fields";
import { useAnswers } from "@/components/questionnaire/use-answers";
import { Button, ButtonLink } from "@/components/ui/button";
import { HelpDisclosure } from "@/components/ui/help-disclosure";
import { Notice } from "@/components/ui/notice";
import { Progress } from "@/components/ui/progress";
import { setSpaces } from "@/lib/format/text";
import { COMMENT, WHOLE_NOTE } from "@/lib/interview/registers";
import type { InterviewPrompts } from "@/lib/interview/prompts";
import { keepKnownAnswers } from "@/lib/interview/state";
import { getWording } from "@/lib/questionnaire/copy";
import { questionnaireCopy } from "@/lib/referential/v1/copy.fr";
import { interviewPrompts } from "@/lib/referential/v1/interview.fr";
import type { Referential } from "@/lib/referential/types";

import { ConflictBox } from "./conflict-box";
import { copy } from "./copy.fr";
import type { Held, Snapshot } from "./device/snapshot";
import { bindText, DraftText } from "./draft-text";
import { FinishedNotice } from "./finished-notice";
import { InterviewHead } from "./interview-head";
import styles from "./interview.module.css";
import { QuestionBlock } from "./question-block";
import { ShortcutsDialog, useShortcuts } from "./shortcuts";
import { DESK, formatView, goTo, workspace } from "./use-workspace";
import { useSecondScreen } from "./second-screen";

export type ConductProps = { readonly space: Snapshot; readonly held: Held; readonly referential: Referential; readonly slug: string | null };

const words = questionnaireCopy;
/** Texts of the whole interview, which have no question to stand beside. */
const WHOLE = ["company:name", "company:contact", "company:place", WHOLE_NOTE, COMMENT, "consent", "recontact", "status"];

/** The questions, step by step in any order, with what helps to ask them; or the same without anything but them. */
export const Conduct = ({ space, held, referential: { questionnaire }, slug }: ConductProps) => {
  const { id, state } = held;
  const { form } = useAnswers(questionnaire);
  const [isProjected, setProjected] = useState(false);
  const [isListing, setListing] = useState(false);
  const [hasShortcuts, setShortcuts] = useState(true);
  const [isBlocked, setBlocked] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);

  const answers = keepKnownAnswers(questionnaire, state.answers);
  const course = getCourse(questionnaire, answers);
  const slugs = questionnaire.steps.map((step) => words.steps[step.id]?.slug ?? step.id);
  const index = Math.max(0, slugs.indexOf(slug ?? ""));
  const current = course.steps[index];
  const stepId = current?.step.id ?? "";
  const openWindow = useSecondScreen({ questionnaire, step: stepId, state });
  const openSecond = () => { setBlocked(!openWindow()); };

  // The form shows what the interview holds: what comes from another window or device is put in it.
  const text = JSON.stringify(answers);
  useEffect(() => {
    for (const [field, value] of Object.entries(toValues(questionnaire, JSON.parse(text) as typeof answers))) {
      if (JSON.stringify(form.getValues(field)) !== JSON.stringify(value)) form.setValue(field, value);
    }
  }, [form, questionnaire, text]);

  const shown = useRef(index);
  useEffect(() => {
    if (shown.current === index) return;
    shown.current = index;
    window.scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, [index]);

  const goToStep = (at: number) => {
    if (slugs[at] !== undefined) goTo({ interview: id, page: "etape", step: slugs[at] });
  };
  useShortcuts(hasShortcuts && !isListing, {
    "?": () => { setListing(true); },
    p: () => { setProjected((is) => !is); },
    s: openSecond,
    m: () => document.getElementById("whole-note")?.focus(),
    r: () => { goTo({ interview: id, page: "rapport", step: null }); },
    b: () => { goTo(DESK); },
    l: () => { workspace.lock(); },
    ArrowRight: () => { goToStep(index + 1); },
    ArrowLeft: () => { goToStep(index - 1); },
  });
  if (current === undefined) return null;

  const own = words.steps[stepId];
  const prompts = (interviewPrompts as InterviewPrompts).steps[stepId];
  const say = (wording: Parameters<typeof getWording>[0]) => setSpaces(getWording(wording, answers));
  const conflicts = state.conflicts.filter(({ register }) => WHOLE.includes(register));
  const questions = (
    <>
      <h1 ref={heading} tabIndex={-1} className={styles.stepTitle}>{setSpaces(own?.title ?? "")}</h1>
      {!isProjected && prompts !== undefined && <p className={styles.aloud}>{say(prompts.open)}</p>}
      <fieldset disabled={state.isClosed} className={styles.questions}>
        {current.questions.map((question) => (
          <QuestionBlock
            key={question.id}
            question={question}
            answers={answers}
            held={held}
            device={space.device}
            isProjected={isProjected}
            input={form.register(toField(question.id))}
            getValue={() => form.getValues(toField(question.id))}
            setValue={(value) => { form.setValue(toField(question.id), value); }}
          />
        ))}
      </fieldset>
      {!isProjected && prompts !== undefined && <p className={styles.aloud}>{say(prompts.close)}</p>}
      <div className={styles.actions}>
        {index > 0 && <Button look="secondary" onClick={() => { goToStep(index - 1); }}>{copy.interview.previous}</Button>}
        {index < slugs.length - 1 && <Button onClick={() => { goToStep(index + 1); }}>{copy.interview.next}</Button>}
        {!isProjected && index === slugs.length - 1 && <ButtonLink href={formatView({ interview: id, page: "rapport", step: null })}>{copy.interview.report}</ButtonLink>}
      </div>
    </>
  );
  return (
    <FormProvider {...form}>
      <PageWidth>
        {/* Turned towards the person met: nothing of the advisor's is in the page any more. */}
        {isProjected ? (
          <div className={styles.projected}>
            {questions}
            <Button look="quiet" className={styles.leave} onClick={() => { setProjected(false); }}>{copy.interview.leaveProjection}</Button>
          </div>
        ) : (
          <div className={styles.screen}>
            <InterviewHead held={held} />
            <div className={styles.main}>
              <FinishedNotice held={held} text={copy.finished.questions} />
              <Progress id="interview-progress" label={copy.desk.progress(course.answered, course.shown)} done={course.answered} total={course.shown} />
              {questions}
            </div>
            <aside className={styles.aside} aria-label={copy.interview.steps}>
              <nav aria-label={copy.interview.steps}>
                <ol role="list" className={styles.steps}>
                  {course.steps.map(({ step, answered, questions: asked }, at) => (
                    <li key={step.id}>
                      <a href={formatView({ interview: id, page: "etape", step: slugs[at] ?? null })} aria-current={at === index ? "step" : undefined}>
                        {setSpaces(words.steps[step.id]?.title ?? step.id)}
                      </a>
                      <span className={styles.soft}>{copy.interview.stepState(answered, asked.length)}</span>
                    </li>
                  ))}
                </ol>
              </nav>
              <ButtonLink look="secondary" href={formatView({ interview: id, page: "rapport", step: null })}>{copy.interview.report}</ButtonLink>
              <Button look="secondary" onClick={() => { setProjected(true); }}>{copy.interview.projection}</Button>
              <Button look="quiet" onClick={openSecond}>{copy.interview.secondScreen}</Button>
              <div role="status">{isBlocked && <Notice kind="attention" label={copy.attention}><p>{copy.interview.secondScreenBlocked}</p></Notice>}</div>
              {state.flags.size > 0 && (
                <div>
                  <p className={styles.over}>{copy.interview.flags}</p>
                  <ul>{[...state.flags].map((question) => <li key={question}>{say(words.questions[question]?.text ?? question)}</li>)}</ul>
                </div>
              )}
              {conflicts.map((conflict) => (
                <ConflictBox key={conflict.register} conflict={conflict} held={held} device={space.device} sayValue={(value) => value} onKeep={(value) => { workspace.change(id, [[conflict.register, value]]); }} />
              ))}
              <DraftText id="whole-note" label={copy.interview.wholeNote} hint={copy.interview.noteHint} held={state.wholeNote} rows={5} {...bindText(held, WHOLE_NOTE)} />
              <HelpDisclosure summary={copy.interview.conduct}>
                <ul>{interviewPrompts.conduct.map((line) => <li key={line}>{setSpaces(line)}</li>)}</ul>
              </HelpDisclosure>
              <HelpDisclosure summary={copy.interview.company}>
                {(["name", "contact", "place"] as const).map((field) => (
                  <DraftText key={field} id={`company-${field}`} label={copy.create[field]} held={state.company[field]} rows={1} {...bindText(held, `company:${field}`)} />
                ))}
              </HelpDisclosure>
              <Button look="quiet" className={styles.keysButton} onClick={() => { setListing(true); }}>{copy.interview.shortcuts}</Button>
              {state.minutes > 0 && <p className={styles.soft}>{copy.interview.time(state.minutes)}</p>}
            </aside>
          </div>
        )}
        {isListing && <ShortcutsDialog enabled={hasShortcuts} onEnable={setShortcuts} onClose={() => { setListing(false); }} />}
      </PageWidth>
    </FormProvider>
  );
};

