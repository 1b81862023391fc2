import { useEffect, type MouseEvent, type Ref } from "react";

import type { FieldError } from "react-hook-form";

import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { TextLink } from "@/components/ui/text-link";
import { setSpaces } from "@/lib/format/text";
import { getWording, type QuestionnaireCopy } from "@/lib/questionnaire/copy";
import type { Answers, Question } from "@/lib/questionnaire/types";
import { getChoices } from "@/lib/questionnaire/visibility";

import { ContributionChoice } from "./contribution-choice";
import { copy } from "./copy.fr";
import type { Course } from "./course";
import { CONTRIBUTE, toField } from "./fields";
import { formatPlace, type Place } from "./location";
import styles from "./review.module.css";
import stepStyles from "./step-form.module.css";

type ReviewProps = {
  readonly course: Course;
  readonly words: QuestionnaireCopy;
  readonly answers: Answers;
  readonly headingRef: Ref<HTMLHeadingElement>;
  readonly progressId: string;
  readonly attempt: number;
  readonly choiceError: FieldError | undefined;
  readonly alreadyContributed: boolean;
  /** The question that has just been changed: the focus comes back to it. */
  readonly returnTo: string | null;
  readonly onGo: (place: Place) => void;
  readonly onBack: () => void;
  readonly onSubmit: () => void;
};

/** All the answers by step, each one click away from being changed; what is missing first; then the choice and the profile. */
export const Review = (props: ReviewProps) => {
  const { course, words, answers, headingRef, progressId, attempt, choiceError, alreadyContributed, returnTo, onGo, onBack, onSubmit } = props;
  const getText = (question: Question) => setSpaces(getWording(words.questions[question.id]?.text ?? question.id, answers));
  const getAnswer = (question: Question) =>
    getChoices(answers[question.id]).map((id) => setSpaces(getWording(words.questions[question.id]?.options[id] ?? id, answers)));

  useEffect(() => {
    if (returnTo === null) return;
    const link = document.getElementById(`relire-${returnTo}`);
    link?.focus({ preventScroll: true });
    link?.scrollIntoView({ block: "center" });
  }, [returnTo]);

  const errors = [
    ...course.steps.flatMap(({ step, missing }) =>
      missing.map((question) => ({
        fieldId: `relire-${toField(question.id)}`,
        message: copy.review.missingLine(words.steps[step.id]?.title ?? step.id, getText(question)),
        onSelect: () => { onGo({ slug: words.steps[step.id]?.slug ?? null, question: toField(question.id) }); },
      })),
    ),
    ...(choiceError === undefined ? [] : [{ fieldId: CONTRIBUTE, message: choiceError.type === "missing" ? copy.contribute.missingLine : copy.contribute.cannotKeep }]),
  ];
  const summaryTitle = course.missing.length > 0 ? copy.review.missingTitle(course.missing.length) : copy.errorSummary(1);

  return (
    <form
      className={stepStyles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      <div className={stepStyles.head}>
        <h1 ref={headingRef} className={stepStyles.title} tabIndex={-1} aria-describedby={progressId}>
          {copy.review.heading}
        </h1>
        <p className={stepStyles.intro}>{copy.review.intro}</p>
      </div>
      <ErrorSummary title={summaryTitle} errors={errors} attempt={attempt} />
      {course.steps.map(({ step, questions }) => (
        <section key={step.id} className={styles.step} aria-labelledby={`relire-${step.id}`}>
          <h2 id={`relire-${step.id}`} className={styles.title}>
            {setSpaces(words.steps[step.id]?.title ?? step.id)}
          </h2>
          <dl className={styles.answers}>
            {questions.map((question) => {
              const field = toField(question.id);
              const place: Place = { slug: words.steps[step.id]?.slug ?? null, question: field };
              const given = getAnswer(question);
              return (
                <div key={question.id} className={styles.row}>
                  <dt className={styles.question}>{getText(question)}</dt>
                  <dd className={styles.answer}>
                    {given.length > 0 ? (
                      given.map((line) => <p key={line}>{line}</p>)
                    ) : (
                      <p className={question.optional === true ? styles.optional : styles.missing}>
                        {question.optional === true ? copy.review.notAnswered : copy.review.missing}
                      </p>
                    )}
                  </dd>
                  <dd className={styles.change}>
                    <TextLink
                      alone
                      id={`relire-${field}`}
                      href={formatPlace(place)}
                      onClick={(event: MouseEvent) => {
                        if (event.metaKey || event.ctrlKey || event.shiftKey) return;
                        event.preventDefault();
                        onGo(place);
                      }}
                    >
                      <span aria-hidden="true">{copy.review.change}</span>
                      <span className="visually-hidden">{copy.review.changeQuestion(getText(question))}</span>
                    </TextLink>
                  </dd>
                </div>
              );
            })}
          </dl>
        </section>
      ))}
      <section className={styles.choice} aria-labelledby="relire-contribuer">
        <h2 id="relire-contribuer" className={styles.title}>
          {copy.contribute.title}
        </h2>
        <ContributionChoice already={alreadyContributed} message={choiceError?.message} />
      </section>
      <div className={stepStyles.actions}>
        <Button look="secondary" onClick={onBack}>
          {copy.back}
        </Button>
        <Button type="submit">{copy.review.show}</Button>
      </div>
    </form>
  );
};
