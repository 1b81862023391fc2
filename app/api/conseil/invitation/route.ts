import { z } from "zod";
import { readBody, serveAnyone } from "@/lib/server/advisor-route";
import { respondRefusal } from "@/lib/server/advisor-problem";
import { askInvitation } from "@/lib/server/accounts/use-link";

const body = z.strictObject({ token: z.string().max(200) });

export function POST(request: Request): Promise<Response> {
  return serveAnyone("POST /api/conseil/invitation", request, async (asked) => {
    const read = await readBody(request, body);
    return read.ok ? askInvitation(read.value.token, asked) : respondRefusal(read.error);
  });
}
