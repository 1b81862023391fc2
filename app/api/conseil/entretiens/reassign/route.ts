import { z } from "zod";
import { answer, readBody, serveKnown } from "@/lib/server/advisor-route";
import { reassignInterviews } from "@/lib/server/interviews/reassign";

const account = z.uuid().toLowerCase();
const order = z.strictObject({ from: account, to: account });

/** Gives all the interviews of an account to another, with what its device handed over. */
export function POST(request: Request): Promise<Response> {
  return serveKnown("administrator", "POST /api/conseil/entretiens/reassign", request, async ({ actor, now }) => {
    const body = await readBody(request, order);
    return answer(body.ok ? await reassignInterviews(actor, body.value.from, body.value.to, now) : body);
  });
}
