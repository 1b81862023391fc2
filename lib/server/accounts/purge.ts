import { DAY } from "../clock";
import { getPrisma } from "../database";

/** Days that a line of the log is kept: a year in which something wrong is found out, and two in which it is judged. */
export const LOG_DAYS = 3 * 365;
/** Days that a link which was used, replaced or left is remembered, so that who tries it again is told why it does not serve. */
const LINK_MEMORY = 90;

/** Forgets sessions, sign-ins, links and log lines that have had their time. */
export async function purgeAccounts(now: Date): Promise<void> {
  const before = (days: number): Date => new Date(now.getTime() - days * DAY);
  await getPrisma().$transaction([
    getPrisma().session.deleteMany({ where: { expiresAt: { lt: now } } }),
    getPrisma().verification.deleteMany({ where: { expiresAt: { lt: now } } }),
    getPrisma().invitation.deleteMany({ where: { expiresAt: { lt: before(LINK_MEMORY) } } }),
    getPrisma().accessLog.deleteMany({ where: { at: { lt: before(LOG_DAYS) } } }),
  ]);
}
