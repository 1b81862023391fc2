import { respondOpenApi } from "@/lib/server/openapi-document";
import { refuseOthers } from "@/lib/server/other-methods";
import { serveReleases } from "@/lib/server/release-responses";

export const dynamic = "force-dynamic";

export function GET(request: Request): Promise<Response> {
  return serveReleases("GET /api/v1/openapi.json", () => respondOpenApi(request));
}

export const { DELETE, OPTIONS, PATCH, POST, PUT } = refuseOthers("GET", "HEAD");
