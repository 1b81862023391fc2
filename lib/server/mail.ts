import { createTransport } from "nodemailer";
import { readEnvironment } from "./environment";
import { describeError, log } from "./log";

/** Milliseconds: somebody waits, or the hourly work does. */
const TIMEOUT = 10_000;

/** `refused`: the server knows no such address; trying again changes nothing. */
export type MailOutcome = "sent" | "not-configured" | "failed" | "refused";
type Letter = { readonly to: string; readonly subject: string; readonly text: string };

/** The public address, when letters can be sent and can lead back to the service. */
export function findMailOrigin(): string | null {
  const { SMTP_URL, MAIL_FROM, PUBLIC_URL } = readEnvironment();
  return SMTP_URL === undefined || MAIL_FROM === undefined ? null : (PUBLIC_URL ?? null);
}

const isRefused = (error: unknown): boolean => {
  const { code, responseCode } = error as { readonly code?: string; readonly responseCode?: number };
  return code === "EENVELOPE" && (responseCode ?? 0) >= 500;
};

/** Sends one letter to one person, when a mail server and the public address are configured. */
export async function sendMail({ to, subject, text }: Letter): Promise<MailOutcome> {
  const { SMTP_URL, MAIL_FROM } = readEnvironment();
  if (SMTP_URL === undefined || MAIL_FROM === undefined || findMailOrigin() === null) return "not-configured";
  const transport = createTransport({ url: SMTP_URL, connectionTimeout: TIMEOUT, greetingTimeout: TIMEOUT, socketTimeout: TIMEOUT, disableFileAccess: true, disableUrlAccess: true });
  try {
    await transport.sendMail({ from: MAIL_FROM, to: { name: "", address: to }, subject, text });
    return "sent";
  } catch (error) {
    log.warn({ error: describeError(error) }, "mail failed");
    return isRefused(error) ? "refused" : "failed";
  } finally {
    transport.close();
  }
}
