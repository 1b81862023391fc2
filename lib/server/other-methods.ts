import { respondProblem } from "./problem";

type Method = "GET" | "HEAD" | "POST" | "PUT" | "PATCH" | "DELETE" | "OPTIONS";

/**
 * What a route exports for the methods that are not its own: 405 with those that are, where Next would answer nothing in
 * words. OPTIONS comes with it, for Next would count the refusals among what the route can do.
 */
export function refuseOthers(...own: readonly Method[]): Readonly<Record<Method, () => Response>> {
  const allow = [...own, "OPTIONS"].join(", ");
  const refuse = (): Response => respondProblem({ code: "method-not-allowed", allow });
  const tell = (): Response => new Response(null, { status: 204, headers: { Allow: allow } });
  return { GET: refuse, HEAD: refuse, POST: refuse, PUT: refuse, PATCH: refuse, DELETE: refuse, OPTIONS: tell };
}
