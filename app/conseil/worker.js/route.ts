import { readWorker } from "@/lib/server/interviews/worker";

export const dynamic = "force-dynamic";

/** Asked for again at each visit: an old worker would keep old pages. It may only answer for the advisors' pages. */
export async function GET(): Promise<Response> {
  const worker = await readWorker();
  if (worker === null) return new Response(null, { status: 404 });
  return new Response(worker, { headers: { "Content-Type": "text/javascript; charset=utf-8", "Cache-Control": "no-cache", "Service-Worker-Allowed": "/conseil" } });
}
