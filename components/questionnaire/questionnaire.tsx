"use client";

import { useEffect, useId, useState } from "react";
import { FormProvider } from "react-hook-form";

import { Notice } from "@/components/ui/notice";
import { Progress } from "@/components/ui/progress";
import { useDocumentTitle } from "@/components/ui/use-document-title";
import { setSpaces } from "@/lib/format/text";
import type { QuestionnaireCopy } from "@/lib/questionnaire/copy";
import type { Answers, Questionnaire as QuestionnaireData } from "@/lib/questionnaire/types";

import { AnswerTools } from "./answer-tools";
import { copy } from "./copy.fr";
import { getCourse } from "./course";
import { CourseNav } from "./course-nav";
import { DraftNotices } from "./draft-notices";
import { CONTRIBUTE, toField, toValues } from "./fields";
import { loadCheckingWhenIdle } from "./load-checking";
import { parsePlace, REVIEW_SLUG, type Place } from "./location";
import { NewQuestions } from "./new-questions";
import styles from "./questionnaire.module.css";
import { Review } from "./review";
import { StepForm } from "./step-form";
import { useAnswers } from "./use-answers";
import { useDraft } from "./use-draft";
import { useFocus } from "./use-focus";
import { goTo, usePlace } from "./use-place";

export type FinishOutcome = "cannot-keep" | null;

type QuestionnaireProps = {
  readonly questionnaire: QuestionnaireData;
  readonly words: QuestionnaireCopy;
  /** What happens with a complete, checked answer set; gives back why it could not be done. */
  readonly onFinish: (answers: Answers, contributes: boolean) => Promise<FinishOutcome>;
  readonly onErase: () => void;
  readonly hasContributed: () => boolean;
};

/** The whole questionnaire, one step at a time, then its rereading. The address says where one is; the device keeps the answers. */
export const Questionnaire = ({ questionnaire, words, onFinish, onErase, hasContributed }: QuestionnaireProps) => {
  const { form, answers, choice } = useAnswers(questionnaire);
  const place = usePlace();
  const progressId = useId();
  const [attempt, setAttempt] = useState(0);
  const [isBroken, setBroken] = useState(false);

  const course = getCourse(questionnaire, answers);
  const slugs = [...questionnaire.steps.map(({ id }) => words.steps[id]?.slug ?? id), REVIEW_SLUG];
  const index = Math.max(0, slugs.indexOf(place.slug ?? ""));
  const current = course.steps[index];
  const slug = slugs[index] ?? REVIEW_SLUG;
  const title = setSpaces(current === undefined ? copy.review.title : (words.steps[current.step.id]?.title ?? ""));

  const draft = useDraft({
    questionnaire,
    answers,
    step: slug,
    onRestore: (restored) => {
      form.reset(toValues(questionnaire, { ...restored?.answers }));
      // The place of the first render is that of the static page: the address itself is asked.
      if (restored !== null && parsePlace(window.location.search).slug === null) goTo({ slug: restored.step, question: null }, { replace: true });
    },
  });
  const heading = useFocus({ slug, question: place.question }, draft.ready, current === undefined);

  useEffect(loadCheckingWhenIdle, []);
  useDocumentTitle(draft.ready ? copy.documentTitle(title) : null);

  const go = (to: Place) => {
    form.clearErrors();
    setAttempt(0);
    goTo(to);
  };
  const goToStep = (at: number) => {
    go({ slug: slugs[at] ?? null, question: null });
  };

  const submit = async (whenRight: () => void | Promise<void>) => {
    const asked = current?.questions ?? course.steps.flatMap(({ questions }) => questions);
    const fields = asked.map(({ id }) => toField(id));
    try {
      const isRight = await form.trigger(current === undefined ? [...fields, CONTRIBUTE] : fields);
      setBroken(false);
      if (isRight) await whenRight();
      else setAttempt((count) => count + 1);
    } catch {
      setBroken(true);
    }
  };
  const submitStep = () =>
    submit(() => {
      if (place.question === null) goToStep(index + 1);
      else go({ slug: REVIEW_SLUG, question: place.question });
    });
  const submitReview = () =>
    submit(async () => {
      const outcome = await onFinish(answers, form.getValues(CONTRIBUTE) === "yes");
      if (outcome === null) return;
      form.setError(CONTRIBUTE, { type: outcome, message: copy.contribute.cannotKeep });
      setAttempt((count) => count + 1);
    });

  const replaceAll = (taken: Answers) => {
    form.reset(toValues(questionnaire, taken));
  };
  const eraseAll = () => {
    draft.erase();
    form.reset(toValues(questionnaire, {}));
    onErase();
    goToStep(0);
  };

  const refusal = form.formState.errors[CONTRIBUTE];
  const choiceError = refusal === undefined || (refusal.type === "missing" && choice !== "") ? undefined : refusal;
  const isLast = index === course.steps.length - 1;
  const shared = { words, answers, headingRef: heading, progressId, attempt };
  const notices = (
    <>
      <DraftNotices {...draft} onTakeOther={draft.takeOther} onKeepThis={draft.keepThis} />
      {isBroken && (
        <Notice kind="attention" label={copy.attention} title={copy.checkingFailed.title} live>
          <p>{copy.checkingFailed.text}</p>
        </Notice>
      )}
    </>
  );

  return (
    <FormProvider {...form}>
      <div className={styles.page}>
        <div className={styles.main}>
          <Progress
            id={progressId}
            label={
              current === undefined
                ? copy.reviewProgress(course.answered, course.shown)
                : copy.progress(index + 1, course.steps.length, course.answered, course.shown)
            }
            done={course.answered}
            total={course.shown}
          />
          {notices}
          {current === undefined ? (
            <Review
              {...shared}
              course={course}
              choiceError={choiceError}
              alreadyContributed={draft.ready && hasContributed()}
              returnTo={place.question}
              onGo={go}
              onBack={() => { goToStep(index - 1); }}
              onSubmit={() => { void submitReview(); }}
            />
          ) : (
            <StepForm
              key={current.step.id}
              {...shared}
              current={current}
              nextLabel={place.question !== null ? copy.backToReview : isLast ? copy.toReview : copy.next}
              onSubmit={() => { void submitStep(); }}
              onBack={index === 0 ? undefined : () => { goToStep(index - 1); }}
            >
              <NewQuestions questions={current.questions} words={words} answers={answers} />
            </StepForm>
          )}
        </div>
        <aside className={styles.aside} aria-label={copy.stepsNav}>
          <CourseNav course={course} words={words} slugs={slugs} index={index} onGo={go} />
          <AnswerTools questionnaire={questionnaire} answers={answers} onTake={replaceAll} onErase={eraseAll} />
        </aside>
      </div>
    </FormProvider>
  );
};
