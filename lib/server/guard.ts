import { randomUUID } from "node:crypto";
import { isDatabaseAway } from "./database-errors";
import { describeError, log } from "./log";
import { respondProblem, type ProblemCode } from "./problem";

/** Seconds after which a client may try again when the database is away. */
const RETRY_AFTER = 30;

/** How a caller is told that nothing was done: `id` is in the log too. */
type Said = (incident: { readonly kind: "away" | "failed"; readonly id: string; readonly retryAfter?: number }) => Response;
type Codes = { readonly away: ProblemCode; readonly failed: ProblemCode };
const TO_CONTRIBUTORS: Codes = { away: "unavailable", failed: "internal" };
const sayBy = (codes: Codes): Said => ({ kind, ...incident }) => respondProblem({ code: codes[kind], ...incident });

/** Runs a route; what it throws becomes 503 when the database is away, else 500 with an id that the log carries too. */
export async function guard(route: string, work: () => Promise<Response>, said: Codes | Said = TO_CONTRIBUTORS): Promise<Response> {
  const started = performance.now();
  let response: Response;
  try {
    response = await work();
  } catch (error) {
    const id = randomUUID();
    const away = isDatabaseAway(error);
    log[away ? "warn" : "error"]({ route, id, error: describeError(error) }, away ? "database away" : "unexpected error");
    const say = typeof said === "function" ? said : sayBy(said);
    response = say(away ? { kind: "away", id, retryAfter: RETRY_AFTER } : { kind: "failed", id });
  }
  // Only what is refused: a line for each accepted contribution would tell, to the millisecond, when it came.
  if (response.status >= 400) log.info({ route, status: response.status, ms: Math.round(performance.now() - started) }, "request");
  return response;
}
