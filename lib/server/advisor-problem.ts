type Text = { readonly status: number; readonly title: string; readonly detail: string };

/** Every refusal to an advisor's page: its status and its words. Apart from those of the public API, which documents its own. */
export const ADVISOR_PROBLEMS = {
  "broken-json": { status: 400, title: "Requête illisible", detail: "La requête n’est pas du JSON valide. Rechargez la page." },
  invalid: { status: 422, title: "Saisie refusée", detail: "Ce qui a été envoyé ne convient pas. Rechargez la page et recommencez." },
  "too-large": { status: 413, title: "Requête trop lourde", detail: "Ce qui a été envoyé est trop lourd." },
  "unsupported-type": { status: 415, title: "Type de contenu refusé", detail: "Envoyez du JSON, avec l’en-tête « Content-Type: application/json »." },
  "foreign-origin": { status: 403, title: "Origine refusée", detail: "Cette requête ne vient pas de Boussole IA. Rien n’a été fait." },
  "signed-out": { status: 401, title: "Connexion nécessaire", detail: "Vous n’êtes pas connecté, ou votre connexion a pris fin. Connectez-vous de nouveau : rien de ce qui est sur cet appareil n’est perdu." },
  disabled: { status: 401, title: "Compte désactivé", detail: "Ce compte est désactivé. Un administrateur ou une administratrice peut le rétablir." },
  "not-administrator": { status: 403, title: "Réservé à l’administration", detail: "Cette action demande le rôle d’administration. Rien n’a été fait." },
  "not-found": { status: 404, title: "Introuvable", detail: "Rien ne correspond, ou cela ne vous appartient pas." },
  credentials: { status: 401, title: "Identifiants refusés", detail: "Identifiants refusés." },
  "too-many": { status: 429, title: "Trop d’essais", detail: "Trop d’essais viennent d’être faits. Attendez avant de recommencer : votre compte n’est pas modifié." },
  "challenge-over": { status: 401, title: "Connexion à recommencer", detail: "L’étape du mot de passe date de plus de dix minutes, ou trop de codes ont été essayés. Recommencez depuis le mot de passe." },
  "wrong-code": { status: 401, title: "Code refusé", detail: "Ce code n’est pas le bon. Il change toutes les 30 secondes : prenez celui qui s’affiche maintenant. S’il est encore refusé, vérifiez que l’heure du téléphone est réglée automatiquement." },
  "clock-skew": { status: 401, title: "Heure décalée", detail: "Ce code est juste, mais pour une autre heure : l’horloge du téléphone est décalée. Réglez-la sur automatique, puis prenez le code suivant." },
  "used-code": { status: 401, title: "Code déjà utilisé", detail: "Ce code a déjà servi. Attendez le suivant : il change toutes les 30 secondes." },
  "invitation-unknown": { status: 404, title: "Lien inconnu", detail: "Ce lien n’est pas reconnu. Vérifiez qu’il est entier, ou demandez-en un autre à la personne qui vous l’a envoyé." },
  "invitation-expired": { status: 410, title: "Lien expiré", detail: "Ce lien date de plus de sept jours : il ne sert plus. Demandez-en un autre à la personne qui vous l’a envoyé." },
  "invitation-used": { status: 410, title: "Lien déjà utilisé", detail: "Ce lien a déjà servi, et ne sert qu’une fois. Si c’était vous, connectez-vous. Sinon, prévenez l’administration." },
  "invitation-cancelled": { status: 410, title: "Lien annulé", detail: "Ce lien ne sert plus : un plus récent l’a remplacé, ou il a été annulé. Utilisez le dernier reçu, ou demandez-en un autre." },
  "password-short": { status: 422, title: "Mot de passe trop court", detail: "Le mot de passe compte au moins 12 caractères. Une phrase convient très bien." },
  "password-long": { status: 422, title: "Mot de passe trop long", detail: "Le mot de passe compte au plus 200 caractères." },
  "password-common": { status: 422, title: "Mot de passe trop courant", detail: "Ce mot de passe est trop courant : on le devinerait vite. Plusieurs mots sans rapport entre eux conviennent mieux." },
  "password-personal": { status: 422, title: "Mot de passe trop proche de vous", detail: "Ce mot de passe reprend votre nom, votre adresse ou le nom du service : on le devinerait vite. Choisissez autre chose." },
  "password-wrong": { status: 401, title: "Mot de passe refusé", detail: "Le mot de passe actuel n’est pas le bon. Rien n’a été changé." },
  "name-missing": { status: 422, title: "Nom manquant", detail: "Donnez le nom sous lequel vos collègues vous connaissent, en 80 caractères au plus." },
  "email-invalid": { status: 422, title: "Adresse refusée", detail: "Cette adresse électronique n’est pas valable." },
  "account-exists": { status: 409, title: "Compte existant", detail: "Cette adresse a déjà un compte. Pour lui rendre l’accès, faites un lien de récupération." },
  "own-account": { status: 409, title: "Votre propre compte", detail: "Un autre administrateur ou une autre administratrice doit faire cela pour vous." },
  "retention-invalid": { status: 422, title: "Durée refusée", detail: "Les entretiens se gardent de 1 à 60 mois, en nombre entier." },
  "contacts-invalid": { status: 422, title: "Contacts refusés", detail: "Chaque contact a un nom, et une adresse électronique ou un numéro de téléphone. Six contacts au plus." },
  "release-unknown": { status: 404, title: "Publication inconnue", detail: "Aucune publication ne porte ce numéro dans cet état. Rechargez la page." },
  "release-refused": { status: 409, title: "Publication refusée", detail: "L’audit ne permet pas de publier cela. Rien n’a été publié." },
  "release-reason": { status: 422, title: "Raison manquante", detail: "Donnez la raison du retrait, en 3 à 500 caractères : elle est montrée au public." },
  "release-busy": { status: 409, title: "Publication en cours", detail: "Une autre opération sur les publications est en cours. Réessayez dans quelques minutes." },
  "interview-erased": { status: 410, title: "Entretien effacé", detail: "Cet entretien a été effacé. Il ne peut plus rien recevoir." },
  "reassign-receiver": { status: 409, title: "Compte indisponible", detail: "Le compte choisi pour recevoir est désactivé, ou n’existe plus. Choisissez-en un autre : ce qui n’a pas été confié est resté en place." },
  "reassign-self": { status: 409, title: "Vous êtes le destinataire", detail: "Qui confie des entretiens ne se les confie pas. Choisissez un autre compte, ou demandez à un autre administrateur ou une autre administratrice de vous les confier. Rien n’a changé." },
  "reassign-nothing": { status: 409, title: "Rien à confier", detail: "Ce compte n’a plus d’entretien à confier. Rechargez la page." },
  "quarantine-changed": { status: 409, title: "Quarantaine modifiée", detail: "Cette quarantaine a changé depuis l’affichage. Rien n’a été supprimé : rechargez la page, puis décidez." },
  failed: { status: 500, title: "Erreur inattendue", detail: "L’incident est enregistré sous l’identifiant « id ». Ce que vous avez saisi est encore sur cette page." },
  unavailable: { status: 503, title: "Service momentanément indisponible", detail: "La base de données ne répond pas. Réessayez dans un instant : ce que vous avez saisi est encore sur cette page." },
} as const satisfies Record<string, Text>;

export type AdvisorCode = keyof typeof ADVISOR_PROBLEMS;
export type AdvisorProblem = { readonly code: AdvisorCode; readonly id?: string; readonly retryAfter?: number; readonly detail?: string };

/** A refusal as `application/problem+json` (RFC 9457). */
export function respondRefusal({ code, id, retryAfter, detail = ADVISOR_PROBLEMS[code].detail }: AdvisorProblem): Response {
  const { status, title } = ADVISOR_PROBLEMS[code];
  const headers = new Headers({ "Content-Type": "application/problem+json; charset=utf-8", "Cache-Control": "no-store" });
  if (retryAfter !== undefined) headers.set("Retry-After", String(retryAfter));
  return new Response(JSON.stringify({ type: `urn:boussole:problem:${code}`, code, title, status, detail, id }), { status, headers });
}
