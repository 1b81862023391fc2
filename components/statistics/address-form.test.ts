import { describe, expect, it } from "vitest";

import { dropEmpty } from "./address-form";

describe("the address that the filters lead to", () => {
  it("holds what was chosen, and no empty filter", () => {
    const data = new FormData();
    for (const [name, value] of [["release", "1"], ["year", ""], ["branch", "publishing"], ["size", ""], ["department", ""]] as const) data.append(name, value);
    dropEmpty(data);
    expect([...data.entries()]).toEqual([["release", "1"], ["branch", "publishing"]]);
  });
});
