"use client";

import { useMemo, useRef, type RefObject } from "react";
import { useForm, useWatch, type UseFormReturn } from "react-hook-form";

import type { Answers, Questionnaire } from "@/lib/questionnaire/types";

import { toAnswers, toValues, type Values } from "./fields";
import { buildResolver, type Scope } from "./resolver";

/** The one form of the whole questionnaire, and the answers that it holds now, hidden ones included. */
export function useAnswers(questionnaire: Questionnaire): {
  form: UseFormReturn<Values>;
  answers: Answers;
  /** What the next check looks at. */
  scope: RefObject<Scope>;
} {
  const scope = useRef<Scope>({ ids: [], withChoice: false });
  const resolver = useMemo(() => buildResolver(questionnaire, () => scope.current), [questionnaire]);
  const defaultValues = useMemo(() => toValues(questionnaire, {}), [questionnaire]);
  const form = useForm<Values>({ defaultValues, resolver, shouldFocusError: false });
  const values = useWatch({ control: form.control });
  const answers = useMemo(() => toAnswers(questionnaire, values), [questionnaire, values]);
  return { form, answers, scope };
}
