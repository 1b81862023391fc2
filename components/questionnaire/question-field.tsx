import type { ChangeEvent, ReactNode } from "react";
import type { UseFormRegisterReturn } from "react-hook-form";

import { Button } from "@/components/ui/button";
import { CheckboxCards, RadioCards, type Choice } from "@/components/ui/choice-cards";
import { HelpDisclosure } from "@/components/ui/help-disclosure";
import { SelectField } from "@/components/ui/select-field";
import { setSpaces, toStart } from "@/lib/format/text";
import { getWording, type QuestionCopy } from "@/lib/questionnaire/copy";
import type { Answers, Question } from "@/lib/questionnaire/types";

import { copy } from "./copy.fr";
import { toField } from "./fields";
import { groupOptions, isLongList } from "./option-groups";
import styles from "./question-field.module.css";

type QuestionFieldProps = {
  readonly question: Question;
  readonly words: QuestionCopy;
  readonly answers: Answers;
  readonly input: UseFormRegisterReturn;
  readonly error: string | undefined;
  /** After an option of a list has been ticked or unticked. */
  readonly onTick: (question: Question, event: ChangeEvent<HTMLInputElement>) => void;
  readonly onWithdraw: (question: Question) => void;
};

const Marks = ({ question }: { readonly question: Question }): ReactNode => {
  const marks = [question.optional === true && copy.optional, question.effect === "statistics" && copy.noEffect].filter(
    (mark) => mark !== false,
  );
  return marks.length === 0 ? null : <span className={styles.marks}>{toStart(marks.join(", "))}</span>;
};

/** One question: its words for these answers, its options as rows, its help folded under it. */
export const QuestionField = ({ question, words, answers, input, error, onTick, onWithdraw }: QuestionFieldProps) => {
  const say = (wording: Parameters<typeof getWording>[0]) => setSpaces(getWording(wording, answers));
  const getLabel = (id: string) => say(words.options[id] ?? id);
  const own = words.hint === undefined ? undefined : say(words.hint);
  const firstApart = question.options.find((option) => option.unknown ?? option.exclusive)?.id;
  const id = toField(question.id);
  const shared = {
    id,
    error: error === undefined ? undefined : { label: copy.errorLabel, message: setSpaces(error) },
    required: question.optional !== true,
    children: <HelpDisclosure summary={copy.why}>{<p>{say(words.help)}</p>}</HelpDisclosure>,
  };
  const title = (
    <>
      {say(words.text)}
      <Marks question={question} />
    </>
  );

  if (isLongList(question)) {
    const { groups, rest } = groupOptions(question, getLabel);
    return (
      <SelectField {...shared} {...(own === undefined ? {} : { hint: own })} label={title} placeholder={copy.selectPlaceholder} groups={groups} options={rest} input={input} />
    );
  }
  const choices = question.options.map((option): Choice => ({
    value: option.id,
    label: getLabel(option.id),
    apart: option.id === firstApart,
  }));
  if (question.type === "many") {
    const onChange = (event: ChangeEvent<HTMLInputElement>) => {
      void input.onChange(event);
      onTick(question, event);
    };
    return <CheckboxCards {...shared} legend={title} hint={own ?? copy.several} choices={choices} input={{ ...input, onChange }} />;
  }
  return (
    <div className={styles.one}>
      <RadioCards {...shared} {...(own === undefined ? {} : { hint: own })} legend={title} choices={choices} input={input} />
      {question.optional === true && answers[question.id] !== undefined && (
        <Button look="quiet" className={styles.withdraw} onClick={() => { onWithdraw(question); }}>
          {copy.withdrawAnswer}
        </Button>
      )}
    </div>
  );
};
