import { createTransport } from "nodemailer";
import { readEnvironment } from "../environment";
import { describeError, log } from "../log";
import { LINK_DAYS } from "./invitations";

/** Milliseconds: whoever made the link waits. */
const TIMEOUT = 10_000;

export type MailOutcome = "sent" | "not-configured" | "failed";
type Letter = { readonly to: string; readonly path: string; readonly purpose: "account" | "recovery" };

const WORDS = {
  account: { subject: "Votre accès à Boussole IA", first: "Un compte vous attend dans l’espace de conseil de Boussole IA. Ce lien sert à l’ouvrir :" },
  recovery: { subject: "Retrouver votre accès à Boussole IA", first: "Ce lien sert à choisir un nouveau mot de passe et une nouvelle application d’authentification :" },
} as const;
const END = `Il ne sert qu’une fois, pendant ${String(LINK_DAYS)} jours. Ne le transmettez à personne. Si vous n’attendiez pas ce message, ignorez-le.`;

/** Sends a one-time link when a mail server and the public address are configured; otherwise it is for its maker to pass on. */
export async function mailLink({ to, path, purpose }: Letter): Promise<MailOutcome> {
  const { SMTP_URL, MAIL_FROM, PUBLIC_URL } = readEnvironment();
  if (SMTP_URL === undefined || MAIL_FROM === undefined || PUBLIC_URL === undefined) return "not-configured";
  const { subject, first } = WORDS[purpose];
  const transport = createTransport({ url: SMTP_URL, connectionTimeout: TIMEOUT, greetingTimeout: TIMEOUT, socketTimeout: TIMEOUT, disableFileAccess: true, disableUrlAccess: true });
  try {
    await transport.sendMail({ from: MAIL_FROM, to: { name: "", address: to }, subject, text: `Bonjour,\n\n${first}\n\n${new URL(path, PUBLIC_URL).href}\n\n${END}\n` });
    return "sent";
  } catch (error) {
    log.warn({ error: describeError(error) }, "mail failed");
    return "failed";
  } finally {
    transport.close();
  }
}
