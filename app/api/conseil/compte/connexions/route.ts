import { z } from "zod";
import { answer, readBody, serveKnown } from "@/lib/server/advisor-route";
import { listSessions, revokeSession } from "@/lib/server/accounts/own-account";

const body = z.union([z.strictObject({ id: z.uuid() }), z.strictObject({ others: z.literal(true) })]);

export function GET(request: Request): Promise<Response> {
  return serveKnown("advisor", "GET /api/conseil/compte/connexions", request, async ({ actor, now }) => Response.json({ sessions: await listSessions(actor, now) }));
}

/** Ends one of one's own sessions, or all the others. */
export function POST(request: Request): Promise<Response> {
  return serveKnown("advisor", "POST /api/conseil/compte/connexions", request, async ({ actor }) => {
    const read = await readBody(request, body);
    if (!read.ok) return answer(read);
    const ended = await revokeSession(actor, "others" in read.value ? "others" : read.value);
    return answer(ended > 0 || "others" in read.value ? { ok: true, value: { ended } } : { ok: false, error: { code: "not-found" } });
  });
}
