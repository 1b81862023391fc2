import { respondRefusal } from "@/lib/server/advisor-problem";
import { answer, serveAnyone } from "@/lib/server/advisor-route";
import { identifyDisabled } from "@/lib/server/authorisation";
import { readBatch } from "@/lib/server/interviews/parse";
import { quarantineEvents } from "@/lib/server/interviews/quarantine";

/** The one thing that the device of a disabled account may still do: hand over what it had not sent. */
export function POST(request: Request): Promise<Response> {
  return serveAnyone("POST /api/conseil/entretiens/quarantine", request, async ({ now }) => {
    const user = await identifyDisabled(request);
    if (user === null) return respondRefusal({ code: "signed-out" });
    const batch = await readBatch(request);
    if (!batch.ok) return answer(batch);
    const kept = await quarantineEvents(user, batch.value.taken, now);
    return kept.ok ? Response.json({ acknowledged: kept.value, refused: batch.value.refused }) : respondRefusal({ code: kept.error });
  });
}
