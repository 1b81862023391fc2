import { afterEach, beforeEach, expect, vi } from "vitest";

// What a test did not expect to be said is a fault of the code or of the test.
const spies = (["error", "warn"] as const).map((level) => ({ level, calls: [] as unknown[][] }));

beforeEach(() => {
  for (const { level, calls } of spies) {
    calls.length = 0;
    vi.spyOn(console, level).mockImplementation((...said: unknown[]) => { calls.push(said); });
  }
});

afterEach(() => {
  for (const { level, calls } of spies) expect(calls, `stray console.${level}`).toEqual([]);
});
