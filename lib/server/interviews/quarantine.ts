import type { InterviewEvent } from "@/lib/interview/types";
import { ok, refuse, type Result } from "@/lib/result";
import { writeAccess } from "../access-log";
import { holdAdministrator } from "../accounts/hold";
import { assertAdministrator, type Actor } from "../actor";
import { getPrisma } from "../database";
import { listErased, listFollowed, lockInterviews, type Transaction } from "./store";

/** Events that one disabled account may hand over in all: far more than anybody holds unsynced, far less than a flood. */
export const QUARANTINE_LIMIT = 20_000;

async function lockQuarantine(transaction: Transaction, user: string): Promise<void> {
  await transaction.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`quarantine:${user}`}, 0))`;
}

/**
 * Keeps what the device of a disabled account had not yet sent, apart from every interview, for an administrator. Handed
 * over twice, it is kept once; what was erased is acknowledged and not kept.
 */
export function quarantineEvents(user: { readonly id: string }, events: readonly InterviewEvent[], now: Date): Promise<Result<readonly string[], "too-many">> {
  return getPrisma().$transaction(async (transaction) => {
    await lockQuarantine(transaction, user.id);
    const held = await transaction.quarantinedEvent.count({ where: { userId: user.id } });
    if (held + events.length > QUARANTINE_LIMIT) return refuse("too-many");
    const named = (event: InterviewEvent): readonly string[] => [event.interview, ...listFollowed([event])];
    const interviews = events.flatMap(named);
    await lockInterviews(transaction, interviews);
    const erased = await listErased(transaction, interviews);
    const kept = events.filter((event) => !named(event).some((interview) => erased.has(interview)));
    await transaction.quarantinedEvent.createMany({
      data: kept.map((event) => ({ interviewId: event.interview, eventId: event.id, userId: user.id, body: event, receivedOn: now })),
      skipDuplicates: true,
    });
    if (held === 0 && kept.length > 0) await writeAccess(transaction, { actor: user, action: "interview-quarantine" }, now);
    return ok(events.map(({ id }) => id));
  });
}

/** `lastOn`: the day on which something was last handed over. */
export type Quarantined = { readonly userId: string; readonly interviews: number; readonly events: number; readonly lastOn: Date };

/** Whose work waits, and how much of it: what is in it stays unread. */
export async function listQuarantine(actor: Actor): Promise<readonly Quarantined[]> {
  assertAdministrator(actor);
  return getPrisma().$queryRaw<Quarantined[]>`
    SELECT user_id AS "userId", count(DISTINCT interview_id)::int AS interviews, count(*)::int AS events, max(received_on) AS "lastOn"
    FROM quarantined_events GROUP BY user_id ORDER BY user_id`;
}

/** Forgets a quarantine without having used it, as it was seen: what came since was not decided about. */
export async function discardQuarantine(actor: Actor, user: string, events: number, now: Date): Promise<Result<null, "quarantine-changed" | "not-administrator">> {
  assertAdministrator(actor);
  return getPrisma().$transaction(async (transaction) => {
    await lockQuarantine(transaction, user);
    if (!(await holdAdministrator(transaction, actor))) return refuse("not-administrator");
    if ((await transaction.quarantinedEvent.count({ where: { userId: user } })) !== events) return refuse("quarantine-changed");
    await transaction.quarantinedEvent.deleteMany({ where: { userId: user } });
    await writeAccess(transaction, { actor, action: "interview-discard", subject: user }, now);
    return ok(null);
  });
}
