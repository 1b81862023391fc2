import { useState, type ChangeEvent } from "react";
import type { UseFormRegisterReturn } from "react-hook-form";

import { keepCompatible } from "@/components/questionnaire/exclusive";
import { toField, type Values } from "@/components/questionnaire/fields";
import { QuestionField } from "@/components/questionnaire/question-field";
import { setSpaces } from "@/lib/format/text";
import type { InterviewPrompts } from "@/lib/interview/prompts";
import { REGISTERS } from "@/lib/interview/registers";
import type { EventValue } from "@/lib/interview/types";
import { getWording } from "@/lib/questionnaire/copy";
import type { Answers, Question } from "@/lib/questionnaire/types";
import { questionnaireCopy } from "@/lib/referential/v1/copy.fr";
import { interviewPrompts } from "@/lib/referential/v1/interview.fr";

import { ConflictBox } from "./conflict-box";
import { copy } from "./copy.fr";
import type { Held } from "./device/snapshot";
import { bindText, DraftText } from "./draft-text";
import styles from "./interview.module.css";
import { Prompts } from "./prompts";
import { workspace } from "./use-workspace";

type QuestionBlockProps = {
  readonly question: Question;
  readonly answers: Answers;
  readonly held: Held;
  readonly device: string;
  readonly isProjected: boolean;
  readonly input: UseFormRegisterReturn;
  readonly getValue: () => Values[string];
  readonly setValue: (value: string | string[]) => void;
};

/** The browser would keep the answers of a session in clear, to restore it. */
const UNKEPT = { autoComplete: "off" } as const;

const toValue = (value: Values[string]): EventValue => {
  if (typeof value === "string") return value === "" ? null : value;
  return Array.isArray(value) && value.length > 0 ? [...value] : null;
};

/** One question as an advisor asks it: the question itself, and around it what is theirs. */
export const QuestionBlock = ({ question, answers, held, device, isProjected, input, getValue, setValue }: QuestionBlockProps) => {
  const { id, state } = held;
  const words = questionnaireCopy.questions[question.id];
  const prompts = (interviewPrompts as InterviewPrompts).questions[question.id];
  const [register] = useState(() => REGISTERS.answer(question.id));
  const noteRegister = REGISTERS.note(question.id);
  if (words === undefined) return null;
  const field = toField(question.id);

  const write = () => { workspace.change(id, [[register, toValue(getValue())]]); };
  const onTick = (_: Question, { target }: ChangeEvent<HTMLInputElement>) => {
    const chosen = getValue();
    const before = Array.isArray(chosen) ? chosen : [];
    const after = keepCompatible(question, before, target.value);
    if (after.length !== before.length) setValue(after);
  };
  const onChange: UseFormRegisterReturn["onChange"] = (event) => {
    const done = input.onChange(event);
    // Once the options that cannot stand together have been sorted out, and before anything else may happen.
    queueMicrotask(write);
    return done;
  };
  const isFlagged = state.flags.has(question.id);
  const conflicts = state.conflicts.filter((conflict) => conflict.register === register || conflict.register === noteRegister);
  const sayOption = (choice: string) => setSpaces(getWording(words.options[choice] ?? choice, answers));
  return (
    <section className={styles.question} data-question={question.id} aria-label={setSpaces(getWording(words.text, answers))}>
      {!isProjected && conflicts.map((conflict) => (
        <ConflictBox key={conflict.register} conflict={conflict} held={held} device={device} sayValue={conflict.register === register ? sayOption : (value) => value} onKeep={(value) => { workspace.change(id, [[conflict.register, value]]); }} />
      ))}
      <QuestionField
        question={question}
        words={words}
        answers={answers}
        input={{ ...input, onChange, ...UNKEPT }}
        error={undefined}
        onTick={onTick}
        onWithdraw={() => {
          setValue("");
          write();
        }}
      />
      {!isProjected && (
        <div className={styles.own}>
          {prompts !== undefined && <Prompts id={`${field}-prompts`} prompts={prompts} words={words} answers={answers} />}
          <DraftText id={`${field}-note`} label={copy.interview.note} held={state.notes[question.id] ?? ""} rows={1} {...bindText(held, noteRegister)} />
          <label className={styles.tick}>
            <input type="checkbox" autoComplete="off" data-flag checked={isFlagged} onChange={({ target }) => { workspace.change(id, [[REGISTERS.flag(question.id), target.checked ? "yes" : null]]); }} />
            {copy.interview.flag}
          </label>
        </div>
      )}
    </section>
  );
};
