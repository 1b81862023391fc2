import { refuseOthers } from "@/lib/server/other-methods";
import { respondLatestFile, serveReleases } from "@/lib/server/release-responses";

export const dynamic = "force-dynamic";

export function GET(request: Request, { params }: { params: Promise<{ file: string }> }): Promise<Response> {
  return serveReleases("GET /api/v1/releases/latest/{file}", async () => respondLatestFile(request, (await params).file));
}

export const { DELETE, OPTIONS, PATCH, POST, PUT } = refuseOthers("GET", "HEAD");
