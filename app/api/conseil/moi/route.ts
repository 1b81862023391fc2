import { serveKnown } from "@/lib/server/advisor-route";

/** Who is signed in: what a page without a server asks first. */
export function GET(request: Request): Promise<Response> {
  return serveKnown("advisor", "GET /api/conseil/moi", request, ({ actor: { id, name, email, role } }) => Promise.resolve(Response.json({ id, name, email, role })));
}
