import { respondOpenApi } from "@/lib/server/openapi-document";
import { serveReleases } from "@/lib/server/release-responses";

export const dynamic = "force-dynamic";

export function GET(request: Request): Promise<Response> {
  return serveReleases("GET /api/v1/openapi.json", () => respondOpenApi(request));
}
