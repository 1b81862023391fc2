import { respondRefusal } from "@/lib/server/advisor-problem";
import { serveKnown } from "@/lib/server/advisor-route";
import { eraseInterview } from "@/lib/server/interviews/erase";
import { interviewId } from "@/lib/server/interviews/parse";

export function DELETE(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  return serveKnown("advisor", "DELETE /api/conseil/entretiens/{id}", request, async ({ actor, now }) => {
    const id = interviewId.safeParse((await params).id);
    const isDone = id.success && (await eraseInterview(actor, id.data, now));
    return isDone ? new Response(null, { status: 204 }) : respondRefusal({ code: "not-found" });
  });
}
