import "server-only";
import { z } from "zod";
import { ok, refuse, type Result } from "@/lib/result";
import type { AdvisorProblem } from "../advisor-problem";
import type { Asked } from "../advisor-route";
import { getPrisma } from "../database";
import { countRequest } from "../rate-limit";
import { getAuth } from "./auth";
import { claimStep, judgeCode } from "./second-factor";

/** Attempts in an hour. One account from one network, one account from anywhere, one network for any account. */
export const ATTEMPTS = { pair: 20, account: 100, network: 200, code: 30 } as const;

export const credentials = z.strictObject({ email: z.string().max(254), password: z.string().max(1_000) });
export const codeBody = z.strictObject({ code: z.string().max(20) });

/** What the browser is told to keep, to be passed on. */
type Cookies = readonly string[];
type Refused = Result<never, AdvisorProblem>;

/** The cookies of a request but the session's: whoever signs in does it as nobody yet. */
function withoutSession(headers: Headers): Headers {
  const kept = (headers.get("cookie") ?? "").split(/;\s*/).filter((cookie) => !/^(?:__Secure-)?boussole\.session_/.test(cookie));
  const copy = new Headers({ cookie: kept.join("; ") });
  const agent = headers.get("user-agent");
  if (agent !== null) copy.set("user-agent", agent);
  return copy;
}

async function countAttempt(counts: readonly (readonly [string, string | null, number])[], now: Date): Promise<Refused | null> {
  for (const [purpose, key, most] of counts) {
    const rate = await countRequest(purpose, key, most, now);
    if (!rate.allowed) return refuse({ code: "too-many", retryAfter: rate.retryAfter });
  }
  return null;
}

/** The first factor. Whatever is wrong, the words are the same, and so is the work of hashing. */
export async function checkPassword({ email, password }: z.infer<typeof credentials>, { request, prefix, now }: Asked): Promise<Result<Cookies, AdvisorProblem>> {
  const account = email.trim().toLowerCase();
  const refused = await countAttempt([
    ["sign-in-network", prefix, ATTEMPTS.network],
    ["sign-in-pair", `${account} ${prefix ?? ""}`, ATTEMPTS.pair],
    ["sign-in-account", account, ATTEMPTS.account],
  ], now);
  if (refused !== null) return refused;
  const response = await getAuth().api.signInEmail({ body: { email: account, password }, headers: withoutSession(request.headers), asResponse: true });
  const said = response.ok ? ((await response.json()) as { twoFactorRedirect?: unknown }) : {};
  // A session at this point would be one with a single factor: there is none, and its cookie would not leave.
  return said.twoFactorRedirect === true ? ok(response.headers.getSetCookie()) : refuse({ code: "credentials" });
}

/** The second factor. A code opens one session, once. */
export async function checkCode(code: string, { request, now }: Asked): Promise<Result<Cookies, AdvisorProblem>> {
  const headers = withoutSession(request.headers);
  const { userId } = await getAuth().api.readChallenge({ headers });
  const factor = userId === null ? null : await getPrisma().twoFactor.findUnique({ where: { userId } });
  if (factor === null) return refuse({ code: "challenge-over" });
  const locked = (factor.lockedUntil?.getTime() ?? 0) - now.getTime();
  if (locked > 0) return refuse({ code: "too-many", retryAfter: Math.ceil(locked / 1000) });
  const refused = await countAttempt([["sign-in-code", factor.userId, ATTEMPTS.code]], now);
  if (refused !== null) return refused;
  const digits = code.replaceAll(/\s/g, "");
  const verdict = await judgeCode(factor.secret, digits, now);
  if (verdict.kind === "right" && !(await claimStep(factor.userId, verdict.step))) return refuse({ code: "used-code" });
  // The library checks the code again: it counts wrong ones, and opens the session.
  const response = await getAuth().api.verifyTOTP({ body: { code: digits }, headers, asResponse: true });
  if (response.ok) return ok(response.headers.getSetCookie());
  const { code: why } = (await response.json()) as { code?: string };
  if (response.status === 429) return refuse({ code: "too-many", retryAfter: 15 * 60 });
  if (why !== "INVALID_CODE") return refuse({ code: "challenge-over" });
  return refuse({ code: verdict.kind === "old" ? "clock-skew" : "wrong-code" });
}

/** A session for who has just shown both factors with a link. */
export async function startSession(userId: string, request: Request): Promise<Cookies> {
  const response = await getAuth().api.startSession({ body: { userId }, headers: withoutSession(request.headers), asResponse: true });
  return response.headers.getSetCookie();
}

/** Ends the session of a request; nothing happens without one. */
export async function signOut(request: Request): Promise<Cookies> {
  const response = await getAuth().api.signOut({ headers: request.headers, asResponse: true });
  return response.headers.getSetCookie();
}

/** An answer that carries cookies. */
export function withCookies(cookies: Cookies, body: unknown): Response {
  const response = Response.json(body);
  for (const cookie of cookies) response.headers.append("Set-Cookie", cookie);
  return response;
}
