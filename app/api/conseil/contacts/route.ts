import { serveKnown } from "@/lib/server/advisor-route";
import { readSettings } from "@/lib/server/settings";

/** Whom a report says to call. */
export function GET(request: Request): Promise<Response> {
  return serveKnown("advisor", "GET /api/conseil/contacts", request, async () => Response.json({ contacts: (await readSettings()).contacts }));
}
