import type { ReactNode } from "react";

import { DataTable, type DataTableProps } from "./data-table";
import styles from "./figure.module.css";
import { HelpDisclosure } from "./help-disclosure";

type FigureProps = {
  /** States what is seen (« Votre pratique dépasse votre cadre »), not what is plotted. */
  readonly title: ReactNode;
  /** On what it rests: how many answers, which source. */
  readonly base: ReactNode;
  readonly children: ReactNode;
  /** The same figures as a table, one key away. */
  readonly twin?: DataTableProps & { readonly summary: string };
};

/** A drawing with the sentence that it shows, its base, and its twin table. */
export const Figure = ({ title, base, children, twin }: FigureProps) => (
  <figure className={styles.figure}>
    <figcaption className={styles.title}>{title}</figcaption>
    {children}
    <p className={styles.base}>{base}</p>
    {twin !== undefined && (
      <HelpDisclosure summary={twin.summary}>
        <DataTable caption={twin.caption} columns={twin.columns} rows={twin.rows} captionHidden={twin.captionHidden ?? false} />
      </HelpDisclosure>
    )}
  </figure>
);
