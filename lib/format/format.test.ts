import { describe, expect, it } from "vitest";

import { formatDate, formatDateTime, formatFileDate } from "./dates";
import { formatAlternatives, formatList } from "./lists";
import { formatCount, formatNumber } from "./numbers";
import { formatPages } from "./pages";
import { setSpaces, toMiddle } from "./text";

describe("fr-FR formats", () => {
  it("writes numbers with a narrow no-break space between thousands", () => {
    expect(formatNumber(12345)).toBe("12\u202f345");
  });

  it.each([
    [0, "0 réponse"],
    [1, "1 réponse"],
    [2, "2 réponses"],
  ])("counts %i in words: zero and one are singular", (count, words) => {
    expect(formatCount(count, "réponse", "réponses")).toBe(words);
  });

  it("joins a list as French does, without a comma before the last", () => {
    expect(formatList(["a", "b", "c"])).toBe("a, b et c");
    expect(formatAlternatives(["a", "b"])).toBe("a ou b");
    expect(formatList([])).toBe("");
  });

  it("writes dates in Paris, whatever the device's zone", () => {
    const date = new Date("2026-11-22T23:30:00Z");
    expect(formatDate(date)).toBe("23 novembre 2026");
    expect(formatDateTime(date)).toBe("23 novembre 2026 à 00\u00a0h\u00a030");
    expect(formatFileDate(date)).toBe("2026-11-23");
  });

  it.each([
    [[19, 22] as const, "p.\u00a019-\u206022"],
    [[25, 25] as const, "p.\u00a025"],
    [[26, null] as const, "p.\u00a026 et suivantes"],
  ])("writes pages %j", (pages, words) => {
    expect(formatPages(pages)).toBe(words);
  });

  it("sets the narrow no-break spaces of French", () => {
    expect(setSpaces("Pourquoi ? « Parce que » : voilà ; oui !")).toBe(
      "Pourquoi\u202f? «\u202fParce que\u202f»\u202f: voilà\u202f; oui\u202f!",
    );
  });

  it("carries a label on inside a sentence", () => {
    expect(toMiddle("Être suivi")).toBe("être suivi");
  });
});
