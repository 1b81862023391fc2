import type { InterviewEvent } from "@/lib/interview/types";
import { ok, refuse, type Result } from "@/lib/result";
import { writeAccess } from "../access-log";
import { holdAccounts } from "../accounts/hold";
import { assertAdministrator, type Actor } from "../actor";
import { getPrisma } from "../database";
import { addEvents, isErased, listFollowed, lockInterviews, type Transaction } from "./store";

/** Interviews that changed hands or were completed; events of the quarantine that joined their interview, and those that had none to join and go. */
export type Reassigned = { readonly moved: number; readonly taken: number; readonly dropped: number };
type Refusal = "reassign-nothing" | "reassign-receiver" | "reassign-self" | "not-administrator";
type Hands = { readonly actor: Actor; readonly from: string; readonly to: string };

const NOTHING: Reassigned = { moved: 0, taken: 0, dropped: 0 };
const add = (one: Reassigned, other: Reassigned): Reassigned => ({ moved: one.moved + other.moved, taken: one.taken + other.taken, dropped: one.dropped + other.dropped });

/**
 * Gives every interview of an account to another, with what its device handed over to the quarantine; each move is
 * written down. Nothing is read by whoever decides it. To the same account, once it is back: what its device handed over.
 */
export async function reassignInterviews(actor: Actor, from: string, to: string, now: Date): Promise<Result<Reassigned, { readonly code: Refusal }>> {
  assertAdministrator(actor);
  // Who decides does not read: a colleague's interviews come to an administrator by another one.
  if (to === actor.id && from !== to) return refuse({ code: "reassign-self" });
  const prisma = getPrisma();
  // Whoever receives them must be able to read them.
  if ((await prisma.user.count({ where: { id: to, disabledAt: null } })) === 0) return refuse({ code: "reassign-receiver" });
  const owned = from === to ? [] : await prisma.interview.findMany({ where: { ownerId: from }, select: { id: true } });
  const waiting = await prisma.quarantinedEvent.findMany({ where: { userId: from }, distinct: ["interviewId"], select: { interviewId: true } });
  const ids = new Set([...owned.map(({ id }) => id), ...waiting.map(({ interviewId }) => interviewId)]);
  if (ids.size === 0) return refuse({ code: "reassign-nothing" });
  let done = NOTHING;
  for (const id of ids) {
    const one = await reassignOne({ actor, from, to }, id, now);
    // Somebody was disabled in the middle: what is left stays where it is.
    if (typeof one === "string") return refuse({ code: one });
    done = add(done, one);
  }
  return ok(done);
}

/** Whether an account once wrote in an interview: it was then its owner. Anybody else's device may add nothing to it. */
const hasWritten = async (transaction: Transaction, interview: string, user: string): Promise<boolean> =>
  (await transaction.interviewEvent.count({ where: { interviewId: interview, authorId: user } })) > 0;

/** Refused when one of the two accounts no longer may. */
function reassignOne({ actor, from, to }: Hands, interview: string, now: Date): Promise<Reassigned | Refusal> {
  return getPrisma().$transaction(async (transaction) => {
    const where = { interviewId: interview, userId: from };
    const list = async (): Promise<InterviewEvent[]> => (await transaction.quarantinedEvent.findMany({ where, orderBy: { eventId: "asc" } })).map(({ body }) => body as unknown as InterviewEvent);
    await lockInterviews(transaction, [interview, ...listFollowed(await list())]);
    const roles = await holdAccounts(transaction, [actor.id, to]);
    if (roles.get(actor.id) !== "administrator") return "not-administrator";
    if (!roles.has(to)) return "reassign-receiver";
    const quarantined = await list();
    const held = await transaction.interview.findUnique({ where: { id: interview } });
    await transaction.quarantinedEvent.deleteMany({ where });
    if (await isErased(transaction, interview)) return NOTHING;
    const isMoved = held === null || held.ownerId === from;
    // Given on before the device came back: its work joins the interview where that now is.
    if (!isMoved && !(await hasWritten(transaction, interview, from))) return { ...NOTHING, dropped: quarantined.length };
    if (!isMoved && quarantined.length === 0) return NOTHING;
    if (held === null) await transaction.interview.create({ data: { id: interview, ownerId: to, createdOn: now, lastOn: now } });
    else if (isMoved) await transaction.interview.update({ where: { id: interview }, data: { ownerId: to, noticeFor: null } });
    if (quarantined.length > 0) await addEvents(transaction, interview, from, quarantined, now);
    await writeAccess(transaction, { actor, action: "interview-reassign", interview, subject: isMoved ? to : held.ownerId }, now);
    return { moved: 1, taken: quarantined.length, dropped: 0 };
  });
}
