import "server-only";
import type { Actor } from "./authorisation";
import { startOfMinute } from "./clock";
import type { Prisma } from "./generated/client";

/** Everything that is written down. An interview that names its company is never read without one of the first lines. */
export const ACTIONS = [
  "interview-read", "interview-export", "interview-reassign", "interview-erase", "interview-quarantine",
  "account-invite", "account-open", "account-recovery-link", "account-recover", "account-disable", "account-enable", "account-role",
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

/** Writes in the transaction of what it tells: both are there, or neither. */
export async function writeAccess(transaction: Pick<Prisma.TransactionClient, "accessLog">, { actor, action, interview, subject, release }: Entry, now: Date): Promise<void> {
  await transaction.accessLog.create({
    data: { at: startOfMinute(now), actorId: actor?.id ?? null, action, interviewId: interview ?? null, subjectId: subject ?? null, release: release ?? null },
  });
}
