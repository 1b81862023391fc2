import "server-only";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { requireAdvisor, type Actor } from "./authorisation";
import { REQUEST_HEADER, setStatus } from "./request-status";

const SIGN_IN = "/conseil/connexion";

/** Who a page is made for. Anybody else is led to the sign-in, and then back. */
export async function openAdvisorPage(path: string): Promise<Actor> {
  const advisor = await requireAdvisor(await headers());
  return advisor.ok ? advisor.value : redirect(`${SIGN_IN}?suite=${encodeURIComponent(path)}`);
}

/** The same for an administrator; null for an advisor, whose page then says so with 403. */
export async function openAdministratorPage(path: string): Promise<Actor | null> {
  const actor = await openAdvisorPage(path);
  if (actor.role === "administrator") return actor;
  setStatus((await headers()).get(REQUEST_HEADER), 403);
  return null;
}
