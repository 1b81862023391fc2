import { refuseOthers } from "@/lib/server/other-methods";
import { respondRelease, serveReleases } from "@/lib/server/release-responses";

export const dynamic = "force-dynamic";

export function GET(request: Request, { params }: { params: Promise<{ number: string }> }): Promise<Response> {
  return serveReleases("GET /api/v1/releases/{number}", async () => respondRelease(request, await params));
}

export const { DELETE, OPTIONS, PATCH, POST, PUT } = refuseOthers("GET", "HEAD");
