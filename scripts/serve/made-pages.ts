import { createHash, randomBytes } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { firstScript } from "@/app/first-script";
import { expectStatus, forgetStatus, readStatus, REQUEST_HEADER } from "@/lib/server/request-status";
import { writePolicy } from "../build/policy";

/** Pages made for each request (docs/decisions/0012): no hash can be known of their scripts beforehand. */
const MADE_PAGES: readonly string[] = ["/statistiques", "/conseil/region", "/conseil/compte", "/conseil/administration", "/conseil/administration/journal"];
const FIRST_SCRIPT = `'sha256-${createHash("sha256").update(firstScript).digest("base64")}'`;

export const isMade = (url = "/"): boolean => MADE_PAGES.includes(url.split("?", 1)[0]?.replace(/(?<=.)\/$/, "") ?? "");

/**
 * Gives a page made at run time a policy with a nonce of its own, and the status that it says of itself. Next reads the
 * nonce in the request and writes it on its scripts.
 */
export function serveMadePage(request: IncomingMessage, response: ServerResponse, { dev }: { readonly dev: boolean }): void {
  // What a caller says of itself is never believed.
  request.headers["content-security-policy"] = undefined;
  request.headers["content-security-policy-report-only"] = undefined;
  request.headers[REQUEST_HEADER] = undefined;
  if (!isMade(request.url)) return;

  const id = randomBytes(16).toString("base64url");
  expectStatus(id);
  response.once("close", () => { forgetStatus(id); });
  request.headers[REQUEST_HEADER] = id;
  const writeHead = response.writeHead.bind(response) as (status: number, ...rest: unknown[]) => ServerResponse;
  response.writeHead = ((status: number, ...rest: unknown[]) => writeHead(status === 200 ? (readStatus(id) ?? 200) : status, ...rest));

  // Next's tools run code of their own in development, where no page has a policy.
  if (dev) return;
  const nonce = randomBytes(18).toString("base64");
  const policy = `${writePolicy([`'nonce-${nonce}'`, FIRST_SCRIPT])}; frame-ancestors 'none'`;
  request.headers["content-security-policy"] = policy;
  const set = response.setHeader.bind(response);
  response.setHeader = (name, value) => set(name, name.toLowerCase() === "content-security-policy" ? policy : value);
}
