import { z } from "zod";
import { answer, readBody, serveKnown } from "@/lib/server/advisor-route";
import { beginSecondFactor, confirmSecondFactor } from "@/lib/server/accounts/own-account";

const body = z.union([z.strictObject({ password: z.string().max(1_000) }), z.strictObject({ pending: z.string().max(2_000), code: z.string().max(20) })]);

/** First a password, which shows a new secret; then its code, which puts it in service. */
export function POST(request: Request): Promise<Response> {
  return serveKnown("advisor", "POST /api/conseil/compte/second-facteur", request, async ({ actor, now }) => {
    const read = await readBody(request, body);
    if (!read.ok) return answer(read);
    return answer("password" in read.value ? await beginSecondFactor(actor, read.value.password, now) : await confirmSecondFactor(actor, read.value, now));
  });
}
