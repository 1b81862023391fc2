import { unzipSync, zipSync } from "fflate";
import writeExcelFile, { type SheetData } from "write-excel-file/universal";
import type { Sheet } from "@/lib/statistics/export/workbook";

/** In the device's own zone, as the archive writes it: the same everywhere. */
const NO_DATE = new Date(2000, 0, 1);

const describe = ({ name, heading, widths, rows }: Sheet) => ({
  sheet: name,
  columns: widths.map((width) => ({ width })),
  ...(heading ? { stickyRowsCount: 1 } : {}),
  // Every cell has a type of its own: a text that begins like a formula stays a text.
  data: rows.map((row, line) =>
    row.map((cell, place) => {
      if (cell === null) return null;
      if (typeof cell === "number") return { value: cell, type: Number };
      const bold = heading ? line === 0 : place === 0;
      return { value: cell, type: String, ...(bold ? { fontWeight: "bold" as const } : {}), ...(heading ? {} : { wrap: true, alignVertical: "top" as const }) };
    }),
  ) as SheetData,
});

/** The bytes of a workbook, the same for the same sheets: the archive's hours, which tell nothing, are all set to one. */
export async function writeWorkbook(sheets: readonly Sheet[]): Promise<Uint8Array> {
  const blob = await writeExcelFile(sheets.map(describe)).toBlob();
  return zipSync(unzipSync(new Uint8Array(await blob.arrayBuffer())), { mtime: NO_DATE });
}
