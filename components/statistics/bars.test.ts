import { describe, expect, it } from "vitest";

import { placeSegments } from "./bars";

describe("a whole divided in its parts", () => {
  const place = (...counts: readonly (number | null)[]) =>
    placeSegments(counts.map((count, index) => ({ key: "abc".charAt(index), label: "", count, motif: "ink" })), 100).map(({ key, x, width }) => [key, x, width]);

  it.each([
    ["everything told", [30, 50, 20], [["a", 0, 30], ["b", 30, 50], ["c", 80, 20]]],
    ["the first hidden", [null, 50, 20], [["untold", 0, 30], ["b", 30, 50], ["c", 80, 20]]],
    ["the last hidden", [30, 50, null], [["a", 0, 30], ["b", 30, 50], ["untold", 80, 20]]],
    ["what is between hidden ones stays after the first", [null, 50, null], [["untold", 0, 50], ["b", 50, 50]]],
    ["hidden, and nothing is left", [null, 80, 20], [["b", 0, 80], ["c", 80, 20]]],
    ["told parts that do not make the whole", [30, 50, 10], [["a", 0, 30], ["b", 30, 50], ["c", 80, 10], ["untold", 90, 10]]],
    ["nothing told", [null, null, null], [["untold", 0, 100]]],
  ] as const)("keeps each answer's place: %s", (_, counts, placed) => {
    expect(place(...counts)).toEqual(placed);
  });
});
