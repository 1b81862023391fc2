import { IncomingMessage, ServerResponse } from "node:http";
import { Socket } from "node:net";
import { describe, expect, it } from "vitest";

import { allowFraming, embedAncestors } from "./framing";

describe("EMBED_ANCESTORS", () => {
  it.each([
    [undefined, "'none'"],
    ["", "'none'"],
    ["none", "'none'"],
    [" https://www.example.org  https://a.example.org:8443 ", "https://www.example.org https://a.example.org:8443"],
    ["http://127.0.0.1:4000", "http://127.0.0.1:4000"],
  ])("%j allows %s", (given, expected) => {
    expect(embedAncestors.parse(given)).toBe(expected);
  });

  it.each(["*", "https://*.example.org", "http://example.org", "https://example.org/page", "https://a.org; script-src *", "https://a.org,https://b.org"])(
    "%s is refused",
    (given) => {
      expect(embedAncestors.safeParse(given).success).toBe(false);
    },
  );
});

describe("a response", () => {
  const send = (ancestors: string): unknown => {
    const response = new ServerResponse(new IncomingMessage(new Socket()));
    allowFraming(response, ancestors);
    response.setHeader("Content-Security-Policy", "frame-ancestors 'none'; base-uri 'none'");
    return response.getHeader("content-security-policy");
  };

  it("names the ancestors, and changes nothing else of the policy", () => {
    expect(send("https://www.example.org")).toBe("frame-ancestors https://www.example.org; base-uri 'none'");
  });

  it("lets nobody frame it by default", () => {
    expect(send("'none'")).toBe("frame-ancestors 'none'; base-uri 'none'");
  });
});
