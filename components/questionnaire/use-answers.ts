"use client";

import { useMemo } from "react";
import { useForm, useWatch, type UseFormReturn } from "react-hook-form";

import type { Answers, Questionnaire } from "@/lib/questionnaire/types";

import { CONTRIBUTE, toAnswers, toValues, type Values } from "./fields";
import { buildResolver } from "./resolver";

/** The one form of the whole questionnaire, and the answers that it holds now, hidden ones included. */
export function useAnswers(questionnaire: Questionnaire): {
  form: UseFormReturn<Values>;
  answers: Answers;
  /** Yes, no, or nothing yet, to contributing. */
  choice: Values[string];
} {
  const resolver = useMemo(() => buildResolver(questionnaire), [questionnaire]);
  const defaultValues = useMemo(() => toValues(questionnaire, {}), [questionnaire]);
  const form = useForm<Values>({ defaultValues, resolver });
  const values = useWatch({ control: form.control });
  const answers = useMemo(() => toAnswers(questionnaire, values), [questionnaire, values]);
  return { form, answers, choice: values[CONTRIBUTE] };
}
