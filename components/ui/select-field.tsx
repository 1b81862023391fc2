import type { ComponentPropsWithRef, ReactNode } from "react";

import { joinClasses } from "./class-names";
import { FieldError } from "./field-error";
import styles from "./select-field.module.css";

type SelectProps = ComponentPropsWithRef<"select">;
export type SelectOption = { readonly value: string; readonly label: string };

/** `question`: its label reads as a title; `setting`: one small choice among others, as wide as its place. */
export type SelectLook = "question" | "setting";

export type SelectFieldProps = {
  readonly look?: SelectLook;
  readonly id: string;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  /** The first, empty option (« Choisissez »). */
  readonly placeholder: string;
  readonly groups: readonly { readonly label: string; readonly options: readonly SelectOption[] }[];
  /** Options that stand after the groups, in none of them. */
  readonly options?: readonly SelectOption[];
  /** Spread on the select: `register(name)` or `{ name }`. */
  readonly input: Pick<SelectProps, "ref" | "onChange" | "onBlur"> & { readonly name: string; readonly disabled?: boolean | undefined };
  readonly chosen?: string;
  readonly error?: { readonly label: string; readonly message: string } | undefined;
  readonly children?: ReactNode;
  readonly required?: boolean;
};

/** A native select with groups: on a phone the system's own wheel, on a computer a search by typing. */
export const SelectField = (props: SelectFieldProps) => {
  const { look = "question", id, label, hint, placeholder, groups, options = [], input, chosen, error, children, required = false } = props;
  const describedBy = joinClasses(hint !== undefined && `${id}-hint`, error !== undefined && `${id}-error`);
  return (
    <div className={joinClasses(styles.field, styles[look], error !== undefined && styles.invalid)}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      {hint !== undefined && (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      )}
      {children}
      {error !== undefined && <FieldError id={`${id}-error`} label={error.label} message={error.message} />}
      <select
        {...input}
        {...(chosen === undefined ? {} : { defaultValue: chosen })}
        id={id}
        className={styles.select}
        required={required}
        aria-invalid={error === undefined ? undefined : true}
        aria-describedby={describedBy}
      >
        <option value="">{placeholder}</option>
        {groups.map((group) => (
          <optgroup key={group.label} label={group.label}>
            {group.options.map((option) => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ))}
          </optgroup>
        ))}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
};
