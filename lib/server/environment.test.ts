import { describe, expect, it } from "vitest";
import { readEnvironment } from "./environment";

const valid = { DATABASE_URL: "postgresql://a:b@localhost:5432/c", BOUSSOLE_SECRET: "x".repeat(32) };

describe("the environment", () => {
  it("has defaults, and ignores what is not ours and what is empty", () => {
    expect(readEnvironment({ ...valid, PATH: "/bin", PUBLIC_URL: "" })).toMatchObject({ CONTRIBUTIONS_PER_HOUR: 60, LOG_LEVEL: "info" });
  });
  it.each([
    [{ BOUSSOLE_SECRET: "short" }, "BOUSSOLE_SECRET"],
    [{ DATABASE_URL: "mysql://x/y" }, "DATABASE_URL"],
    [{ CONTRIBUTIONS_PER_HOUR: "0" }, "CONTRIBUTIONS_PER_HOUR"],
    [{ PUBLIC_URL: "ftp://x" }, "PUBLIC_URL"],
  ])("is refused by name and without its value: %o", (change, name) => {
    const read = () => readEnvironment({ ...valid, ...change });
    expect(read).toThrow(name);
    expect(read).not.toThrow(Object.values(change)[0]?.repeat(1) === "0" ? "value 0" : String(Object.values(change)[0]));
  });
});
