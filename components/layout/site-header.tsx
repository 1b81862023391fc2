import { Mark } from "./mark";
import styles from "./site-header.module.css";

export type NavLink = { readonly href: string; readonly label: string };
type SiteHeaderProps = {
  readonly name: string;
  readonly homeLabel: string;
  readonly navLabel: string;
  readonly links: readonly NavLink[];
};

/** Name, mark and the three ways in. Plain links: the pages are static documents. */
export const SiteHeader = ({ name, homeLabel, navLabel, links }: SiteHeaderProps) => (
  <header className={styles.header}>
    <div className={styles.inner}>
      <a className={styles.home} href="/" aria-label={homeLabel}>
        <Mark />
        <span className={styles.name}>{name}</span>
      </a>
      <nav aria-label={navLabel} data-print="hide">
        <ul role="list" className={styles.links}>
          {links.map((link) => (
            <li key={link.href}>
              <a href={link.href}>{link.label}</a>
            </li>
          ))}
        </ul>
      </nav>
    </div>
  </header>
);
