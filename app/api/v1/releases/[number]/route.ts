import { respondRelease, serveReleases } from "@/lib/server/release-responses";

export const dynamic = "force-dynamic";

export function GET(request: Request, { params }: { params: Promise<{ number: string }> }): Promise<Response> {
  return serveReleases("GET /api/v1/releases/{number}", async () => respondRelease(request, await params));
}
