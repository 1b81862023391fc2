import type { FieldErrors, Resolver } from "react-hook-form";

import type { Questionnaire } from "@/lib/questionnaire/types";
import { listQuestions, splitByVisibility } from "@/lib/questionnaire/visibility";

import { copy } from "./copy.fr";
import { CONTRIBUTE, toAnswers, toField, type Values } from "./fields";
import { loadChecking } from "./load-checking";

/** Asks the domain's schema about the fields named by the form (all when it names none), and gives its refusals to them. */
export const buildResolver =
  (questionnaire: Questionnaire): Resolver<Values> =>
  async (values, _context, { names }) => {
    const isAsked = (field: string) => names === undefined || names.includes(field);
    const { checkQuestions } = await loadChecking();
    const { shown } = splitByVisibility(questionnaire, toAnswers(questionnaire, values));
    const ids = listQuestions(questionnaire).flatMap(({ id }) => (isAsked(toField(id)) ? [id] : []));
    const errors: FieldErrors<Values> = {};
    for (const error of checkQuestions(questionnaire, shown, ids)) {
      if (error.question !== null) errors[toField(error.question)] = { type: error.code, message: error.message };
    }
    const choice = values[CONTRIBUTE];
    if (isAsked(CONTRIBUTE) && choice !== "yes" && choice !== "no") {
      errors[CONTRIBUTE] = { type: "missing", message: copy.contribute.missing };
    }
    return Object.keys(errors).length === 0 ? { values, errors: {} } : { values: {}, errors };
  };
