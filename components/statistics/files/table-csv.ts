import { writeCsv, type Cell } from "@/lib/statistics/export/csv";
import { toPlain } from "@/lib/statistics/export/words";

/** A table as it is read: the names of its columns, then its rows. */
export type ReadTable = { readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] };

/** « 1 250 » is a number; « 35 % » and « secret statistique » are read as they are written. */
const toCell = (text: string): Cell => {
  const plain = toPlain(text);
  return /^(?:0|[1-9]\d{0,2}(?: \d{3})*)$/.test(plain) ? Number(plain.replaceAll(" ", "")) : plain;
};

/** The table of a figure as a file: what it says, between where it comes from and on what it rests, on every line. */
export const writeTable = ({ head, rows }: ReadTable, about: readonly (readonly [string, string])[], base: string): string =>
  writeCsv([
    [...about.map(([column]) => column), ...head.map(toPlain), "base"],
    ...rows.map((row) => [...about.map(([, said]) => toCell(said)), ...row.map(toCell), toPlain(base)]),
  ]);
