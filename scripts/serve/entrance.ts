import type { IncomingMessage, ServerResponse } from "node:http";

const SECURITY = {
  "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
} as const;

function refuse(response: ServerResponse, status: number, text: string, headers: Readonly<Record<string, string>> = {}): true {
  // What the request carries is not read: the connection ends with the answer.
  response.writeHead(status, { ...SECURITY, "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store", Connection: "close", ...headers }).end(`${text}\n`);
  return true;
}

function isDecodable(url: string): boolean {
  try {
    decodeURIComponent(url.split("?", 1)[0] ?? "");
    return true;
  } catch {
    return false;
  }
}

const isApi = (url: string): boolean => url.startsWith("/api/");

/** Answers what no page and no route could: true when it has. The API's routes know their own methods. */
export function refuseUnusable({ method, url = "/" }: IncomingMessage, response: ServerResponse): boolean {
  if (!isDecodable(url)) return refuse(response, 400, "Adresse illisible.");
  if (isApi(url) || method === "GET" || method === "HEAD") return false;
  return refuse(response, 405, "Méthode refusée.", { Allow: "GET, HEAD" });
}

/** The advisors' space: no frame, no cache, whatever the rest of the site allows. */
export const isAdvisors = (url = "/"): boolean => /^\/conseil(?:[/?]|$)/.test(url);

/** Next lets shared caches keep a page for a year, and an old page asks for scripts that a new build no longer has. */
export function keepDocumentsFresh(url: string | undefined, response: ServerResponse): void {
  if (url?.startsWith("/_next/static/") === true) return;
  const set = response.setHeader.bind(response);
  if (isAdvisors(url)) {
    set("Cache-Control", "no-store");
    response.setHeader = (name, value) => (name.toLowerCase() === "cache-control" ? response : set(name, value));
    return;
  }
  response.setHeader = (name, value) =>
    set(name, name.toLowerCase() === "cache-control" && /s-maxage/.test(String(value)) ? "public, max-age=0, must-revalidate" : value);
}
