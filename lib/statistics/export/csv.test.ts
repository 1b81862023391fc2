import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readCsv } from "@/tests/builders/csv";
import { writeCsv, type Cell } from "./csv";

describe("a CSV for French spreadsheets", () => {
  it("begins with the mark of UTF-8, separates with semicolons, ends lines with CRLF, writes decimals with a comma", () => {
    expect(writeCsv([["année", "part"], ["é", 12.5], [null, 0]])).toBe("\uFEFFannée;part\r\né;12,5\r\n;0\r\n");
  });

  it.each(["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", '=HYPERLINK("http://x";"y")'])("keeps the text %j from being run as a formula", (text) => {
    const [[cell] = []] = readCsv(writeCsv([[text]]));
    expect(cell).toBe(`'${text}`);
  });

  it("leaves a number below zero a number", () => {
    expect(writeCsv([[-5]])).toBe("\uFEFF-5\r\n");
  });

  it("is read back as it was written, whatever the texts hold", () => {
    const text = fc.string({ unit: fc.constantFrom("a", "é", ";", '"', "\r", "\n", ",", "'", "=", "+", "-", "@", "\t") });
    fc.assert(
      fc.property(fc.array(fc.array(fc.oneof(text, fc.integer(), fc.constant<Cell>(null)), { minLength: 3, maxLength: 3 }), { minLength: 1 }), (rows) => {
        const read = readCsv(writeCsv(rows));
        expect(read).toEqual(rows.map((row) => row.map((cell) => (cell === null ? "" : typeof cell === "number" ? String(cell) : /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell))));
      }),
    );
  });
});
