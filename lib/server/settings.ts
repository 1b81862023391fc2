import { z } from "zod";
import { ok, refuse, type Result } from "@/lib/result";
import { writeAccess } from "./access-log";
import { holdAdministrator } from "./accounts/hold";
import type { AdvisorCode } from "./advisor-problem";
import { assertAdministrator, type Actor } from "./actor";
import { getPrisma } from "./database";

/** Months that an interview is kept, when nobody has chosen. */
export const DEFAULT_RETENTION = 24;
export const RETENTION = { least: 1, most: 60 } as const;
/** How many contacts a report may name, and the characters of each of their fields. */
export const CONTACTS = { most: 6, name: 80, role: 120, email: 254, phone: 30 } as const;

const line = (most: number) => z.string().transform((text) => text.trim().replaceAll(/\s+/g, " ")).pipe(z.string().max(most));
const contact = z
  .strictObject({
    name: line(CONTACTS.name).pipe(z.string().min(1)),
    role: line(CONTACTS.role),
    email: line(CONTACTS.email).pipe(z.union([z.literal(""), z.email()])),
    phone: line(CONTACTS.phone).pipe(z.string().regex(/^(?:[+\d][\d .()-]{5,})?$/)),
  })
  .refine(({ email, phone }) => email !== "" || phone !== "");
export const contacts = z.array(contact).max(CONTACTS.most);
const retention = z.int().min(RETENTION.least).max(RETENTION.most);

/** Whom a report says to call: entered by an administrator, never by us. */
export type Contact = z.infer<typeof contact>;
export type Settings = { readonly retentionMonths: number; readonly contacts: readonly Contact[] };

/** What administrators set; without them, twenty-four months and nobody to call. */
export async function readSettings(): Promise<Settings> {
  const rows = new Map((await getPrisma().setting.findMany()).map(({ key, value }) => [key, value]));
  return {
    retentionMonths: retention.parse(rows.get("retention-months") ?? DEFAULT_RETENTION),
    contacts: contacts.parse(rows.get("contacts") ?? []),
  };
}

async function write(actor: Actor, key: string, value: number | Contact[], now: Date): Promise<Result<null, AdvisorCode>> {
  assertAdministrator(actor);
  return getPrisma().$transaction(async (transaction) => {
    if (!(await holdAdministrator(transaction, actor))) return refuse("not-administrator");
    await transaction.setting.upsert({ where: { key }, create: { key, value }, update: { value } });
    await writeAccess(transaction, { actor, action: "settings-change" }, now);
    return ok(null);
  });
}

export async function setRetention(actor: Actor, months: unknown, now: Date): Promise<Result<null, AdvisorCode>> {
  const parsed = retention.safeParse(months);
  return parsed.success ? write(actor, "retention-months", parsed.data, now) : refuse("retention-invalid");
}

export async function setContacts(actor: Actor, list: unknown, now: Date): Promise<Result<null, AdvisorCode>> {
  const parsed = contacts.safeParse(list);
  return parsed.success ? write(actor, "contacts", parsed.data, now) : refuse("contacts-invalid");
}
