import { z } from "zod";
import { answer, readBody, serveKnown } from "@/lib/server/advisor-route";
import { changePassword } from "@/lib/server/accounts/own-account";

const body = z.strictObject({ current: z.string().max(1_000), next: z.string().max(1_000) });

export function POST(request: Request): Promise<Response> {
  return serveKnown("advisor", "POST /api/conseil/compte/mot-de-passe", request, async ({ actor, now }) => {
    const read = await readBody(request, body);
    return answer(read.ok ? await changePassword(actor, read.value, now) : read);
  });
}
