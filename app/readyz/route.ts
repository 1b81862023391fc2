import { checkReadiness } from "@/lib/server/readiness";

export const dynamic = "force-dynamic";

export async function GET(): Promise<Response> {
  const { ready, reason } = await checkReadiness();
  const headers = { "Cache-Control": "no-store", ...(ready ? {} : { "Retry-After": "5" }) };
  return Response.json({ status: ready ? "ready" : "unavailable", reason }, { status: ready ? 200 : 503, headers });
}
