import { describe, expect, it } from "vitest";
import { getAddressPrefix, selectClientAddress } from "./address";

describe("an address prefix", () => {
  it.each([
    ["203.0.113.77", "203.0.113.0/24"],
    ["::ffff:203.0.113.77", "203.0.113.0/24"],
    ["2001:db8:1:23ff:aaaa:bbbb:cccc:dddd", "2001:db8:1:2300::/56"],
    ["2001:db8::1", "2001:db8:0:0::/56"],
    ["fe80::1%eth0", "fe80:0:0:0::/56"],
    ["::1", "0:0:0:0::/56"],
    ["unknown", null],
    ["203.0.113.77:8080", null],
    ["", null],
    [undefined, null],
  ])("of %s is %s", (address, prefix) => {
    expect(getAddressPrefix(address)).toBe(prefix);
  });
});

describe("the client's address", () => {
  it("is the connection's when no proxy is trusted, whatever a header says", () => {
    expect(selectClientAddress("192.0.2.1", "203.0.113.9", 0)).toBe("192.0.2.1");
  });
  it("is what the nearest trusted proxy saw, not what the client made up before it", () => {
    expect(selectClientAddress("192.0.2.1", "6.6.6.6, 203.0.113.9", 1)).toBe("203.0.113.9");
    expect(selectClientAddress("192.0.2.1", "6.6.6.6, 203.0.113.9, 198.51.100.2", 2)).toBe("203.0.113.9");
  });
  it("is the connection's when the proxy says nothing", () => {
    expect(selectClientAddress("192.0.2.1", undefined, 1)).toBe("192.0.2.1");
  });
});
