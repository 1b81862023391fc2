import type { FieldErrors, Resolver } from "react-hook-form";

import type { Questionnaire } from "@/lib/questionnaire/types";
import { splitByVisibility } from "@/lib/questionnaire/visibility";

import { copy } from "./copy.fr";
import { CONTRIBUTE, toAnswers, toField, type Values } from "./fields";
import { loadChecking } from "./load-checking";

/** What is checked at one moment: some questions, and at the end the choice to contribute. */
export type Scope = { readonly ids: readonly string[]; readonly withChoice: boolean };

/** Asks the domain's schema about the questions in scope, and gives its refusals to their fields. */
export const buildResolver =
  (questionnaire: Questionnaire, getScope: () => Scope): Resolver<Values> =>
  async (values) => {
    const scope = getScope();
    const { checkQuestions } = await loadChecking();
    const { shown } = splitByVisibility(questionnaire, toAnswers(questionnaire, values));
    const errors: FieldErrors<Values> = {};
    for (const error of checkQuestions(questionnaire, shown, scope.ids)) {
      if (error.question !== null) errors[toField(error.question)] = { type: error.code, message: error.message };
    }
    const choice = values[CONTRIBUTE];
    if (scope.withChoice && choice !== "yes" && choice !== "no") {
      errors[CONTRIBUTE] = { type: "missing", message: copy.contribute.missing };
    }
    return Object.keys(errors).length === 0 ? { values, errors: {} } : { values: {}, errors };
  };
