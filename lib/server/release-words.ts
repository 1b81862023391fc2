import { CONTEXT_QUESTIONS } from "@/lib/referential/region";
import { getReferential } from "@/lib/referential/current";
import { adviceCopy } from "@/lib/referential/v1/advice.fr";
import { questionnaireCopy } from "@/lib/referential/v1/copy.fr";
import { DEPARTMENT_NAMES } from "@/lib/referential/v1/departments.fr";
import { SIZE_NAMES } from "@/lib/referential/v1/sizes.fr";
import type { Referenced } from "@/lib/statistics/export/words";
import type { Release } from "@/lib/statistics/types";

/** The words of each version; a release is always read with its own. */
const COPIES: Readonly<Record<string, Pick<Referenced, "questions" | "advice" | "departments" | "sizes">>> = {
  v1: { questions: questionnaireCopy.questions, advice: adviceCopy, departments: DEPARTMENT_NAMES, sizes: SIZE_NAMES },
};

export function getReferenced({ number, versions }: Release): Referenced {
  const referential = getReferential(versions.questionnaire);
  const copy = Object.hasOwn(COPIES, versions.questionnaire) ? COPIES[versions.questionnaire] : undefined;
  if (referential === undefined || copy === undefined) throw new Error(`release ${number} is of an unknown version`);
  const { questionnaire, model } = referential;
  return { questionnaire, model, ...copy, context: { branch: CONTEXT_QUESTIONS.branch, size: CONTEXT_QUESTIONS.size } };
}
