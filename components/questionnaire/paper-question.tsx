import { formatAlternatives, formatList } from "@/lib/format/lists";
import { setSpaces, toStart } from "@/lib/format/text";
import type { QuestionCopy, Wording } from "@/lib/questionnaire/copy";
import type { Question, Visibility } from "@/lib/questionnaire/types";

import { isWritten, listConditions, readWording, type PaperCodes } from "./paper";
import styles from "./paper-question.module.css";

export type PaperWords = {
  readonly onlyIf: (boxes: string) => string;
  readonly variant: (boxes: string) => string;
  readonly several: string;
  readonly optional: string;
  readonly noEffect: string;
  readonly alone: string;
  readonly write: string;
};

type PaperQuestionProps = {
  readonly question: Question;
  readonly words: QuestionCopy;
  readonly codes: PaperCodes;
  readonly copy: PaperWords;
};

const sayCondition = (condition: Visibility, codes: PaperCodes): string =>
  formatList(listConditions(condition, codes).map((boxes) => formatAlternatives(boxes)));

type WordingProps = { readonly of: Wording; readonly codes: PaperCodes; readonly copy: PaperWords };

/** A text and its variants, each after the boxes that call for it. */
const AllWords = ({ of, codes, copy }: WordingProps) => {
  const { base, variants } = readWording(of, codes);
  return (
    <>
      {base !== null && <span>{setSpaces(base)}</span>}
      {variants.map(({ text, boxes }) => (
        <span key={text} className={styles.variant}>
          <span className={styles.when}>{copy.variant(formatAlternatives(boxes))}</span> {setSpaces(text)}
        </span>
      ))}
    </>
  );
};

/** One question on paper: who it is for, its words in every trade, a box for each option. Nothing here is sent. */
export const PaperQuestion = ({ question, words, codes, copy }: PaperQuestionProps) => {
  const { id, type, options, visibleIf } = question;
  const number = codes.numberOf(id);
  const notes = [
    type === "many" && words.hint === undefined && copy.several,
    question.optional === true && copy.optional,
    question.effect === "statistics" && copy.noEffect,
  ].filter((note) => note !== false);
  const name = `papier-${String(number)}`;
  return (
    <fieldset className={styles.question}>
      <legend className={styles.legend}>
        <span className={styles.number}>{number}.</span>
        <span className={styles.words}>
          <AllWords of={words.text} codes={codes} copy={copy} />
        </span>
      </legend>
      {visibleIf !== undefined && <p className={styles.condition}>{copy.onlyIf(sayCondition(visibleIf, codes))}</p>}
      {words.hint !== undefined && (
        <p className={styles.hint}>
          <AllWords of={words.hint} codes={codes} copy={copy} />
        </p>
      )}
      {notes.length > 0 && <p className={styles.hint}>{toStart(notes.join(" "))}</p>}
      {isWritten(question) ? (
        <p className={styles.line}>
          <label htmlFor={name}>{copy.write}</label>
          <input id={name} type="text" autoComplete="off" />
        </p>
      ) : (
        <ul role="list" className={styles.options}>
          {options.map((option) => (
            <li key={option.id}>
              <label>
                <input type={type === "many" ? "checkbox" : "radio"} name={name} autoComplete="off" />
                <span className={styles.letter}>{codes.letterOf(id, option.id)}.</span>
                <span className={styles.words}>
                  <AllWords of={words.options[option.id] ?? option.id} codes={codes} copy={copy} />
                  {option.exclusive === true && <span className={styles.hint}>{copy.alone}</span>}
                </span>
              </label>
            </li>
          ))}
        </ul>
      )}
    </fieldset>
  );
};
