import { findMailOrigin, sendMail } from "../mail";
import { LINK_DAYS } from "./invitations";
import { writeLinkLetter } from "./mail-words.fr";

/** Of a link: one that could not be sent is for its maker to pass on. */
export type LinkOutcome = "sent" | "not-configured" | "failed";
type Letter = { readonly to: string; readonly path: string; readonly purpose: "account" | "recovery" };

/** Sends a one-time link when a mail server and the public address are configured; otherwise it is for its maker to pass on. */
export async function mailLink({ to, path, purpose }: Letter): Promise<LinkOutcome> {
  const origin = findMailOrigin();
  if (origin === null) return "not-configured";
  const outcome = await sendMail({ to, ...writeLinkLetter(purpose, new URL(path, origin).href, LINK_DAYS) });
  return outcome === "refused" ? "failed" : outcome;
}
