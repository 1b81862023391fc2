import { PROFILES } from "@/lib/diagnosis/types";

import styles from "./patterns.module.css";

/** What a length is filled with. Each is told from the others in black and white. */
export const MOTIFS = [...PROFILES, "band-0", "band-1", "band-2", "band-3", "unknown", "untold", "ink"] as const;
export type Motif = (typeof MOTIFS)[number];
export const getFill = (motif: Motif): string => `url(#motif-${motif})`;

/** Where a band of a measure stands is how dark it is; a profile has its own hand, as on the compass. */
const DRAWN: Readonly<Record<Motif, { readonly size: number; readonly d: string; readonly ground?: true }>> = {
  follower: { size: 7, d: "M2 2h.01M5.500 5.500h.01" },
  refractory: { size: 5, d: "M2.500 0v5" },
  experimenter: { size: 9, d: "M0 2.500h6M4.500 7h4.500M0 7h1.500" },
  pioneer: { size: 9, d: "M4.500 1 8 4.500 4.500 8 1 4.500z" },
  "band-0": { size: 10, d: "" },
  "band-1": { size: 6, d: "M-1 7 7-1M-1 1 1-1M5 7 7 5" },
  "band-2": { size: 4, d: "M-1 5 5-1M-1 1 1-1M3 5 5 3M-1-1 5 5M3-1 5 1M-1 3 1 5" },
  "band-3": { size: 4, d: "", ground: true },
  unknown: { size: 6, d: "M3 3h.01" },
  untold: { size: 5, d: "M0 2.500h2.500" },
  ink: { size: 4, d: "", ground: true },
};

/** The motifs of a page, once. */
export const Patterns = () => (
  <svg className={styles.store} width="0" height="0" aria-hidden="true" focusable="false">
    <defs>
      {MOTIFS.map((motif) => {
        const { size, d, ground } = DRAWN[motif];
        return (
          <pattern key={motif} id={`motif-${motif}`} className={styles[motif]} width={size} height={size} patternUnits="userSpaceOnUse">
            <rect className={ground === true ? styles.full : styles.ground} width={size} height={size} />
            {d !== "" && <path className={styles.line} d={d} />}
          </pattern>
        );
      })}
    </defs>
  </svg>
);
