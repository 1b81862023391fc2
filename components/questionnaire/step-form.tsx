import type { ChangeEvent, ReactNode, Ref } from "react";
import { useFormContext, type FieldErrors } from "react-hook-form";

import { Button } from "@/components/ui/button";
import { ErrorSummary } from "@/components/ui/error-summary";
import { setSpaces } from "@/lib/format/text";
import { getWording, type QuestionnaireCopy } from "@/lib/questionnaire/copy";
import type { Answers, Question } from "@/lib/questionnaire/types";

import { copy } from "./copy.fr";
import type { CourseStep } from "./course";
import { keepCompatible } from "./exclusive";
import { toField, type Values } from "./fields";
import { QuestionField } from "./question-field";
import styles from "./step-form.module.css";

type StepFormProps = {
  readonly current: CourseStep;
  readonly words: QuestionnaireCopy;
  readonly answers: Answers;
  readonly headingRef: Ref<HTMLHeadingElement>;
  readonly progressId: string;
  readonly attempt: number;
  readonly nextLabel: string;
  readonly onSubmit: () => void;
  readonly onBack: (() => void) | undefined;
  readonly children: ReactNode;
};

/** What is still wrong with a question: once answered it is no longer missing, without waiting for the next check. */
const getMessage = (errors: FieldErrors<Values>, { id }: Question, answers: Answers): string | undefined => {
  const error = errors[toField(id)];
  if (error?.type === "missing" && answers[id] !== undefined) return undefined;
  return typeof error?.message === "string" ? error.message : undefined;
};

/** One step: its title, what is wrong in it, its visible questions, and the two ways out. */
export const StepForm = (props: StepFormProps) => {
  const { current, words, answers, headingRef, progressId, attempt, nextLabel, onSubmit, onBack, children } = props;
  const { register, setValue, getValues, formState } = useFormContext<Values>();
  const { errors } = formState;
  const step = words.steps[current.step.id];
  const getText = (question: Question) => setSpaces(getWording(words.questions[question.id]?.text ?? question.id, answers));

  const onTick = (question: Question, event: ChangeEvent<HTMLInputElement>) => {
    const chosen = getValues(toField(question.id));
    const before = Array.isArray(chosen) ? chosen : [];
    const after = keepCompatible(question, before, event.target.value);
    if (after.length !== before.length) setValue(toField(question.id), after, { shouldDirty: true });
  };
  const onWithdraw = (question: Question) => {
    setValue(toField(question.id), "", { shouldDirty: true });
    document.getElementById(toField(question.id))?.focus();
  };

  const refused = current.questions.flatMap((question) => {
    const message = getMessage(errors, question, answers);
    if (message === undefined) return [];
    const isMissing = errors[toField(question.id)]?.type === "missing";
    return [{ fieldId: toField(question.id), message: isMissing ? copy.errorLine(getText(question)) : copy.errorLineOther(getText(question), message) }];
  });

  return (
    <form
      className={styles.form}
      // Before the script is there, a submission must go nowhere: by default it would carry the answers in an address.
      method="dialog"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      <div className={styles.head}>
        <h1 ref={headingRef} className={styles.title} tabIndex={-1} aria-describedby={progressId}>
          {setSpaces(step?.title ?? "")}
        </h1>
        <p className={styles.intro}>{setSpaces(getWording(step?.intro ?? "", answers))}</p>
      </div>
      {children}
      <ErrorSummary title={copy.errorSummary(refused.length)} errors={refused} attempt={attempt} />
      {current.questions.map((question) => {
        const own = words.questions[question.id];
        return own === undefined ? null : (
          <QuestionField
            key={question.id}
            question={question}
            words={own}
            answers={answers}
            input={register(toField(question.id))}
            error={getMessage(errors, question, answers)}
            onTick={onTick}
            onWithdraw={onWithdraw}
          />
        );
      })}
      <div className={styles.actions}>
        {onBack !== undefined && (
          <Button look="secondary" onClick={onBack}>
            {copy.back}
          </Button>
        )}
        <Button type="submit">{nextLabel}</Button>
      </div>
    </form>
  );
};
