import type { ReactNode } from "react";

import type { NavLink } from "./site-header";
import styles from "./site-footer.module.css";

type SiteFooterProps = {
  readonly label: string;
  readonly source: ReactNode;
  readonly licence: ReactNode;
  readonly links: readonly NavLink[];
};

/** Where the facts come from, under which licence, and the pages that explain. */
export const SiteFooter = ({ label, source, licence, links }: SiteFooterProps) => (
  <footer className={styles.footer}>
    <div className={styles.inner}>
      <div className={styles.words}>
        <p>{source}</p>
        <p>{licence}</p>
      </div>
      <nav aria-label={label} data-print="hide">
        <ul role="list" className={styles.links}>
          {links.map((link) => (
            <li key={link.href}>
              <a href={link.href}>{link.label}</a>
            </li>
          ))}
        </ul>
      </nav>
    </div>
  </footer>
);
