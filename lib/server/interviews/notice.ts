import { DAY } from "../clock";
import { getPrisma } from "../database";
import { findMailOrigin, sendMail } from "../mail";
import { readSettings } from "../settings";
import { noticeWords } from "./notice-words.fr";
import { computePurgeDay } from "./store";

/** Days before the end of its retention from which the owner of an interview is told by mail. */
export const MAIL_NOTICE_DAYS = 30;

/** The day from which the end of a retention is told: never in its first half, so that a short one is not told at each change. */
export function computeNoticeDay(lastOn: Date, months: number): Date {
  const end = computePurgeDay(lastOn, months).getTime();
  return new Date(Math.max(end - MAIL_NOTICE_DAYS * DAY, (lastOn.getTime() + end) / 2));
}

function groupBy<T, K>(all: readonly T[], getKey: (each: T) => K): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>();
  for (const each of all) groups.set(getKey(each), [...(groups.get(getKey(each)) ?? []), each]);
  return groups;
}

type Due = { readonly id: string; readonly email: string; readonly lastOn: Date; readonly end: Date };

async function listDue(months: number, now: Date): Promise<readonly Due[]> {
  const rows = await getPrisma().interview.findMany({
    where: { lastOn: { lt: computePurgeDay(new Date(now.getTime() + (MAIL_NOTICE_DAYS + 3) * DAY), -months) } },
    orderBy: [{ lastOn: "asc" }, { id: "asc" }],
    select: { id: true, ownerId: true, lastOn: true, noticeFor: true },
  });
  const owners = await getPrisma().user.findMany({ where: { id: { in: rows.map(({ ownerId }) => ownerId) }, disabledAt: null }, select: { id: true, email: true } });
  const emails = new Map(owners.map(({ id, email }) => [id, email]));
  return rows.flatMap(({ id, ownerId, lastOn, noticeFor }) => {
    const [end, email] = [computePurgeDay(lastOn, months), emails.get(ownerId)];
    const isDue = end > now && computeNoticeDay(lastOn, months) <= now && noticeFor?.getTime() !== end.getTime();
    return email !== undefined && isDue ? [{ id, email, lastOn, end }] : [];
  });
}

/** Marks an interview as told of, unless it changed or another process has just done so. */
async function claim({ id, lastOn, end }: Due): Promise<boolean> {
  const { count } = await getPrisma().interview.updateMany({ where: { id, lastOn, OR: [{ noticeFor: null }, { noticeFor: { not: end } }] }, data: { noticeFor: end } });
  return count === 1;
}

function writeLetter(due: readonly Due[], origin: string): string {
  const days = groupBy(due, ({ end }) => end.getTime());
  return noticeWords.write([...days].map(([end, same]) => ({ end: new Date(end), interviews: same.length })), new URL("/conseil", origin).href);
}

/**
 * Tells each owner, once and by mail, which of their interviews are about to be erased. Marked before it is sent: stopped
 * in between, a letter is missing (the desk says it too) rather than sent twice. Gives back how many letters went.
 */
export async function sendPurgeNotices(now: Date): Promise<number> {
  const origin = findMailOrigin();
  if (origin === null) return 0;
  const { retentionMonths } = await readSettings();
  let sent = 0;
  for (const [email, due] of groupBy(await listDue(retentionMonths, now), (each) => each.email)) {
    const claimed: Due[] = [];
    for (const each of due) if (await claim(each)) claimed.push(each);
    if (claimed.length === 0) continue;
    const outcome = await sendMail({ to: email, subject: noticeWords.subject, text: writeLetter(claimed, origin) });
    if (outcome === "sent") sent += 1;
    // The mail server may be back in an hour. An address that it refuses will be refused again.
    else if (outcome !== "refused") await getPrisma().interview.updateMany({ where: { id: { in: claimed.map(({ id }) => id) } }, data: { noticeFor: null } });
  }
  return sent;
}
