import "server-only";
import { z } from "zod";
import { guard } from "./guard";
import { renderBytes } from "./release-files";
import { CACHING, sendBytes } from "./release-responses";
import { contacts, readSettings } from "./settings";

export const contactsSchema = z.strictObject({ contacts });

/** Whom reports say to call: the same for everybody, so that asking tells nothing of who asks. */
async function respondContacts(request: Request): Promise<Response> {
  const rendering = renderBytes(JSON.stringify({ contacts: (await readSettings()).contacts }));
  return sendBytes(request, rendering.digest, () => rendering, { type: "application/json; charset=utf-8", caching: CACHING.soon, headers: { "X-Robots-Tag": "noindex" } });
}

export const serveContacts = (route: string, request: Request): Promise<Response> =>
  guard(route, () => respondContacts(request), { away: "read-unavailable", failed: "read-failed" });
