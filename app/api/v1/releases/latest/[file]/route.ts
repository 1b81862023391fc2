import { respondLatestFile, serveReleases } from "@/lib/server/release-responses";

export const dynamic = "force-dynamic";

export function GET(request: Request, { params }: { params: Promise<{ file: string }> }): Promise<Response> {
  return serveReleases("GET /api/v1/releases/latest/{file}", async () => respondLatestFile(request, (await params).file));
}
