import type { InterviewEvent } from "@/lib/interview/types";
import { ok, refuse, type Result } from "@/lib/result";
import { writeAccess } from "../access-log";
import { assertAdministrator, type Actor } from "../actor";
import { getPrisma } from "../database";
import { addEvents, digestErased, lockInterview } from "./store";

/**
 * Gives every interview of an account to another, with what its device handed over to the quarantine; each move is
 * written down. Nothing is read by whoever decides it. Gives back how many interviews moved.
 */
export async function reassignInterviews(actor: Actor, from: string, to: string, now: Date): Promise<Result<{ readonly moved: number }, { readonly code: "not-found" }>> {
  assertAdministrator(actor);
  // Whoever receives them must be able to read them.
  if (from === to || (await getPrisma().user.count({ where: { id: to, disabledAt: null } })) === 0) return refuse({ code: "not-found" });
  const owned = await getPrisma().interview.findMany({ where: { ownerId: from }, select: { id: true } });
  const waiting = await getPrisma().quarantinedEvent.findMany({ where: { userId: from }, distinct: ["interviewId"], select: { interviewId: true } });
  const ids = new Set([...owned.map(({ id }) => id), ...waiting.map(({ interviewId }) => interviewId)]);
  let moved = 0;
  for (const id of ids) if (await reassignOne(actor, id, from, to, now)) moved += 1;
  return ok({ moved });
}

function reassignOne(actor: Actor, interview: string, from: string, to: string, now: Date): Promise<boolean> {
  return getPrisma().$transaction(async (transaction) => {
    await lockInterview(transaction, interview);
    const where = { interviewId: interview, userId: from };
    const quarantined = await transaction.quarantinedEvent.findMany({ where, orderBy: { eventId: "asc" } });
    const held = await transaction.interview.findUnique({ where: { id: interview } });
    const isErased = (await transaction.erasedInterview.count({ where: { idHmac: digestErased(interview) } })) > 0;
    if (isErased || (held !== null && held.ownerId !== from)) {
      await transaction.quarantinedEvent.deleteMany({ where });
      return false;
    }
    if (held === null) await transaction.interview.create({ data: { id: interview, ownerId: to, createdOn: now, lastOn: now } });
    else await transaction.interview.update({ where: { id: interview }, data: { ownerId: to } });
    if (quarantined.length > 0) await addEvents(transaction, interview, from, quarantined.map(({ body }) => body as unknown as InterviewEvent), now);
    await transaction.quarantinedEvent.deleteMany({ where });
    await writeAccess(transaction, { actor, action: "interview-reassign", interview, subject: to }, now);
    return true;
  });
}
