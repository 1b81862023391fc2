import { beforeEach, describe, expect, it, vi } from "vitest";
import fc from "fast-check";
import { canonicalise, deriveRowId, hash } from "./hashing";

beforeEach(() => {
  vi.stubEnv("DATABASE_URL", "postgresql://localhost/x");
  vi.stubEnv("BOUSSOLE_SECRET", "a-secret-of-at-least-thirty-two-characters");
});

describe("the canonical form", () => {
  it("is the same in any order of keys, and differs when anything else does", () => {
    expect(canonicalise({ b: [1, "2"], a: { d: null, c: true } })).toBe(canonicalise({ a: { c: true, d: null }, b: [1, "2"] }));
    expect(canonicalise({ a: ["x", "y"] })).not.toBe(canonicalise({ a: ["y", "x"] }));
  });
  it("is JSON of the same value", () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => {
      expect(JSON.parse(canonicalise(value))).toEqual(JSON.parse(JSON.stringify(value)));
    }));
  });
});

describe("the identifier of a pending row", () => {
  it("is a UUID that the key gives, in any case, and nothing else", () => {
    const key = "0b0e1c52-9d2c-4f4e-8d8f-3a5b7c9d1e2f";
    expect(deriveRowId(key)).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(deriveRowId(key.toUpperCase())).toBe(deriveRowId(key));
    expect(deriveRowId(key)).not.toContain(key.slice(0, 8));
  });
  it("changes with the secret", () => {
    const before = deriveRowId("a");
    vi.stubEnv("BOUSSOLE_SECRET", "another-secret-of-thirty-two-characters");
    expect(deriveRowId("a")).not.toBe(before);
  });
  it("cannot be compared with another use of the same key", () => {
    expect(hash("row", "a")).not.toEqual(hash("receipt", "a"));
  });
});
