import "server-only";
import { respondRefusal } from "../advisor-problem";
import { answer, type Asked } from "../advisor-route";
import { countRequest } from "../rate-limit";
import { acceptInvitation, openInvitation, type Acceptance } from "./invitations";
import { startSession, withCookies } from "./sign-in";

/** Requests about links that a network may make in an hour: 256 bits are not guessed, and codes are counted. */
export const LINK_REQUESTS = 120;

async function refuseTooMany(key: string, most: number, now: Date): Promise<Response | null> {
  const rate = await countRequest("link", key, most, now);
  return rate.allowed ? null : respondRefusal({ code: "too-many", retryAfter: rate.retryAfter });
}

/** What a link opens. */
export async function askInvitation(token: string, { prefix, now }: Asked): Promise<Response> {
  const refused = await refuseTooMany(prefix ?? "", LINK_REQUESTS, now);
  if (refused !== null) return refused;
  const opened = await openInvitation(token, now);
  return answer(opened.ok ? opened : { ok: false, error: { code: opened.error } });
}

/** Opens or recovers the account of a link, and signs in. */
export async function takeUpInvitation(acceptance: Acceptance, { request, prefix, now }: Asked): Promise<Response> {
  const refused = await refuseTooMany(prefix ?? "", LINK_REQUESTS, now);
  if (refused !== null) return refused;
  const accepted = await acceptInvitation({ ...acceptance, code: acceptance.code.replaceAll(/\s/g, "") }, now);
  return accepted.ok ? withCookies(await startSession(accepted.value.userId, request), {}) : respondRefusal({ code: accepted.error });
}
