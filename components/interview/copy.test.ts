import { describe, expect, it } from "vitest";
import { exportWords } from "@/lib/server/interviews/export-words.fr";
import { copy } from "./copy.fr";
import { projectionCopy } from "./projection-copy.fr";

const listStrings = (value: unknown): string[] =>
  typeof value === "string" ? [value]
    : typeof value === "function" ? [String((value as (...words: unknown[]) => unknown)(2, 3))]
      : typeof value === "object" && value !== null ? Object.values(value).flatMap(listStrings) : [];

describe("the words of the interviews", () => {
  it.each(Object.entries({ copy, projectionCopy, exportWords: { warning: exportWords.warning, sheets: exportWords.sheets } }))("%s: French typography", (_, words) => {
    const texts = listStrings(words);
    expect(texts.length).toBeGreaterThan(2);
    for (const text of texts) expect(text, text).not.toMatch(/ [;:!?»]|« |«[^\u202f]|[^\u202f]»|'/u);
  });
});
