import { describe, expect, it } from "vitest";

import { currentReferential } from "@/lib/referential/current";

import { getMapEdges } from "./map-place";

describe("the borders of the map", () => {
  it("come from the decision table, and leave each region at least a quarter of one side", () => {
    const edges = getMapEdges(currentReferential.model);
    expect(edges).toEqual({ practice: 0.46, opposition: -0.26, pioneer: 0.73 });
    expect((edges.opposition + 1) / 2).toBeGreaterThanOrEqual(0.25);
    expect(edges.pioneer - edges.practice).toBeGreaterThanOrEqual(0.25);
    expect(1 - edges.pioneer).toBeGreaterThanOrEqual(0.25);
  });
});
