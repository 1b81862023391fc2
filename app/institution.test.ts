import { describe, expect, it } from "vitest";

import { institution, listMissingDetails, TO_BE_FILLED } from "./institution";

const filled = Object.fromEntries(Object.keys(institution).map((name) => [name, "rempli"])) as unknown as typeof institution;

describe("the institution's details", () => {
  it("are missing while they hold the placeholder, or nothing", () => {
    expect(listMissingDetails({ ...filled, host: TO_BE_FILLED, siteUrl: null })).toEqual(expect.arrayContaining(["host", "siteUrl"]));
    expect(listMissingDetails({ ...filled, host: TO_BE_FILLED, siteUrl: null })).toHaveLength(2);
  });

  it("are complete once every one is given", () => {
    expect(listMissingDetails(filled)).toEqual([]);
  });
});
