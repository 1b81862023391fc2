import { findMailOrigin, sendMail } from "../mail";
import { LINK_DAYS } from "./invitations";

/** Of a link: one that could not be sent is for its maker to pass on. */
export type LinkOutcome = "sent" | "not-configured" | "failed";
type Letter = { readonly to: string; readonly path: string; readonly purpose: "account" | "recovery" };

const WORDS = {
  account: { subject: "Votre accès à Boussole IA", first: "Un compte vous attend dans l’espace de conseil de Boussole IA. Ce lien sert à l’ouvrir :" },
  recovery: { subject: "Retrouver votre accès à Boussole IA", first: "Ce lien sert à choisir un nouveau mot de passe et une nouvelle application d’authentification :" },
} as const;
const END = `Il ne sert qu’une fois, pendant ${String(LINK_DAYS)} jours. Ne le transmettez à personne. Si vous n’attendiez pas ce message, ignorez-le.`;

/** Sends a one-time link when a mail server and the public address are configured; otherwise it is for its maker to pass on. */
export async function mailLink({ to, path, purpose }: Letter): Promise<LinkOutcome> {
  const origin = findMailOrigin();
  if (origin === null) return "not-configured";
  const { subject, first } = WORDS[purpose];
  const outcome = await sendMail({ to, subject, text: `Bonjour,\n\n${first}\n\n${new URL(path, origin).href}\n\n${END}\n` });
  return outcome === "refused" ? "failed" : outcome;
}
