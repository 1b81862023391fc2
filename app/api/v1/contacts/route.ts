import { serveContacts } from "@/lib/server/contacts";

export function GET(request: Request): Promise<Response> {
  return serveContacts("GET /api/v1/contacts", request);
}
