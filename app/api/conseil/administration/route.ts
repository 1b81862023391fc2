import { serveKnown } from "@/lib/server/advisor-route";
import { administer } from "@/lib/server/accounts/administration";

export function POST(request: Request): Promise<Response> {
  return serveKnown("administrator", "POST /api/conseil/administration", request, administer);
}
