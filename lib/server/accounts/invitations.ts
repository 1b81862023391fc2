import { createHash, randomBytes, randomUUID } from "node:crypto";
import { hashPassword } from "better-auth/crypto";
import { z } from "zod";
import { ok, refuse, type Result } from "@/lib/result";
import { writeAccess } from "../access-log";
import type { AdvisorCode } from "../advisor-problem";
import type { Actor, Role } from "../actor";
import { DAY } from "../clock";
import { getPrisma } from "../database";
import { Prisma } from "../generated/client";
import { holdAdministrator } from "./hold";
import { findPasswordFault } from "./password-rules";
import { describeSecret, judgeCode, makeSecret, type Enrolment } from "./second-factor";

/** Days that a link may be used, once. */
export const LINK_DAYS = 7;
const NAME_MOST = 80;
const LINK_PATH = "/conseil/invitation";

export const email = z.email().max(254).transform((text) => text.toLowerCase());
const token = z.string().regex(/^[\w-]{43}$/);

/** The token is in the fragment: no server and no log ever sees the address that holds it. */
export type Link = { readonly path: string; readonly expiresAt: Date };
type By = { readonly actor: { readonly id: string } | null; readonly now: Date };
type Transaction = Prisma.TransactionClient;

/** 256 random bits need no slow digest. */
const digestToken = (text: string): Uint8Array<ArrayBuffer> => new Uint8Array(createHash("sha256").update(`boussole:invitation:${text}`).digest());

type Wanted = { readonly purpose: "account" | "recovery"; readonly email: string; readonly role: string; readonly userId: string | null };

/** The command line may; an administrator, while still one. */
const mayMakeLinks = async (transaction: Transaction, { actor }: By): Promise<boolean> => actor === null || (await holdAdministrator(transaction, actor));

/** A new link in the place of those that were made before for the same address. */
async function writeLink(transaction: Transaction, wanted: Wanted, { actor, now }: By): Promise<Link> {
  const text = randomBytes(32).toString("base64url");
  const expiresAt = new Date(now.getTime() + LINK_DAYS * DAY);
  await transaction.invitation.updateMany({ where: { email: wanted.email, usedAt: null, cancelledAt: null }, data: { cancelledAt: now, totpSecret: "" } });
  await transaction.invitation.create({ data: { ...wanted, tokenDigest: digestToken(text), totpSecret: await makeSecret(), createdBy: actor?.id ?? null, createdAt: now, expiresAt } });
  return { path: `${LINK_PATH}#${text}`, expiresAt };
}

/** A one-time link that opens an account for an address that has none. */
export async function inviteAdvisor(address: string, role: Role, by: By): Promise<Result<Link, AdvisorCode>> {
  const parsed = email.safeParse(address);
  if (!parsed.success) return refuse("email-invalid");
  return getPrisma().$transaction(async (transaction) => {
    if (!(await mayMakeLinks(transaction, by))) return refuse("not-administrator");
    if ((await transaction.user.count({ where: { email: parsed.data } })) > 0) return refuse("account-exists");
    const link = await writeLink(transaction, { purpose: "account", email: parsed.data, role, userId: null }, by);
    await writeAccess(transaction, { actor: by.actor, action: "account-invite" }, by.now);
    return ok(link);
  });
}

/** Makes a link that may still be used useless: it went to a wrong address, or is no longer wanted. */
export async function cancelLink(actor: Actor, id: string, now: Date): Promise<Result<null, AdvisorCode>> {
  return getPrisma().$transaction(async (transaction) => {
    if (!(await holdAdministrator(transaction, actor))) return refuse("not-administrator");
    const link = await transaction.invitation.findUnique({ where: { id }, select: { userId: true } });
    const { count } = await transaction.invitation.updateMany({ where: { id, usedAt: null, cancelledAt: null, expiresAt: { gt: now } }, data: { cancelledAt: now, totpSecret: "" } });
    if (link === null || count === 0) return refuse("not-found");
    await writeAccess(transaction, { actor, action: "account-link-cancel", ...(link.userId === null ? {} : { subject: link.userId }) }, now);
    return ok(null);
  });
}

/** A one-time link by which somebody chooses a new password and a new second factor. Until it is used nothing changes. */
export async function makeRecoveryLink(userId: string, by: By): Promise<Result<Link & { readonly email: string }, AdvisorCode>> {
  if (by.actor?.id === userId) return refuse("own-account");
  return getPrisma().$transaction(async (transaction) => {
    if (!(await mayMakeLinks(transaction, by))) return refuse("not-administrator");
    const user = await transaction.user.findUnique({ where: { id: userId } });
    if (user === null) return refuse("not-found");
    if (user.disabledAt !== null) return refuse("disabled");
    const link = await writeLink(transaction, { purpose: "recovery", email: user.email, role: user.role, userId }, by);
    await writeAccess(transaction, { actor: by.actor, action: "account-recovery-link", subject: userId }, by.now);
    return ok({ ...link, email: user.email });
  });
}

type Stored = Prisma.InvitationGetPayload<{ include: { user: true } }>;

async function findInvitation(text: string, now: Date): Promise<Result<Stored, AdvisorCode>> {
  const parsed = token.safeParse(text);
  if (!parsed.success) return refuse("invitation-unknown");
  const found = await getPrisma().invitation.findUnique({ where: { tokenDigest: digestToken(parsed.data) }, include: { user: true } });
  if (found === null) return refuse("invitation-unknown");
  if (found.usedAt !== null) return refuse("invitation-used");
  if (found.cancelledAt !== null) return refuse("invitation-cancelled");
  if (found.expiresAt <= now) return refuse("invitation-expired");
  return found.purpose === "recovery" && found.user?.disabledAt !== null ? refuse("disabled") : ok(found);
}

export type OpenInvitation = { readonly purpose: "account" | "recovery"; readonly email: string; readonly name: string; readonly role: string; readonly enrolment: Enrolment };

/** What who holds a link is shown: whose account it is, and the authenticator's secret. */
export async function openInvitation(text: string, now: Date): Promise<Result<OpenInvitation, AdvisorCode>> {
  const found = await findInvitation(text, now);
  if (!found.ok) return found;
  const { purpose, email: address, role, totpSecret, user } = found.value;
  return ok({ purpose: purpose === "recovery" ? purpose : "account", email: address, name: user?.name ?? "", role, enrolment: await describeSecret(totpSecret, address) });
}

export type Acceptance = { readonly token: string; readonly name: string; readonly password: string; readonly code: string };

async function takeInvitation(transaction: Transaction, id: string, now: Date): Promise<boolean> {
  const taken = await transaction.invitation.updateMany({ where: { id, usedAt: null, cancelledAt: null, expiresAt: { gt: now } }, data: { usedAt: now, totpSecret: "" } });
  return taken.count === 1;
}

type Factors = { readonly password: string; readonly secret: string; readonly lastStep: number };

async function openAccount(transaction: Transaction, { email: address, role }: Stored, name: string, { password, secret, lastStep }: Factors, now: Date): Promise<string> {
  const id = randomUUID();
  const dates = { createdAt: now, updatedAt: now };
  await transaction.user.create({ data: { id, name, email: address, emailVerified: true, role, twoFactorEnabled: true, ...dates } });
  await transaction.account.create({ data: { id: randomUUID(), userId: id, accountId: id, providerId: "credential", password, ...dates } });
  await transaction.twoFactor.create({ data: { id: randomUUID(), userId: id, secret, backupCodes: "", verified: true, lastStep } });
  return id;
}

/** New factors, and an end to every session of before. */
async function recoverAccount(transaction: Transaction, userId: string, { password, secret, lastStep }: Factors, now: Date): Promise<boolean> {
  const known = await transaction.user.updateMany({ where: { id: userId, disabledAt: null }, data: { updatedAt: now } });
  if (known.count === 0) return false;
  await transaction.account.updateMany({ where: { userId, providerId: "credential" }, data: { password, updatedAt: now } });
  await transaction.twoFactor.updateMany({ where: { userId }, data: { secret, lastStep, verified: true, failedVerificationCount: 0, lockedUntil: null } });
  await transaction.session.deleteMany({ where: { userId } });
  return true;
}

/**
 * Opens or recovers the account of a link, in one transaction with the link's single use. The code shows that the
 * authenticator works: no account ever exists with one factor.
 */
export async function acceptInvitation({ token: text, name, password, code }: Acceptance, now: Date): Promise<Result<{ readonly userId: string }, AdvisorCode>> {
  const found = await findInvitation(text, now);
  if (!found.ok) return found;
  const invitation = found.value;
  const { user } = invitation;
  const called = user?.name ?? name.trim().replaceAll(/\s+/g, " ");
  if (called === "" || called.length > NAME_MOST) return refuse("name-missing");
  const fault = findPasswordFault(password, [called, invitation.email]);
  if (fault !== null) return refuse(fault);
  const verdict = await judgeCode(invitation.totpSecret, code, now);
  if (verdict.kind !== "right") return refuse(verdict.kind === "old" ? "clock-skew" : "wrong-code");
  const factors = { password: await hashPassword(password), secret: invitation.totpSecret, lastStep: verdict.step };
  try {
    return await getPrisma().$transaction(async (transaction) => {
      if (!(await takeInvitation(transaction, invitation.id, now))) return refuse("invitation-used");
      const userId = user?.id ?? (await openAccount(transaction, invitation, called, factors, now));
      if (user === null) await transaction.invitation.update({ where: { id: invitation.id }, data: { userId } });
      else if (!(await recoverAccount(transaction, userId, factors, now))) return refuse("disabled");
      await writeAccess(transaction, { actor: { id: userId }, action: user === null ? "account-open" : "account-recover", subject: userId }, now);
      return ok({ userId });
    });
  } catch (error) {
    // Two links for one address, used at the same moment.
    if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2002") return refuse("account-exists");
    throw error;
  }
}
