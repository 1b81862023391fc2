import "server-only";
import { ok, refuse, type Result } from "@/lib/result";
import { getAuth } from "./accounts/auth";
import { ROLES, type Actor } from "./actor";

export { ROLES, type Actor, type Role } from "./actor";

export type Denial = "signed-out" | "disabled" | "not-administrator";

type Asking = { readonly headers: Headers } | Headers;

async function readSession(asking: Asking): Promise<{ readonly actor: Actor; readonly disabled: boolean } | null> {
  const headers = asking instanceof Headers ? asking : asking.headers;
  // The database is asked each time: a session that was revoked a moment ago is not one.
  const found = await getAuth().api.getSession({ headers, query: { disableCookieCache: true, disableRefresh: true } });
  if (found === null) return null;
  const { id, name, email, role, disabledAt } = found.user;
  const known = ROLES.find((each) => each === role);
  if (known === undefined) return null;
  return { actor: { id, name, email, role: known, sessionId: found.session.id }, disabled: disabledAt !== null && disabledAt !== undefined };
}

/** The advisor or administrator of a request (or of its headers). Anything that is not certain is refused. */
export async function requireAdvisor(asking: Asking): Promise<Result<Actor, Denial>> {
  const found = await readSession(asking);
  if (found === null) return refuse("signed-out");
  return found.disabled ? refuse("disabled") : ok(found.actor);
}

export async function requireAdministrator(asking: Asking): Promise<Result<Actor, Denial>> {
  const advisor = await requireAdvisor(asking);
  if (!advisor.ok) return advisor;
  return advisor.value.role === "administrator" ? advisor : refuse("not-administrator");
}

/**
 * Whose device this is when its account was disabled while it held unsynced work: it may hand that over to the
 * quarantine, and do nothing else. Null for everybody else.
 */
export async function identifyDisabled(asking: Asking): Promise<{ readonly id: string } | null> {
  const found = await readSession(asking);
  return found?.disabled === true ? { id: found.actor.id } : null;
}
