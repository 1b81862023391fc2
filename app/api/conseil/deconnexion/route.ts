import { serveAnyone } from "@/lib/server/advisor-route";
import { signOut, withCookies } from "@/lib/server/accounts/sign-in";

export function POST(request: Request): Promise<Response> {
  return serveAnyone("POST /api/conseil/deconnexion", request, async () => withCookies(await signOut(request), {}));
}
