export const dynamic = "force-dynamic";

/** The process answers. The database is not asked: an instance is not restarted because the database is away. */
export function GET(): Response {
  return Response.json({ status: "ok" }, { headers: { "Cache-Control": "no-store" } });
}
