import { isPersonal } from "@/lib/interview/registers";
import { makeLog } from "@/lib/interview/log";
import { readState } from "@/lib/interview/state";
import type { ServedEvent } from "@/lib/interview/sync";
import type { InterviewEvent } from "@/lib/interview/types";
import { ok, refuse, type Result } from "@/lib/result";
import { holdActor } from "../accounts/hold";
import { writeAccess } from "../access-log";
import { assertAdministrator, type Actor } from "../actor";
import { getPrisma } from "../database";
import type { Prisma } from "../generated/client";
import { canonicalise, hash } from "../hashing";
import { readSettings } from "../settings";

export type Transaction = Prisma.TransactionClient;
export type StoreRefusal = "not-found" | "interview-erased" | "disabled";

export const digestErased = (interview: string): Uint8Array<ArrayBuffer> => hash("erased-interview", interview.toLowerCase());

/** One writer of an interview at a time, its eraser included: positions are committed in their order, and what is erased stays so. */
export async function lockInterview(transaction: Transaction, interview: string): Promise<void> {
  await transaction.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`interview:${interview.toLowerCase()}`}, 0))`;
}

/** Interviews that these events say are followed on. */
export const listFollowed = (events: readonly InterviewEvent[]): readonly string[] => events.flatMap(({ register, value }) => (register === "follows" && typeof value === "string" ? [value] : []));

/** The same for several, in one order, so that two who want the same ones never wait for one another. */
export async function lockInterviews(transaction: Transaction, interviews: readonly string[]): Promise<void> {
  for (const interview of [...new Set(interviews)].sort()) await lockInterview(transaction, interview);
}

export const isErased = async (transaction: Transaction, interview: string): Promise<boolean> =>
  (await transaction.erasedInterview.count({ where: { idHmac: digestErased(interview) } })) > 0;

/** Which of these interviews were erased. */
export async function listErased(transaction: Transaction, interviews: readonly string[]): Promise<ReadonlySet<string>> {
  const erased = new Set<string>();
  for (const interview of new Set(interviews)) if (await isErased(transaction, interview)) erased.add(interview);
  return erased;
}

/**
 * Adds the events that are not there yet, in their order; one that names an erased interview is not kept. Gives back which
 * of the given ones their device may forget: those that are now there as they were given, and those that name what is gone.
 */
export async function addEvents(transaction: Transaction, interview: string, author: string, events: readonly InterviewEvent[], now: Date): Promise<ReadonlySet<string>> {
  const ids = events.map(({ id }) => id);
  const known = await transaction.interviewEvent.findMany({ where: { interviewId: interview, eventId: { in: ids } } });
  const bodies = new Map(known.map(({ eventId, body }) => [eventId, canonicalise(body)]));
  const erased = await listErased(transaction, listFollowed(events));
  const fresh: InterviewEvent[] = [];
  for (const event of events) {
    if (bodies.has(event.id)) continue;
    bodies.set(event.id, canonicalise(event));
    if (!listFollowed([event]).some((followed) => erased.has(followed))) fresh.push(event);
  }
  if (fresh.length > 0) {
    const { lastPosition } = await transaction.interview.update({ where: { id: interview }, data: { lastOn: now, lastPosition: { increment: fresh.length } } });
    await transaction.interviewEvent.createMany({
      data: fresh.map((event, place) => ({
        interviewId: interview,
        eventId: event.id,
        position: lastPosition - fresh.length + place + 1,
        authorId: author,
        body: event,
        receivedOn: now,
      })),
    });
  }
  if (fresh.some(({ register }) => register === "status")) {
    const statuses = await transaction.interviewEvent.findMany({ where: { interviewId: interview, body: { path: ["register"], equals: "status" } } });
    const { isClosed } = readState(makeLog(statuses.map(({ body }) => body as unknown as InterviewEvent)));
    await transaction.interview.update({ where: { id: interview }, data: { isClosed } });
  }
  return new Set(events.filter((event) => bodies.get(event.id) === canonicalise(event)).map(({ id }) => id));
}

export type Stored = { readonly acknowledged: readonly string[]; readonly refused: readonly string[] };

/**
 * Stores events of one interview, which the first ones create. Once it resolves they are committed: only then may their
 * device be told so. Somebody else's interview does not exist. Nothing is committed after the account was disabled.
 */
export function storeEvents(actor: Actor, interview: string, events: readonly InterviewEvent[], now: Date): Promise<Result<Stored, StoreRefusal>> {
  const own = events.filter((event) => event.interview === interview);
  return getPrisma().$transaction(async (transaction) => {
    await lockInterviews(transaction, [interview, ...listFollowed(own)]);
    if (!(await holdActor(transaction, actor))) return refuse("disabled");
    if (await isErased(transaction, interview)) return refuse("interview-erased");
    const held = await transaction.interview.findUnique({ where: { id: interview } });
    if (held !== null && held.ownerId !== actor.id) return refuse("not-found");
    if (held === null && own.length > 0) await transaction.interview.create({ data: { id: interview, ownerId: actor.id, createdOn: now, lastOn: now } });
    const there = own.length === 0 ? new Set<string>() : await addEvents(transaction, interview, actor.id, own, now);
    return ok({ acknowledged: [...there], refused: events.map(({ id }) => id).filter((id) => !there.has(id)) });
  });
}

/** Events a page. */
export const PAGE = 200;
export type Page = { readonly events: readonly ServedEvent[]; readonly next: number; readonly more: boolean };

/** The events after a position. Whatever is given is written in the log of accesses; the time that another spent is not given. */
export function readEvents(actor: Actor, interview: string, after: number, now: Date): Promise<Result<Page, StoreRefusal>> {
  return getPrisma().$transaction(async (transaction) => {
    if (!(await holdActor(transaction, actor))) return refuse("disabled");
    const held = await transaction.interview.findFirst({ where: { id: interview, ownerId: actor.id } });
    if (held === null) return refuse((await isErased(transaction, interview)) ? "interview-erased" : "not-found");
    const rows = await transaction.interviewEvent.findMany({ where: { interviewId: interview, position: { gt: after } }, orderBy: { position: "asc" }, take: PAGE + 1 });
    const page = rows.slice(0, PAGE);
    const events = page.flatMap(({ body, position, authorId }): ServedEvent[] => {
      const event = body as unknown as InterviewEvent;
      const mine = authorId === actor.id;
      return mine || !isPersonal(event.register) ? [{ event, position, mine }] : [];
    });
    if (events.length > 0) await writeAccess(transaction, { actor, action: "interview-read", interview }, now);
    return ok({ events, next: page.at(-1)?.position ?? after, more: rows.length > PAGE });
  });
}

/** How many interviews each account has. For an administrator, who reads none of them. */
export async function countInterviews(actor: Actor): Promise<ReadonlyMap<string, number>> {
  assertAdministrator(actor);
  const rows = await getPrisma().interview.groupBy({ by: ["ownerId"], _count: true });
  return new Map(rows.map(({ ownerId, _count }) => [ownerId, _count]));
}

/** What a device needs to know which of its interviews to ask for: nothing that identifies a company. */
export type Listed = { readonly id: string; readonly createdOn: string; readonly lastOn: string; readonly isClosed: boolean; readonly lastPosition: number; readonly purgeOn: string };

const toDay = (date: Date): string => date.toISOString().slice(0, 10);

/** The day on which an interview is erased, so many months after its last change. */
export function computePurgeDay(lastOn: Date, months: number): Date {
  const [year, month] = [lastOn.getUTCFullYear(), lastOn.getUTCMonth() + months];
  // The 31st of a month that has none is its last day.
  return new Date(Date.UTC(year, month, Math.min(lastOn.getUTCDate(), new Date(Date.UTC(year, month + 1, 0)).getUTCDate())));
}

export async function listInterviews(actor: Actor): Promise<readonly Listed[]> {
  const { retentionMonths } = await readSettings();
  const rows = await getPrisma().interview.findMany({ where: { ownerId: actor.id }, orderBy: [{ lastOn: "desc" }, { id: "asc" }] });
  return rows.map(({ id, createdOn, lastOn, isClosed, lastPosition }) => ({
    id, isClosed, lastPosition, createdOn: toDay(createdOn), lastOn: toDay(lastOn), purgeOn: toDay(computePurgeDay(lastOn, retentionMonths)),
  }));
}
