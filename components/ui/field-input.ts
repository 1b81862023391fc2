import type { ComponentPropsWithRef } from "react";

type InputProps = ComponentPropsWithRef<"input">;
/**
 * What every native input of a field receives. The value of react-hook-form's `register(name)` fits as it is;
 * so does a plain `{ name }` in a page without script.
 */
export type FieldInput = {
  readonly name: string;
  readonly ref?: InputProps["ref"];
  readonly onChange?: InputProps["onChange"];
  readonly onBlur?: InputProps["onBlur"];
  readonly disabled?: boolean | undefined;
};
