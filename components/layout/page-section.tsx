import type { ReactNode } from "react";

import { joinClasses } from "@/components/ui/class-names";

import styles from "./page-section.module.css";

type PageProps = { readonly children: ReactNode };

/** The width and the margins of a page. */
export const PageWidth = ({ children }: PageProps) => <div className={styles.page}>{children}</div>;

type PageHeadProps = { readonly title: ReactNode; readonly lead?: ReactNode };

/** Title and opening sentence of an explaining page. */
export const PageHead = ({ title, lead }: PageHeadProps) => (
  <div className={styles.head}>
    <h1>{title}</h1>
    {lead !== undefined && <p className={styles.lead}>{lead}</p>}
  </div>
);

type PageSectionProps = {
  readonly id: string;
  readonly title: ReactNode;
  readonly children: ReactNode;
  /** Uses the whole width under its title: for a table or a drawing. */
  readonly wide?: boolean;
};

/** A section: its title in the margin column when there is room, its text in a column of reading width. */
export const PageSection = ({ id, title, children, wide = false }: PageSectionProps) => (
  <section className={joinClasses(styles.section, wide && styles.wide)} aria-labelledby={id}>
    <h2 id={id} className={styles.title}>
      {title}
    </h2>
    <div className={styles.body}>{children}</div>
  </section>
);
