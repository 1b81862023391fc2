import styles from "./configured.module.css";
import { TO_BE_FILLED } from "./institution";

/** What the institution gave, or a mark that it has still to. */
export const Configured = ({ value }: { readonly value: string }) =>
  value === TO_BE_FILLED ? <mark className={styles.missing}>[{value}]</mark> : value;

type ConfiguredListProps = { readonly entries: readonly { readonly term: string; readonly value: string }[] };

/** Names and what the institution gave for each. */
export const ConfiguredList = ({ entries }: ConfiguredListProps) => (
  <dl className={styles.list}>
    {entries.map(({ term, value }) => (
      <div key={term}>
        <dt>{term}</dt>
        <dd>
          <Configured value={value} />
        </dd>
      </div>
    ))}
  </dl>
);
