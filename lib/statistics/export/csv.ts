export type Cell = string | number | null;

/** What a spreadsheet would take for a formula (OWASP, CSV injection). */
const FORMULA = /^[=+\-@\t\r]/;
const QUOTED = /[";\r\n]/;
const BOM = "\uFEFF";

function write(cell: Cell): string {
  if (cell === null) return "";
  if (typeof cell === "number") return String(cell).replace(".", ",");
  const safe = FORMULA.test(cell) ? `'${cell}` : cell;
  return QUOTED.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/**
 * A table as French spreadsheets open it: UTF-8 with its mark, semicolons, CRLF, a comma in decimals. Text that a
 * spreadsheet would run as a formula is preceded by an apostrophe.
 */
export const writeCsv = (rows: Iterable<readonly Cell[]>): string => BOM + [...rows].map((row) => `${row.map(write).join(";")}\r\n`).join("");
