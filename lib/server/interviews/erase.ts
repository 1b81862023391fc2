import { holdAccounts } from "../accounts/hold";
import { writeAccess } from "../access-log";
import type { Actor } from "../actor";
import { getPrisma } from "../database";
import { digestErased, lockInterview, type Transaction } from "./store";

/**
 * Removes every trace of an interview: its events, what others say of it, the lines of the log of accesses, what waits in
 * quarantine. What stays is a digest, from which nothing can be read, so that a device that still holds it is told.
 */
export async function removeInterview(transaction: Transaction, interview: string, now: Date): Promise<void> {
  await transaction.interview.deleteMany({ where: { id: interview } });
  await transaction.$executeRaw`DELETE FROM interview_events WHERE body->>'register' = 'follows' AND body->>'value' = ${interview}`;
  await transaction.$executeRaw`DELETE FROM quarantined_events WHERE interview_id = ${interview}::uuid OR (body->>'register' = 'follows' AND body->>'value' = ${interview})`;
  await transaction.accessLog.deleteMany({ where: { interviewId: interview } });
  await transaction.erasedInterview.upsert({ where: { idHmac: digestErased(interview) }, create: { idHmac: digestErased(interview), erasedOn: now }, update: {} });
}

/** The right to erasure, at the word of the interview's owner or of an administrator. False when there is nothing of theirs to erase. */
export function eraseInterview(actor: Actor, interview: string, now: Date): Promise<boolean> {
  return getPrisma().$transaction(async (transaction) => {
    await lockInterview(transaction, interview);
    const role = (await holdAccounts(transaction, [actor.id])).get(actor.id);
    if (role === undefined) return false;
    const whose = role === "administrator" ? {} : { ownerId: actor.id };
    if ((await transaction.interview.count({ where: { id: interview, ...whose } })) === 0) return false;
    await removeInterview(transaction, interview, now);
    // That an interview was erased stays written; which one does not.
    await writeAccess(transaction, { actor, action: "interview-erase" }, now);
    return true;
  });
}
