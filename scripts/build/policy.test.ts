import { describe, expect, it } from "vitest";
import { buildPolicy, insertPolicy } from "./policy";

const page = '<!DOCTYPE html><html><head><meta charset="utf-8"/><script src="/a.js" async=""></script></head><body><script>let a=1</script><script nomodule="">b()</script></body></html>';

describe("the policy of a page", () => {
  it("allows its own inline scripts by their hash, and nothing inline besides", () => {
    const policy = buildPolicy(page);
    expect(policy.match(/'sha256-[^']+'/g)).toHaveLength(2);
    // echo -n 'let a=1' | openssl dgst -sha256 -binary | base64
    expect(policy).toContain("'sha256-+Q3dsIT3kYyYXlBldxY4Baal1kEoF6cDrlPvZn4iLYs='");
    expect(policy).not.toMatch(/unsafe|\*/);
  });
  it("comes first in the head, and once however often it is inserted", () => {
    const once = insertPolicy(page);
    expect(once).toContain('<head><meta http-equiv="Content-Security-Policy"');
    expect(insertPolicy(once)).toBe(once);
  });
});
