import { once } from "node:events";
import { createServer, request, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { keepDocumentsFresh, refuseUnusable } from "./entrance";

let server: Server;
beforeAll(async () => {
  server = createServer((asked, response) => {
    keepDocumentsFresh(asked.url, response);
    if (refuseUnusable(asked, response)) return;
    response.setHeader("Cache-Control", asked.url === "/healthz" ? "no-store" : "s-maxage=31536000");
    response.end("page");
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
});
afterAll(() => { server.close(); });

async function ask(method: string, path: string): Promise<IncomingMessage> {
  const sent = request({ port: (server.address() as AddressInfo).port, host: "127.0.0.1", method, path }).end();
  const [answer] = (await once(sent, "response")) as [IncomingMessage];
  answer.resume();
  return answer;
}

describe("the entrance", () => {
  it.each([
    ["GET", "/", 200], ["HEAD", "/methode", 200], ["GET", "/rapport?x=%zz", 200], ["GET", "/%C3%A9", 200],
    ["POST", "/api/v1/contributions", 200], ["DELETE", "/api/v1/contributions/x", 200],
    ["POST", "/", 405], ["PUT", "/methode", 405], ["OPTIONS", "/", 405], ["DELETE", "/_next/static/x.js", 405],
    ["GET", "/%zz", 400], ["GET", "/%E0%A4%A", 400], ["GET", "/%ff", 400], ["POST", "/api/%ff", 400],
  ])("%s %s → %i", async (method, path, status) => {
    const { statusCode, headers } = await ask(method, path);
    expect(statusCode).toBe(status);
    if (status === 405) expect(headers["allow"]).toBe("GET, HEAD");
    if (status !== 200) expect(headers).toMatchObject({ "x-content-type-options": "nosniff", "content-security-policy": "default-src 'none'; frame-ancestors 'none'", "cache-control": "no-store", "referrer-policy": "no-referrer" });
  });

  it.each([
    ["/", "public, max-age=0, must-revalidate"],
    ["/methode.txt", "public, max-age=0, must-revalidate"],
    ["/_next/static/x.js", "s-maxage=31536000"],
    ["/healthz", "no-store"],
  ])("gives %s the cache rule « %s »", async (path, rule) => {
    expect((await ask("GET", path)).headers["cache-control"]).toBe(rule);
  });
});
