import { describe, expect, it } from "vitest";

import { listTicks } from "./ticks";

describe("the scale of the curves", () => {
  it.each([
    [0, [0, 5]],
    [12, [0, 5, 10, 15]],
    [42, [0, 10, 20, 30, 40, 50]],
    [50, [0, 20, 40, 60]],
    [100, [0, 20, 40, 60, 80, 100]],
  ])("up to a share of %i", (largest, ticks) => {
    expect(listTicks(largest)).toEqual(ticks);
  });

  it("goes up in equal steps and holds every share", () => {
    for (let largest = 0; largest <= 100; largest += 1) {
      const ticks = listTicks(largest);
      const [, step = 0] = ticks;
      expect(ticks.every((tick, place) => tick === place * step)).toBe(true);
      expect(ticks.at(-1)).toBeGreaterThanOrEqual(largest);
      expect(ticks.at(-1)).toBeLessThanOrEqual(100);
    }
  });
});
