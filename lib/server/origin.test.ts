import { describe, expect, it } from "vitest";
import { isOwnOrigin } from "./origin";

describe("behind a proxy that changes the Host header", () => {
  const headers = (origin: string) => new Headers({ host: "10.0.0.7:3000", origin });
  it("the public address decides, and it alone", () => {
    expect(isOwnOrigin(headers("https://boussole.example.org"), "https://boussole.example.org/")).toBe(true);
    expect(isOwnOrigin(headers("http://10.0.0.7:3000"), "https://boussole.example.org")).toBe(false);
    expect(isOwnOrigin(headers("https://boussole.example.org.evil.example"), "https://boussole.example.org")).toBe(false);
  });
});
