import { describe, expect, it } from "vitest";

import { PROFILES } from "@/lib/diagnosis/types";

import { CONTOURS, drawContour, drawHachures, getHills, getRegions, PLOT, toX, toY } from "./compass-geometry";

const edges = { practice: 0.46, opposition: -0.26, pioneer: 0.73 };

describe("the map", () => {
  it("has opposition in the west, openness in the east, more practice in the north", () => {
    expect([toX(-1), toX(1)]).toEqual([PLOT.left, PLOT.left + PLOT.width]);
    expect([toY(1), toY(0)]).toEqual([PLOT.top, PLOT.top + PLOT.height]);
  });

  it("is filled by its four regions, without overlap", () => {
    const boxes = Object.values(getRegions(edges));
    const area = boxes.reduce((sum, box) => sum + box.width * box.height, 0);
    expect(area).toBeCloseTo(PLOT.width * PLOT.height, -2);
  });

  it.each(PROFILES)("keeps the hill of %s inside its region", (profile) => {
    const box = getRegions(edges)[profile];
    const numbers = getHills(profile, box)
      .flatMap((hill) => CONTOURS.flatMap((k) => [drawContour(hill.seed, hill.box, k), drawHachures(hill.seed, hill.box, k)]))
      .join(" ")
      .match(/-?[\d.]+/g);
    const pairs = (numbers ?? []).map(Number);
    const xs = pairs.filter((_, i) => i % 2 === 0);
    const ys = pairs.filter((_, i) => i % 2 === 1);
    expect(Math.min(...xs)).toBeGreaterThanOrEqual(box.left);
    expect(Math.max(...xs)).toBeLessThanOrEqual(box.left + box.width);
    expect(Math.min(...ys)).toBeGreaterThanOrEqual(box.top);
    expect(Math.max(...ys)).toBeLessThanOrEqual(box.top + box.height);
  });
});
