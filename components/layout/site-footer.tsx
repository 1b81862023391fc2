import type { ReactNode } from "react";

import type { NavLink } from "./site-header";
import styles from "./site-footer.module.css";

type SiteFooterProps = {
  readonly label: string;
  readonly source: ReactNode;
  readonly licence: ReactNode;
  readonly groups: readonly { readonly title: string; readonly pages: readonly NavLink[] }[];
};

/** Where the facts come from, under which licence, and every page of the service. */
export const SiteFooter = ({ label, source, licence, groups }: SiteFooterProps) => (
  <footer className={styles.footer}>
    <div className={styles.inner}>
      <div className={styles.words}>
        <p>{source}</p>
        <p>{licence}</p>
      </div>
      <nav aria-label={label} data-print="hide" className={styles.nav}>
        {groups.map(({ title, pages }) => (
          <div key={title}>
            <p className={styles.group}>{title}</p>
            <ul role="list" className={styles.links}>
              {pages.map((link) => (
                <li key={link.href}>
                  <a href={link.href}>{link.label}</a>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </nav>
    </div>
  </footer>
);
