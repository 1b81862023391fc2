import type { ReactNode } from "react";

import styles from "./data-table.module.css";
import { joinClasses } from "./class-names";

export type Column = { readonly key: string; readonly label: string; readonly numeric?: boolean };
export type Row = { readonly key: string; readonly cells: readonly ReactNode[] };

export type DataTableProps = {
  readonly caption: ReactNode;
  /** The caption is read but not shown, when a heading just above says the same. */
  readonly captionHidden?: boolean;
  readonly columns: readonly Column[];
  /** The first cell of a row is its header. */
  readonly rows: readonly Row[];
  /** On a narrow page each row becomes a block, its cells under the name of their column: for cells that hold sentences. */
  readonly stack?: boolean;
};

/** A browser forgets what a table is once its rows are blocks; the roles say it again. */
const STACKED_ROLES = {
  table: { role: "table" },
  group: { role: "rowgroup" },
  row: { role: "row" },
  column: { role: "columnheader" },
  header: { role: "rowheader" },
  cell: { role: "cell" },
} as const;
const PLAIN_ROLES: Readonly<Record<keyof typeof STACKED_ROLES, { readonly role?: string }>> = {
  table: {},
  group: {},
  row: {},
  column: {},
  header: {},
  cell: {},
};

/** A table of facts. When it is wider than the page it scrolls inside itself, by touch and by keyboard. */
export const DataTable = ({ caption, captionHidden = false, columns, rows, stack = false }: DataTableProps) => {
  const roles = stack ? STACKED_ROLES : PLAIN_ROLES;
  return (
    // A region that scrolls has to be reachable by keyboard (WCAG 2.1.1).
    <div className={styles.scroll} {...(stack ? {} : { tabIndex: 0 })}>
      <table className={joinClasses(styles.table, stack && styles.stack)} {...roles.table}>
        <caption className={captionHidden ? "visually-hidden" : styles.caption}>{caption}</caption>
        <thead {...roles.group}>
          <tr {...roles.row}>
            {columns.map((column) => (
              <th key={column.key} scope="col" className={joinClasses(column.numeric === true && styles.numeric)} {...roles.column}>
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody {...roles.group}>
          {rows.map((row) => (
            <tr key={row.key} {...roles.row}>
              {row.cells.map((cell, index) => {
                const column = columns[index];
                const className = joinClasses(column?.numeric === true && styles.numeric);
                return index === 0 ? (
                  <th key={column?.key ?? index} scope="row" className={className} {...roles.header}>
                    {cell}
                  </th>
                ) : (
                  <td key={column?.key ?? index} className={className} data-label={column?.label} {...roles.cell}>
                    {cell}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};
