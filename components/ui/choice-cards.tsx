import type { ReactNode } from "react";

import styles from "./choice-cards.module.css";
import { joinClasses } from "./class-names";
import { FieldError } from "./field-error";
import type { FieldInput } from "./field-input";

export type Choice = {
  readonly value: string;
  readonly label: ReactNode;
  /** A second, quieter line: an example, what the option covers. */
  readonly hint?: ReactNode;
  /** Draws a rule above the option: it stands outside the list (« Aucun », « Je ne sais pas »). */
  readonly apart?: boolean;
};

export type ChoiceCardsProps = {
  /** The first input carries this id, so that an error summary can link to it; the others are `id-value`. */
  readonly id: string;
  readonly legend: ReactNode;
  /** What the list expects (« Plusieurs réponses possibles »). */
  readonly hint?: ReactNode;
  readonly choices: readonly Choice[];
  /** Spread on every input: `register(name)` of react-hook-form, or `{ name }`. */
  readonly input: FieldInput;
  /** Initially chosen values, when the form does not hold them itself. */
  readonly chosen?: readonly string[];
  readonly error?: { readonly label: string; readonly message: string } | undefined;
  /** Placed between the question and the options: the help disclosure. */
  readonly children?: ReactNode;
  readonly required?: boolean;
};

const ChoiceCards = ({ type, ...props }: ChoiceCardsProps & { readonly type: "radio" | "checkbox" }) => {
  const { id, legend, hint, choices, input, chosen, error, children, required = false } = props;
  const hintId = `${id}-hint`;
  const errorId = `${id}-error`;
  const describedBy = joinClasses(hint !== undefined && hintId, error !== undefined && errorId);
  return (
    <fieldset className={joinClasses(styles.group, error !== undefined && styles.invalid)} aria-describedby={describedBy}>
      <legend className={styles.legend}>{legend}</legend>
      {hint !== undefined && (
        <p id={hintId} className={styles.hint}>
          {hint}
        </p>
      )}
      {children}
      {error !== undefined && <FieldError id={errorId} label={error.label} message={error.message} />}
      <div className={styles.choices}>
        {choices.map((choice, index) => {
          const choiceId = index === 0 ? id : `${id}-${choice.value}`;
          return (
            <label key={choice.value} className={joinClasses(styles.choice, choice.apart === true && styles.apart)} htmlFor={choiceId}>
              <input
                {...input}
                {...(chosen === undefined ? {} : { defaultChecked: chosen.includes(choice.value) })}
                id={choiceId}
                className={styles.input}
                type={type}
                value={choice.value}
                required={required && type === "radio"}
                aria-invalid={error === undefined ? undefined : true}
                aria-describedby={choice.hint === undefined ? undefined : `${id}-${choice.value}-hint`}
              />
              <span className={styles.words}>
                <span>{choice.label}</span>
                {choice.hint !== undefined && (
                  <span id={`${id}-${choice.value}-hint`} className={styles.choiceHint}>
                    {choice.hint}
                  </span>
                )}
              </span>
            </label>
          );
        })}
      </div>
    </fieldset>
  );
};

/** One answer among several: the question is the legend, each row is a target for a thumb. */
export const RadioCards = (props: ChoiceCardsProps) => <ChoiceCards type="radio" {...props} />;

/** Any number of answers. An exclusive option is the form's business (`input.onChange`). */
export const CheckboxCards = (props: ChoiceCardsProps) => <ChoiceCards type="checkbox" {...props} />;
