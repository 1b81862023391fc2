import { serveAnyone, readBody } from "@/lib/server/advisor-route";
import { respondRefusal } from "@/lib/server/advisor-problem";
import { checkCode, codeBody, withCookies } from "@/lib/server/accounts/sign-in";

export function POST(request: Request): Promise<Response> {
  return serveAnyone("POST /api/conseil/connexion/code", request, async (asked) => {
    const body = await readBody(request, codeBody);
    if (!body.ok) return respondRefusal(body.error);
    const checked = await checkCode(body.value.code, asked);
    return checked.ok ? withCookies(checked.value, {}) : respondRefusal(checked.error);
  });
}
