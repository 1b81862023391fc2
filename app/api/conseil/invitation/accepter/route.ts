import { z } from "zod";
import { readBody, serveAnyone } from "@/lib/server/advisor-route";
import { respondRefusal } from "@/lib/server/advisor-problem";
import { takeUpInvitation } from "@/lib/server/accounts/use-link";

const body = z.strictObject({ token: z.string().max(200), name: z.string().max(500), password: z.string().max(1_000), code: z.string().max(20) });

export function POST(request: Request): Promise<Response> {
  return serveAnyone("POST /api/conseil/invitation/accepter", request, async (asked) => {
    const read = await readBody(request, body);
    return read.ok ? takeUpInvitation(read.value, asked) : respondRefusal(read.error);
  });
}
