import { EventEmitter } from "node:events";
import type { IncomingMessage, ServerResponse } from "node:http";
import { describe, expect, it } from "vitest";
import { readStatus, REQUEST_HEADER, setStatus } from "@/lib/server/request-status";
import { isMade, serveMadePage } from "./made-pages";

function receive(url: string, headers: Record<string, string> = {}, dev = false) {
  const sent: { status?: number; headers: Record<string, unknown> } = { headers: {} };
  const response = Object.assign(new EventEmitter(), {
    setHeader: (name: string, value: unknown) => { sent.headers[name] = value; },
    writeHead: (status: number) => { sent.status = status; },
  });
  const request = { url, headers: { ...headers } };
  serveMadePage(request as unknown as IncomingMessage, response as unknown as ServerResponse, { dev });
  return { request, response, sent, id: (request.headers as Record<string, string | undefined>)[REQUEST_HEADER] };
}

describe("pages made at run time", () => {
  it.each([
    ["/statistiques", true],
    ["/statistiques?year=2026", true],
    ["/statistiques/", true],
    ["/statistiques/x", false],
    ["/conseil/region?branch=publishing", true],
    ["/conseil", false],
    ["/", false],
    ["/methode?/statistiques", false],
  ])("%s: %s", (url, made) => {
    expect(isMade(url)).toBe(made);
  });

  it("have a policy whose nonce is in the request and on the response, never twice the same", () => {
    const [first, second] = [receive("/statistiques"), receive("/statistiques")];
    const policies = [first, second].map(({ request, response, sent }) => {
      response.setHeader("Content-Security-Policy", "frame-ancestors 'none'; object-src 'none'");
      expect(sent.headers["Content-Security-Policy"]).toBe((request.headers as Record<string, string>)["content-security-policy"]);
      return String(sent.headers["Content-Security-Policy"]);
    });
    expect(policies[0]).toMatch(/script-src 'self' 'nonce-[A-Za-z0-9+/]{24}' 'sha256-/);
    expect(policies[0]).not.toBe(policies[1]);
  });

  it("say their own status, until the answer is gone", () => {
    const { id, response, sent } = receive("/statistiques?x=1");
    setStatus(id ?? null, 404);
    response.writeHead(200);
    expect(sent.status).toBe(404);
    response.emit("close");
    expect(readStatus(id ?? "")).toBeNull();
    setStatus(id ?? null, 404);
    expect(readStatus(id ?? "")).toBeNull();
  });

  it("keep a status that the framework chose itself", () => {
    const { id, response, sent } = receive("/statistiques");
    setStatus(id ?? null, 404);
    response.writeHead(500);
    expect(sent.status).toBe(500);
  });
});

describe("any other page", () => {
  it("is left as it is, whatever a caller says of itself", () => {
    const { request, response, sent, id } = receive("/", { "content-security-policy": "script-src 'nonce-mine'", [REQUEST_HEADER]: "mine" });
    response.setHeader("Content-Security-Policy", "frame-ancestors 'none'");
    expect(sent.headers["Content-Security-Policy"]).toBe("frame-ancestors 'none'");
    expect(id).toBeUndefined();
    expect((request.headers as Record<string, unknown>)["content-security-policy"]).toBeUndefined();
  });
});
