import { openGlance } from "@/app/conseil/region/open-glance";
import { serveKnown } from "@/lib/server/advisor-route";

/** What the desk says of the region: from the latest release, and what waits, roughly. */
export function GET(request: Request): Promise<Response> {
  return serveKnown("advisor", "GET /api/conseil/region", request, async ({ actor, now }) => Response.json(await openGlance(actor, now)));
}
