import type { ComponentPropsWithRef, ReactNode } from "react";

import { joinClasses } from "./class-names";
import { FieldError } from "./field-error";
import styles from "./text-field.module.css";

type InputProps = ComponentPropsWithRef<"input">;

export type TextFieldProps = Pick<InputProps, "name" | "type" | "autoComplete" | "inputMode" | "defaultValue" | "required" | "maxLength" | "minLength" | "min" | "max" | "spellCheck" | "ref" | "readOnly"> & {
  readonly id: string;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  /** For a code, a number, a year. */
  readonly short?: boolean;
  readonly error?: { readonly label: string; readonly message: string } | undefined;
};

/** One line of text, under its label; what is wrong with it stands above it. */
export const TextField = ({ id, label, hint, short = false, error, type = "text", ...input }: TextFieldProps) => (
  <div className={joinClasses(styles.field, error !== undefined && styles.invalid)}>
    <label className={styles.label} htmlFor={id}>
      {label}
    </label>
    {hint !== undefined && (
      <p id={`${id}-hint`} className={styles.hint}>
        {hint}
      </p>
    )}
    {error !== undefined && <FieldError id={`${id}-error`} label={error.label} message={error.message} />}
    <input
      {...input}
      id={id}
      type={type}
      className={joinClasses(styles.input, short && styles.short)}
      aria-invalid={error === undefined ? undefined : true}
      aria-describedby={joinClasses(hint !== undefined && `${id}-hint`, error !== undefined && `${id}-error`)}
    />
  </div>
);
