import "server-only";
import { hashPassword, symmetricDecrypt, symmetricEncrypt, verifyPassword } from "better-auth/crypto";
import { z } from "zod";
import { ok, refuse, type Result } from "@/lib/result";
import type { AdvisorProblem } from "../advisor-problem";
import type { Actor } from "../authorisation";
import { getPrisma } from "../database";
import { countRequest } from "../rate-limit";
import { findPasswordFault } from "./password-rules";
import { readAccountsSecret } from "./secret";
import { describeSecret, judgeCode, makeSecret, type Enrolment } from "./second-factor";

/** How often in an hour somebody may give a present password. */
const CONFIRMATIONS = 20;
/** Milliseconds to set up a new authenticator. */
const PATIENCE = 30 * 60_000;

export type OwnSession = { readonly id: string; readonly device: string | null; readonly startedAt: Date; readonly expiresAt: Date; readonly current: boolean };

/** The sessions of an account, for its owner alone. */
export async function listSessions(actor: Actor, now: Date): Promise<readonly OwnSession[]> {
  const rows = await getPrisma().session.findMany({ where: { userId: actor.id, expiresAt: { gt: now } }, orderBy: { createdAt: "desc" } });
  return rows.map(({ id, userAgent, createdAt, expiresAt }) => ({ id, device: userAgent, startedAt: createdAt, expiresAt, current: id === actor.sessionId }));
}

/** Ends one of one's own sessions, or all the others. It is over with the next request that it makes. */
export async function revokeSession(actor: Actor, which: { readonly id: string } | "others"): Promise<number> {
  const id = which === "others" ? { not: actor.sessionId } : which.id;
  return (await getPrisma().session.deleteMany({ where: { userId: actor.id, id } })).count;
}

async function confirmPassword(actor: Actor, password: string, now: Date): Promise<Result<null, AdvisorProblem>> {
  const rate = await countRequest("confirm", actor.id, CONFIRMATIONS, now);
  if (!rate.allowed) return refuse({ code: "too-many", retryAfter: rate.retryAfter });
  const account = await getPrisma().account.findUnique({ where: { userId_providerId: { userId: actor.id, providerId: "credential" } } });
  const hash = account?.password ?? null;
  return hash !== null && (await verifyPassword({ hash, password })) ? ok(null) : refuse({ code: "password-wrong" });
}

/** Changes a password and ends every other session. */
export async function changePassword(actor: Actor, { current, next }: { readonly current: string; readonly next: string }, now: Date): Promise<Result<null, AdvisorProblem>> {
  const confirmed = await confirmPassword(actor, current, now);
  if (!confirmed.ok) return confirmed;
  const fault = findPasswordFault(next, [actor.name, actor.email]);
  if (fault !== null) return refuse({ code: fault });
  const password = await hashPassword(next);
  await getPrisma().$transaction([
    getPrisma().account.updateMany({ where: { userId: actor.id, providerId: "credential" }, data: { password, updatedAt: now } }),
    getPrisma().session.deleteMany({ where: { userId: actor.id, id: { not: actor.sessionId } } }),
  ]);
  return ok(null);
}

const pendingFactor = z.strictObject({ userId: z.uuid(), secret: z.string(), until: z.number() });

/** A new authenticator, not in service yet: what is pending travels encrypted with its owner. */
export async function beginSecondFactor(actor: Actor, password: string, now: Date): Promise<Result<{ readonly pending: string; readonly enrolment: Enrolment }, AdvisorProblem>> {
  const confirmed = await confirmPassword(actor, password, now);
  if (!confirmed.ok) return confirmed;
  const secret = await makeSecret();
  const data = JSON.stringify({ userId: actor.id, secret, until: now.getTime() + PATIENCE } satisfies z.infer<typeof pendingFactor>);
  return ok({ pending: await symmetricEncrypt({ key: readAccountsSecret(), data }), enrolment: await describeSecret(secret, actor.email) });
}

async function openPending(pending: string): Promise<z.infer<typeof pendingFactor> | null> {
  try {
    return pendingFactor.parse(JSON.parse(await symmetricDecrypt({ key: readAccountsSecret(), data: pending })));
  } catch {
    // Whatever it is, it was not made here.
    return null;
  }
}

/** Puts the new authenticator in service once it gives a right code, and ends every other session. */
export async function confirmSecondFactor(actor: Actor, { pending, code }: { readonly pending: string; readonly code: string }, now: Date): Promise<Result<null, AdvisorProblem>> {
  const opened = await openPending(pending);
  if (opened === null || opened.userId !== actor.id || opened.until < now.getTime()) return refuse({ code: "challenge-over" });
  const rate = await countRequest("sign-in-code", actor.id, CONFIRMATIONS, now);
  if (!rate.allowed) return refuse({ code: "too-many", retryAfter: rate.retryAfter });
  const verdict = await judgeCode(opened.secret, code.replaceAll(/\s/g, ""), now);
  if (verdict.kind !== "right") return refuse({ code: verdict.kind === "old" ? "clock-skew" : "wrong-code" });
  await getPrisma().$transaction([
    getPrisma().twoFactor.updateMany({ where: { userId: actor.id }, data: { secret: opened.secret, lastStep: verdict.step, verified: true, failedVerificationCount: 0, lockedUntil: null } }),
    getPrisma().session.deleteMany({ where: { userId: actor.id, id: { not: actor.sessionId } } }),
  ]);
  return ok(null);
}
