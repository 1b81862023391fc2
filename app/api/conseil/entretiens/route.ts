import { serveKnown } from "@/lib/server/advisor-route";
import { listInterviews } from "@/lib/server/interviews/store";

export function GET(request: Request): Promise<Response> {
  return serveKnown("advisor", "GET /api/conseil/entretiens", request, async ({ actor }) => Response.json({ account: actor.id, interviews: await listInterviews(actor) }));
}
