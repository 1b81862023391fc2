import { serveAnyone, readBody } from "@/lib/server/advisor-route";
import { respondRefusal } from "@/lib/server/advisor-problem";
import { checkPassword, credentials, withCookies } from "@/lib/server/accounts/sign-in";

export function POST(request: Request): Promise<Response> {
  return serveAnyone("POST /api/conseil/connexion", request, async (asked) => {
    const body = await readBody(request, credentials);
    if (!body.ok) return respondRefusal(body.error);
    const checked = await checkPassword(body.value, asked);
    return checked.ok ? withCookies(checked.value, { next: "code" }) : respondRefusal(checked.error);
  });
}
