import { describe, expect, it } from "vitest";

import { isDay, isMinute } from "./dates";
import { accepts } from "./registers";

describe("a day", () => {
  it.each(["2026-11-23", "2028-02-29", "0001-01-01", "9999-12-31"])("%s is one", (text) => {
    expect([isDay(text), accepts("recontact", text)]).toEqual([true, true]);
  });
  it.each(["2026-02-99", "2026-02-30", "2026-02-29", "2026-13-01", "2026-00-10", "2026-01-00", "2026-1-1", "2026-11-23T09:41Z", " 2026-11-23", "+12026-11-23", ""])("%s is none", (text) => {
    expect([isDay(text), accepts("recontact", text)]).toEqual([false, false]);
  });
});

describe("a minute", () => {
  it.each(["2026-11-23T09:41Z", "2028-02-29T00:00Z", "2026-12-31T23:59Z"])("%s is one", (text) => { expect(isMinute(text)).toBe(true); });
  it.each(["2026-99-99T99:99Z", "2026-02-30T10:00Z", "2026-11-23T24:00Z", "2026-11-23T10:60Z", "2026-11-23T10:00:00Z", "2026-11-23"])("%s is none", (text) => { expect(isMinute(text)).toBe(false); });
});
