import { answer, serveKnown } from "@/lib/server/advisor-route";
import { respondRefusal } from "@/lib/server/advisor-problem";
import { interviewId, readBatch } from "@/lib/server/interviews/parse";
import { readEvents, storeEvents } from "@/lib/server/interviews/store";

type Context = { params: Promise<{ id: string }> };
const ROUTE = "/api/conseil/entretiens/{id}/events";

export function POST(request: Request, { params }: Context): Promise<Response> {
  return serveKnown("advisor", `POST ${ROUTE}`, request, async ({ actor, now }) => {
    const id = interviewId.safeParse((await params).id);
    if (!id.success) return respondRefusal({ code: "not-found" });
    const batch = await readBatch(request);
    if (!batch.ok) return answer(batch);
    const stored = await storeEvents(actor, id.data, batch.value.taken, now);
    if (!stored.ok) return respondRefusal({ code: stored.error });
    return Response.json({ ...stored.value, refused: [...stored.value.refused, ...batch.value.refused] });
  });
}

export function GET(request: Request, { params }: Context): Promise<Response> {
  return serveKnown("advisor", `GET ${ROUTE}`, request, async ({ actor, now }) => {
    const id = interviewId.safeParse((await params).id);
    const after = new URL(request.url).searchParams.get("after") ?? "0";
    if (!id.success) return respondRefusal({ code: "not-found" });
    if (!/^\d{1,9}$/.test(after)) return respondRefusal({ code: "invalid" });
    const page = await readEvents(actor, id.data, Number(after), now);
    return page.ok ? Response.json(page.value) : respondRefusal({ code: page.error });
  });
}
