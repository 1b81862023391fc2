import type { ReactNode } from "react";

import styles from "./data-table.module.css";
import { joinClasses } from "./class-names";

export type Column = { readonly key: string; readonly label: ReactNode; readonly numeric?: boolean };
export type Row = { readonly key: string; readonly cells: readonly ReactNode[] };

export type DataTableProps = {
  readonly caption: ReactNode;
  /** The caption is read but not shown, when a heading just above says the same. */
  readonly captionHidden?: boolean;
  readonly columns: readonly Column[];
  /** The first cell of a row is its header. */
  readonly rows: readonly Row[];
};

/** A table of facts. When it is wider than the page it scrolls inside itself, by touch and by keyboard. */
export const DataTable = ({ caption, captionHidden = false, columns, rows }: DataTableProps) => (
  // A region that scrolls has to be reachable by keyboard (WCAG 2.1.1).
  // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
  <div className={styles.scroll} tabIndex={0}>
    <table className={styles.table}>
      <caption className={captionHidden ? "visually-hidden" : styles.caption}>{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column.key} scope="col" className={joinClasses(column.numeric === true && styles.numeric)}>
              {column.label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key}>
            {row.cells.map((cell, index) => {
              const column = columns[index];
              const className = joinClasses(column?.numeric === true && styles.numeric);
              return index === 0 ? (
                <th key={column?.key ?? index} scope="row" className={className}>
                  {cell}
                </th>
              ) : (
                <td key={column?.key ?? index} className={className}>
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
