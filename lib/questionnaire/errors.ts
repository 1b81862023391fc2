import type { Result } from "@/lib/result";

/** Why an answer, or a whole answer set, is refused. */
export const ANSWER_ERRORS = {
  "unknown-question": "Cette question n’existe pas dans le questionnaire.",
  "unknown-option": "Cette réponse ne fait pas partie des réponses proposées.",
  hidden: "Cette question ne se pose pas, d’après vos autres réponses.",
  missing: "Choisissez une réponse pour continuer.",
  "wrong-type": "La réponse n’a pas la forme attendue.",
  duplicate: "La même réponse est donnée deux fois.",
  exclusive: "Cette réponse ne peut pas accompagner les autres.",
  "not-an-answer-file": "Ce fichier ne contient pas de réponses de Boussole IA.",
  "broken-json": "Ce fichier est abîmé : il ne peut pas être lu.",
  "unknown-version": "Ces réponses viennent d’une version du questionnaire que nous ne connaissons pas.",
  "newer-version": "Ces réponses viennent d’une version plus récente du questionnaire. Rechargez la page, puis réessayez.",
  "foreign-link": "Ce lien ne contient pas de réponses de Boussole IA.",
  "damaged-link": "Ce lien est abîmé : il a sans doute été coupé ou modifié. Recopiez-le en entier.",
  "too-large": "Ce fichier est trop lourd pour être un fichier de réponses.",
} as const satisfies Record<string, string>;

export type AnswerErrorCode = keyof typeof ANSWER_ERRORS;
/** A refusal; `question` is null when it concerns the whole set. */
export type AnswerError = { readonly question: string | null; readonly code: AnswerErrorCode; readonly message: string };
export type Checked<T> = Result<T, readonly AnswerError[]>;

export const buildAnswerError = (code: AnswerErrorCode, question: string | null = null): AnswerError => ({
  question,
  code,
  message: ANSWER_ERRORS[code],
});
