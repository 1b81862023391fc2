import writeExcelFile, { type SheetData } from "write-excel-file/universal";
import type { Sheet } from "@/lib/statistics/export/workbook";

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

/** Places in a ZIP archive (APPNOTE 6.3): signatures, lengths, and where an entry keeps its hour and its day. */
const END = { signature: 0x06054b50, size: 22, entries: 10, directory: 16 } as const;
const ENTRY = { signature: 0x02014b50, size: 46, hour: 12, name: 28, extra: 30, comment: 32, file: 42 } as const;
const FILE = { signature: 0x04034b50, hour: 10 } as const;
/** The first of January 1980, midnight: the beginning of that calendar. */
const NO_DATE = 0x00210000;

/** Sets the hours of an archive, which tell nothing, all to one: the same sheets then make the same bytes. */
function forgetHours(archive: Uint8Array): Uint8Array {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  const demand = (offset: number, signature: number): void => {
    if (view.getUint32(offset, true) !== signature) throw new Error("the workbook is not the archive that it should be");
  };
  const end = archive.byteLength - END.size;
  demand(end, END.signature);
  let entry = view.getUint32(end + END.directory, true);
  for (let left = view.getUint16(end + END.entries, true); left > 0; left -= 1) {
    demand(entry, ENTRY.signature);
    const file = view.getUint32(entry + ENTRY.file, true);
    demand(file, FILE.signature);
    view.setUint32(entry + ENTRY.hour, NO_DATE, true);
    view.setUint32(file + FILE.hour, NO_DATE, true);
    entry += ENTRY.size + view.getUint16(entry + ENTRY.name, true) + view.getUint16(entry + ENTRY.extra, true) + view.getUint16(entry + ENTRY.comment, true);
  }
  return archive;
}

/** The bytes of a workbook, the same for the same sheets. */
export async function writeWorkbook(sheets: readonly Sheet[]): Promise<Uint8Array> {
  const blob = await writeExcelFile(sheets.map(describe)).toBlob();
  return forgetHours(new Uint8Array(await blob.arrayBuffer()));
}
