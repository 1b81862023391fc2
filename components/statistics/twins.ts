import type { DataTableProps } from "@/components/ui/data-table";
import { getShare, type Count } from "@/lib/statistics/read";

import { copy } from "./copy.fr";

/** A count as a table shows it. */
export const sayCount = (count: Count): string => (count === null ? copy.secret : copy.number(count));
export const sayShareOf = (count: Count, total: Count): string => {
  const share = getShare(count, total);
  return share === null ? copy.secret : copy.percent(share);
};

type Twin = Omit<DataTableProps, "caption">;
type Line = { readonly key: string; readonly label: string; readonly count: Count };

/** The twin table of lengths: what, how many, which share. */
export const makeTwin = (column: string, lines: readonly Line[], total: Count): Twin => ({
  columns: [
    { key: "label", label: column },
    { key: "count", label: copy.countColumn, numeric: true },
    { key: "share", label: copy.shareColumn, numeric: true },
  ],
  rows: lines.map(({ key, label, count }) => ({ key, cells: [label, sayCount(count), sayShareOf(count, total)] })),
});

type Group = { readonly key: string; readonly label: string; readonly total: Count; readonly lines: readonly Line[] };

/** The twin table of several wholes: one line for each part of each. */
export const makeGroupedTwin = (columns: readonly [string, string], groups: readonly Group[]): Twin => ({
  columns: [
    { key: "group", label: columns[0] },
    { key: "part", label: columns[1] },
    { key: "count", label: copy.countColumn, numeric: true },
    { key: "share", label: copy.shareColumn, numeric: true },
  ],
  rows: groups.flatMap((group) =>
    group.lines.map((line) => ({ key: `${group.key} ${line.key}`, cells: [group.label, line.label, sayCount(line.count), sayShareOf(line.count, group.total)] })),
  ),
});
