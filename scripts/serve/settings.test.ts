import { describe, expect, it } from "vitest";
import { readSettings, warnOfPublicUrl } from "./settings";

describe("the settings of a start", () => {
  it("need nothing, and take what is empty as absent", () => {
    const names = ["PORT", "HOST", "DATABASE_URL", "BOUSSOLE_SECRET", "PUBLIC_URL", "TRUSTED_PROXY_HOPS", "LOG_LEVEL", "EMBED_ANCESTORS"];
    const empty = readSettings(Object.fromEntries(names.map((name) => [name, ""])));
    expect(empty).toEqual(readSettings({ PATH: "/bin" }));
    expect(empty).toMatchObject({ TRUSTED_PROXY_HOPS: 0, EMBED_ANCESTORS: "'none'" });
    expect(empty.PORT).toBeUndefined();
  });

  it("are read", () => {
    expect(readSettings({ PORT: "0", TRUSTED_PROXY_HOPS: "2", HOST: "::1" })).toMatchObject({ PORT: 0, TRUSTED_PROXY_HOPS: 2, HOST: "::1" });
  });

  it.each([
    ["PORT", "70000"], ["PORT", "-1"], ["PORT", "1e3"], ["PORT", "0x50"], ["PORT", " 80"], ["PORT", "http"],
    ["TRUSTED_PROXY_HOPS", "11"], ["HOST", "a b"], ["LOG_LEVEL", "loud"], ["CONTRIBUTIONS_PER_HOUR", "none"],
    ["DATABASE_URL", "mysql://somebody:hidden@x/y"], ["BOUSSOLE_SECRET", "too-short-a-secret"], ["PUBLIC_URL", "boussole.example"], ["EMBED_ANCESTORS", "https://*.example.org"],
  ])("refuse %s=%s in one line that names it without its value", (name, value) => {
    const read = () => readSettings({ [name]: value });
    expect(read).toThrow(new RegExp(`^Réglages refusés :\n  ${name} : [^\n]+$`));
    if (value.length > 6) expect(read).not.toThrow(value);
  });

  it("say all that is at fault at once", () => {
    expect(() => readSettings({ PORT: "x", LOG_LEVEL: "y", PUBLIC_URL: "z" })).toThrow(/^.+(\n {2}(PORT|LOG_LEVEL|PUBLIC_URL) : .+){3}$/);
  });
});

describe("the public address", () => {
  it.each(["http://boussole.example.org", "http://10.0.0.4:3000", "http://localhost.example.org", "http://127.0.0.1.example.org"])("%s is warned of: cookies would not be secure", (address) => {
    expect(warnOfPublicUrl(address)).toContain(`« ${new URL(address).origin} », sans https`);
  });

  it.each([undefined, "https://boussole.example.org", "http://localhost:3000", "http://boussole.localhost", "http://127.0.0.1:3000", "http://[::1]:3000"])("%s is not", (address) => {
    expect(warnOfPublicUrl(address)).toBeNull();
  });
});
