/** Whom a report says to call, as an administrator entered it. Each has a name, and a telephone number or an address. */
export type Contact = { readonly name: string; readonly role: string; readonly email: string; readonly phone: string };

export const CONTACTS_ADDRESS = "/api/v1/contacts";
/** Later than this nothing is added to a report that somebody reads. */
const TIMEOUT_MS = 5_000;

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;
const isContact = (value: unknown): value is Contact => isRecord(value) && ["name", "role", "email", "phone"].every((field) => typeof value[field] === "string");

/** What the server said, or null when it is not ours that answered. */
export function parseContacts(value: unknown): readonly Contact[] | null {
  const contacts = isRecord(value) ? value["contacts"] : null;
  return Array.isArray(contacts) && contacts.every(isContact) ? contacts : null;
}

/** Asks for the contacts as anybody would: without a cookie, a referrer or a parameter. Null when nobody answered. */
export async function fetchContacts(request: typeof fetch): Promise<readonly Contact[] | null> {
  try {
    const response = await request(CONTACTS_ADDRESS, { credentials: "omit", referrerPolicy: "no-referrer", signal: AbortSignal.timeout(TIMEOUT_MS) });
    return response.ok ? parseContacts(await response.json()) : null;
  } catch {
    return null;
  }
}

/** What a telephone dials: « +33 (0)4 … » is written for people. */
export const toDial = (phone: string): string => phone.replace("(0)", "").replaceAll(/[^\d+]/g, "");
