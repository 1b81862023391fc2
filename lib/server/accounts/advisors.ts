import { ok, refuse, type Result } from "@/lib/result";
import { writeAccess, type Action } from "../access-log";
import type { AdvisorCode } from "../advisor-problem";
import { assertAdministrator, type Actor, type Role } from "../actor";
import { getPrisma } from "../database";
import type { Prisma } from "../generated/client";

export type AdvisorLine = { readonly id: string; readonly name: string; readonly email: string; readonly role: Role; readonly disabledAt: Date | null; readonly createdAt: Date };
export type InvitationLine = { readonly id: string; readonly email: string; readonly role: Role; readonly purpose: "account" | "recovery"; readonly expiresAt: Date };

const readRole = (role: string): Role => (role === "administrator" ? role : "advisor");

/** Every account, by name. For an administrator. */
export async function listAdvisors(actor: Actor): Promise<readonly AdvisorLine[]> {
  assertAdministrator(actor);
  const rows = await getPrisma().user.findMany({ orderBy: [{ name: "asc" }, { id: "asc" }], select: { id: true, name: true, email: true, role: true, disabledAt: true, createdAt: true } });
  return rows.map((row) => ({ ...row, role: readRole(row.role) }));
}

/** Links that may still be used. Never with their token: only its digest is known. */
export async function listOpenLinks(actor: Actor, now: Date): Promise<readonly InvitationLine[]> {
  assertAdministrator(actor);
  const rows = await getPrisma().invitation.findMany({
    where: { usedAt: null, cancelledAt: null, expiresAt: { gt: now } },
    orderBy: { expiresAt: "asc" },
    select: { id: true, email: true, role: true, purpose: true, expiresAt: true },
  });
  return rows.map((row) => ({ ...row, role: readRole(row.role), purpose: row.purpose === "recovery" ? row.purpose : "account" }));
}

type Change = { readonly action: Action; readonly apply: (transaction: Prisma.TransactionClient) => Promise<unknown> };

/**
 * Changes the account of somebody else. Both lines are held meanwhile, in one order: two administrators who disable one
 * another at the same moment do it one after the other, and the second no longer may.
 */
async function changeAccount(actor: Actor, userId: string, now: Date, { action, apply }: Change): Promise<Result<null, AdvisorCode>> {
  if (actor.id === userId) return refuse("own-account");
  return getPrisma().$transaction(async (transaction) => {
    const held = await transaction.$queryRaw<{ id: string; allowed: boolean }[]>`
      SELECT id, role = 'administrator' AND disabled_at IS NULL AS allowed FROM users WHERE id IN (${actor.id}::uuid, ${userId}::uuid) ORDER BY id FOR UPDATE`;
    if (held.find(({ id }) => id === actor.id)?.allowed !== true) return refuse("not-administrator");
    if (!held.some(({ id }) => id === userId)) return refuse("not-found");
    await apply(transaction);
    await writeAccess(transaction, { actor, action, subject: userId }, now);
    return ok(null);
  });
}

/** What an account invited or recovered goes with its rights: nobody comes in by a link that it may have kept. */
const voidLinks = (transaction: Prisma.TransactionClient, of: Prisma.InvitationWhereInput, now: Date): Promise<unknown> =>
  transaction.invitation.updateMany({ where: { ...of, usedAt: null, cancelledAt: null }, data: { cancelledAt: now, totpSecret: "" } });

/**
 * Shuts an account: every request of its sessions is refused from then on. The sessions themselves stay until they
 * expire, so that a device may still hand unsynced work to the quarantine (authorisation.ts), and the links
 * to it or by it are void.
 */
export const disableAdvisor = (actor: Actor, userId: string, now: Date): Promise<Result<null, AdvisorCode>> =>
  changeAccount(actor, userId, now, {
    action: "account-disable",
    apply: async (transaction) => {
      await transaction.user.updateMany({ where: { id: userId, disabledAt: null }, data: { disabledAt: now } });
      await voidLinks(transaction, { OR: [{ userId }, { createdBy: userId }] }, now);
    },
  });

/** Opens a disabled account again. Its owner signs in anew, wherever a session was left. */
export const enableAdvisor = (actor: Actor, userId: string, now: Date): Promise<Result<null, AdvisorCode>> =>
  changeAccount(actor, userId, now, {
    action: "account-enable",
    apply: async (transaction) => {
      await transaction.session.deleteMany({ where: { userId } });
      await transaction.user.updateMany({ where: { id: userId }, data: { disabledAt: null } });
    },
  });

/** Gives a role to somebody else. Whoever is no longer an administrator leaves no open link behind. */
export const setRole = (actor: Actor, userId: string, role: Role, now: Date): Promise<Result<null, AdvisorCode>> =>
  changeAccount(actor, userId, now, {
    action: "account-role",
    apply: async (transaction) => {
      await transaction.user.updateMany({ where: { id: userId }, data: { role, updatedAt: now } });
      if (role !== "administrator") await voidLinks(transaction, { createdBy: userId }, now);
    },
  });
