import type { AnswerError } from "@/lib/questionnaire/errors";

type ProblemText = { readonly status: number; readonly title: string; readonly detail: string };

/** Every refusal of the API: its status and its words. */
export const PROBLEMS = {
  "broken-json": { status: 400, title: "JSON illisible", detail: "Le corps de la requête n’est pas du JSON valide, en UTF-8." },
  "foreign-origin": { status: 403, title: "Origine refusée", detail: "Cette requête ne vient pas de Boussole IA." },
  "not-found": { status: 404, title: "Introuvable", detail: "Aucune contribution en attente ne correspond à cette clé : elle a déjà été retirée, elle est déjà scellée dans les statistiques, ou elle n’a jamais existé." },
  "unknown-address": { status: 404, title: "Adresse inconnue", detail: "Rien ne répond à cette adresse. /api/v1/openapi.json donne la liste de celles qui existent." },
  "method-not-allowed": { status: 405, title: "Méthode refusée", detail: "Cette adresse existe, mais pas avec cette méthode. L’en-tête « Allow » donne celles qu’elle connaît." },
  "key-conflict": { status: 409, title: "Clé déjà utilisée", detail: "Cette clé accompagne déjà une autre contribution. Rien n’a été modifié." },
  withdrawn: { status: 410, title: "Contribution retirée", detail: "Cette contribution a été retirée avec sa clé. Rien n’a été enregistré." },
  "too-large": { status: 413, title: "Requête trop lourde", detail: "Une contribution ne dépasse pas 16 Kio." },
  "unsupported-type": { status: 415, title: "Type de contenu refusé", detail: "Envoyez du JSON, avec l’en-tête « Content-Type: application/json »." },
  invalid: { status: 422, title: "Contribution refusée", detail: "Certaines réponses ne conviennent pas : voyez « errors »." },
  "too-many": { status: 429, title: "Trop de requêtes", detail: "Beaucoup de contributions viennent d’arriver de votre réseau. Réessayez plus tard, rien n’est perdu." },
  internal: { status: 500, title: "Erreur inattendue", detail: "L’incident est enregistré sous l’identifiant « id ». Vos réponses n’ont pas été enregistrées." },
  "bad-release": { status: 400, title: "Numéro illisible", detail: "Une publication se demande par son numéro, par exemple /api/v1/releases/1." },
  "bad-query": { status: 400, title: "Paramètre refusé", detail: "Un fichier de publication est entier : il ne se filtre pas. Le seul paramètre possible est « v », l’empreinte du fichier." },
  "no-release": { status: 404, title: "Aucune publication", detail: "Aucune publication n’est en ligne pour l’instant." },
  "release-not-found": { status: 404, title: "Publication inconnue", detail: "Aucune publication ne porte ce numéro." },
  "file-not-found": { status: 404, title: "Fichier inconnu", detail: "Cette publication n’a pas de fichier de ce nom : /api/v1/releases/{numéro} en donne la liste." },
  "file-changed": { status: 404, title: "Fichier remplacé", detail: "Aucun fichier de cette publication n’a cette empreinte. L’adresse sans « v » donne le fichier d’aujourd’hui." },
  "release-withdrawn": { status: 410, title: "Publication retirée", detail: "Cette publication a été retirée." },
  "read-failed": { status: 500, title: "Erreur inattendue", detail: "L’incident est enregistré sous l’identifiant « id »." },
  "read-unavailable": { status: 503, title: "Service momentanément indisponible", detail: "Cela ne peut pas être lu pour l’instant. Réessayez plus tard." },
  unavailable: { status: 503, title: "Service momentanément indisponible", detail: "La contribution n’a pas pu être enregistrée. Réessayez dans un instant, rien n’est perdu." },
} as const satisfies Record<string, ProblemText>;

/** How many errors one refusal lists: a form shows fewer, and a refusal must not weigh more than what it refuses. */
export const ERRORS_LIMIT = 50;

export type ProblemCode = keyof typeof PROBLEMS;
export type Problem = {
  readonly code: ProblemCode;
  readonly errors?: readonly AnswerError[];
  /** Found in the log of the same incident. */
  readonly id?: string;
  /** Seconds. */
  readonly retryAfter?: number;
  /** The methods that the address has. */
  readonly allow?: string;
  /** Words for this very case, instead of those that are always said. */
  readonly detail?: string;
};

/** A refusal as `application/problem+json` (RFC 9457). */
export function respondProblem({ code, errors, id, retryAfter, allow, detail = PROBLEMS[code].detail }: Problem): Response {
  const { status, title } = PROBLEMS[code];
  const headers = new Headers({ "Content-Type": "application/problem+json; charset=utf-8", "Cache-Control": "no-store" });
  if (retryAfter !== undefined) headers.set("Retry-After", String(retryAfter));
  if (allow !== undefined) headers.set("Allow", allow);
  return new Response(JSON.stringify({ type: `urn:boussole:problem:${code}`, code, title, status, detail, errors: errors?.slice(0, ERRORS_LIMIT), id }), { status, headers });
}
