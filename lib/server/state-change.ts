import "server-only";
import { PREFIX_HEADER } from "./address";
import { readEnvironment } from "./environment";
import { guard } from "./guard";
import { isOwnOrigin } from "./origin";
import { respondProblem } from "./problem";

/** What a route may know of the caller. */
export type Caller = { readonly prefix: string | null; readonly now: Date };

/** A request that changes something: refused from a foreign page before anything is read of it. */
export function acceptStateChange(route: string, request: Request, work: (caller: Caller) => Promise<Response>): Promise<Response> {
  return guard(route, () => {
    if (!isOwnOrigin(request.headers, readEnvironment().PUBLIC_URL)) return Promise.resolve(respondProblem({ code: "foreign-origin" }));
    // Our own entrance alone sets this mark; under another server the header may be anybody's.
    const prefix = process.env["BOUSSOLE_ENTRANCE"] === "1" ? request.headers.get(PREFIX_HEADER) : null;
    return work({ prefix, now: new Date() });
  });
}
