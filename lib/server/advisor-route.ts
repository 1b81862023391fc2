import "server-only";
import type { z } from "zod";
import type { Result } from "@/lib/result";
import { PREFIX_HEADER } from "./address";
import { respondRefusal, type AdvisorProblem } from "./advisor-problem";
import { requireAdministrator, requireAdvisor, type Actor } from "./authorisation";
import { readJson } from "./body";
import { readEnvironment } from "./environment";
import { guard } from "./guard";
import { isOwnOrigin } from "./origin";

export type Asked = { readonly request: Request; readonly prefix: string | null; readonly now: Date };
export type AskedBy = Asked & { readonly actor: Actor };

const ACCESS = { advisor: requireAdvisor, administrator: requireAdministrator } as const;
/** Who a route is for. « anyone » is for signing in and for links; everything else names a role. */
export type Access = keyof typeof ACCESS;

const readPrefix = (request: Request): string | null => (process.env["BOUSSOLE_ENTRANCE"] === "1" ? request.headers.get(PREFIX_HEADER) : null);
/**
 * Whether a request comes from a foreign page. Reading is refused too where the browser says so (Sec-Fetch-Site): a
 * link elsewhere would save an export, in clear, on the device of whoever is signed in.
 */
function isForeign({ method, headers }: Request): boolean {
  if (method !== "GET" && method !== "HEAD") return !isOwnOrigin(headers, readEnvironment().PUBLIC_URL);
  return !["same-origin", "none"].includes(headers.get("Sec-Fetch-Site") ?? "none");
}

/** Nothing of an advisor's space is kept by anybody on the way. */
function keepNothing(response: Response): Response {
  response.headers.set("Cache-Control", "no-store");
  response.headers.set("X-Robots-Tag", "noindex");
  return response;
}

/** A route that needs no session. What comes from a foreign page is refused before anything is read of it. */
export function serveAnyone(route: string, request: Request, work: (asked: Asked) => Promise<Response>): Promise<Response> {
  const said = ({ kind, ...incident }: { kind: "away" | "failed"; id: string; retryAfter?: number }) =>
    respondRefusal({ code: kind === "away" ? "unavailable" : "failed", ...incident });
  return guard(
    route,
    () => isForeign(request) ? Promise.resolve(respondRefusal({ code: "foreign-origin" })) : work({ request, prefix: readPrefix(request), now: new Date() }),
    said,
  ).then(keepNothing);
}

/** A route for an advisor or an administrator, who is known before anything else is done. */
export function serveKnown(access: Access, route: string, request: Request, work: (asked: AskedBy) => Promise<Response>): Promise<Response> {
  return serveAnyone(route, request, async (asked) => {
    const actor = await ACCESS[access](request);
    return actor.ok ? work({ ...asked, actor: actor.value }) : respondRefusal({ code: actor.error });
  });
}

/** The JSON that a route expects, or its refusal. */
export async function readBody<T>(request: Request, schema: z.ZodType<T>): Promise<Result<T, AdvisorProblem>> {
  const body = await readJson(request);
  if (!body.ok) return { ok: false, error: { code: body.error } };
  const parsed = schema.safeParse(body.value);
  return parsed.success ? { ok: true, value: parsed.data } : { ok: false, error: { code: "invalid" } };
}

/** The answer to what was asked: its value as JSON, or the refusal. */
export const answer = (result: Result<unknown, AdvisorProblem>): Response => (result.ok ? Response.json(result.value ?? {}) : respondRefusal(result.error));
