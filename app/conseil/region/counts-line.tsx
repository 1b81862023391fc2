import { regionCopy } from "@/components/advisor/region-copy.fr";

import styles from "../../statistiques/page.module.css";
import type { Counts } from "./open-counts";

/** How many contributions came, and how many wait: roughly, and why so. */
export const CountsLine = ({ lines }: Counts) => (
  <div className={styles.release}>
    <ul role="list">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
    <p>{regionCopy.counts.why}</p>
  </div>
);
