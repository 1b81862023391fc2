import "server-only";
import { z } from "zod";
import { ok, refuse, type Result } from "@/lib/result";
import { respondRefusal, type AdvisorProblem } from "../advisor-problem";
import { answer, readBody, type AskedBy } from "../advisor-route";
import { ROLES, type Actor } from "../authorisation";
import { discardQuarantine } from "../interviews/quarantine";
import { publishRelease, withdrawRelease } from "../release-desk";
import { setContacts, setRetention } from "../settings";
import { disableAdvisor, enableAdvisor, setRole } from "./advisors";
import { cancelLink, inviteAdvisor, makeRecoveryLink, type Link } from "./invitations";
import { mailLink, type LinkOutcome } from "./mail";

// In one case: who it is about is compared with who asks.
const userId = z.uuid().toLowerCase();
const number = z.int().min(1).max(1_000_000);

/** Everything that an administrator may do, each by its name. */
const order = z.discriminatedUnion("do", [
  z.strictObject({ do: z.literal("invite"), email: z.string().max(300), role: z.enum(ROLES) }),
  z.strictObject({ do: z.literal("recover"), userId }),
  z.strictObject({ do: z.literal("cancel-link"), link: z.uuid().toLowerCase() }),
  z.strictObject({ do: z.literal("disable"), userId }),
  z.strictObject({ do: z.literal("enable"), userId }),
  z.strictObject({ do: z.literal("set-role"), userId, role: z.enum(ROLES) }),
  z.strictObject({ do: z.literal("set-retention"), months: z.unknown() }),
  z.strictObject({ do: z.literal("set-contacts"), contacts: z.unknown() }),
  z.strictObject({ do: z.literal("discard-quarantine"), userId, events: z.int().min(1) }),
  z.strictObject({ do: z.literal("publish"), number }),
  z.strictObject({ do: z.literal("withdraw"), number, reason: z.string().max(2_000) }),
]);
type Order = z.infer<typeof order>;

/** A link that was sent is not shown: who made it has no use for it. */
type Made = { readonly sent: boolean; readonly mail: LinkOutcome; readonly path: string | null; readonly expiresAt: Date };

async function deliver({ path, expiresAt }: Link, to: string, purpose: "account" | "recovery"): Promise<Result<Made, AdvisorProblem>> {
  const mail = await mailLink({ to, path, purpose });
  return ok({ sent: mail === "sent", mail, path: mail === "sent" ? null : path, expiresAt });
}

async function carryOut(actor: Actor, wanted: Order, now: Date): Promise<Result<unknown, AdvisorProblem>> {
  const by = { actor, now };
  if (wanted.do === "invite") {
    const link = await inviteAdvisor(wanted.email, wanted.role, by);
    return link.ok ? deliver(link.value, wanted.email.trim().toLowerCase(), "account") : refuse({ code: link.error });
  }
  if (wanted.do === "recover") {
    const link = await makeRecoveryLink(wanted.userId, by);
    return link.ok ? deliver(link.value, link.value.email, "recovery") : refuse({ code: link.error });
  }
  const done = await carryOutSilently(actor, wanted, now);
  return done.ok ? done : refuse({ code: done.error });
}

function carryOutSilently(actor: Actor, wanted: Exclude<Order, { do: "invite" | "recover" }>, now: Date) {
  switch (wanted.do) {
    case "cancel-link": return cancelLink(actor, wanted.link, now);
    case "disable": return disableAdvisor(actor, wanted.userId, now);
    case "enable": return enableAdvisor(actor, wanted.userId, now);
    case "set-role": return setRole(actor, wanted.userId, wanted.role, now);
    case "set-retention": return setRetention(actor, wanted.months, now);
    case "set-contacts": return setContacts(actor, wanted.contacts, now);
    case "discard-quarantine": return discardQuarantine(actor, wanted.userId, wanted.events, now);
    case "publish": return publishRelease(actor, wanted.number, now);
    case "withdraw": return withdrawRelease(actor, wanted.number, wanted.reason, now);
  }
}

/** Carries out one order of an administrator, who is known already. */
export async function administer({ actor, request, now }: AskedBy): Promise<Response> {
  const read = await readBody(request, order);
  return read.ok ? answer(await carryOut(actor, read.value, now)) : respondRefusal(read.error);
}
