import { assertAdministrator, type Actor } from "./actor";
import { startOfMinute } from "./clock";
import { getPrisma } from "./database";
import type { Prisma } from "./generated/client";

/** Everything that is written down. An interview that names its company is never read without one of the first lines. */
export const ACTIONS = [
  "interview-read", "interview-export", "interview-reassign", "interview-erase", "interview-quarantine", "interview-discard",
  "account-invite", "account-open", "account-recovery-link", "account-link-cancel", "account-recover", "account-disable", "account-enable", "account-role",
  "settings-change", "release-publish", "release-withdraw",
] as const;
export type Action = (typeof ACTIONS)[number];

export type Entry = {
  /** Null: the command line. */
  readonly actor: Pick<Actor, "id"> | null;
  readonly action: Action;
  readonly interview?: string;
  /** The account that it was done to. */
  readonly subject?: string;
  readonly release?: number;
};

type Transaction = Pick<Prisma.TransactionClient, "accessLog">;

/** Writes in the transaction of what it tells: both are there, or neither. */
export async function writeAccesses(transaction: Transaction, entries: readonly Entry[], now: Date): Promise<void> {
  await transaction.accessLog.createMany({
    data: entries.map(({ actor, action, interview, subject, release }) => (
      { at: startOfMinute(now), actorId: actor?.id ?? null, action, interviewId: interview ?? null, subjectId: subject ?? null, release: release ?? null })),
  });
}
export const writeAccess = (transaction: Transaction, entry: Entry, now: Date): Promise<void> => writeAccesses(transaction, [entry], now);

export type LogLine = { readonly id: number; readonly at: Date; readonly actor: string | null; readonly action: string; readonly interview: string | null; readonly subject: string | null; readonly release: number | null };
export const LOG_PAGE = 100;

/** A page of the log, the newest first. For an administrator. */
export async function readLog(actor: Actor, page: number): Promise<{ readonly lines: readonly LogLine[]; readonly more: boolean }> {
  assertAdministrator(actor);
  const rows = await getPrisma().accessLog.findMany({
    orderBy: [{ at: "desc" }, { id: "desc" }], skip: (page - 1) * LOG_PAGE, take: LOG_PAGE + 1,
    include: { actor: { select: { name: true } }, subject: { select: { name: true } } },
  });
  const lines = rows.slice(0, LOG_PAGE).map(({ id, at, actor, action, interviewId, subject, release }) => ({ id, at, actor: actor?.name ?? null, action, interview: interviewId, subject: subject?.name ?? null, release }));
  return { lines, more: rows.length > LOG_PAGE };
}
