import { refuseOthers } from "@/lib/server/other-methods";
import { respondReleases, serveReleases } from "@/lib/server/release-responses";

export const dynamic = "force-dynamic";

export function GET(request: Request): Promise<Response> {
  return serveReleases("GET /api/v1/releases", () => respondReleases(request));
}

export const { DELETE, OPTIONS, PATCH, POST, PUT } = refuseOthers("GET", "HEAD");
