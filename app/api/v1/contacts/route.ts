import { serveContacts } from "@/lib/server/contacts";
import { refuseOthers } from "@/lib/server/other-methods";

export function GET(request: Request): Promise<Response> {
  return serveContacts("GET /api/v1/contacts", request);
}

export const { DELETE, OPTIONS, PATCH, POST, PUT } = refuseOthers("GET", "HEAD");
