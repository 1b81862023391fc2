import { ProfileSign } from "@/components/signs/profile-sign";
import { joinClasses } from "@/components/ui/class-names";
import type { Profile } from "@/lib/diagnosis/types";
import { getShare, type Count } from "@/lib/statistics/read";

import styles from "./bars.module.css";
import { copy } from "./copy.fr";
import { getFill, type Motif } from "./patterns";
import { getUntold } from "./reading";

export type Bar = {
  readonly key: string;
  readonly label: string;
  readonly count: Count;
  readonly motif?: Motif;
  readonly profile?: Profile;
  /** Stands apart from the others: « je ne sais pas », « non ventilé ». */
  readonly aside?: boolean;
};

type LengthProps = { readonly share: number; readonly motif: Motif };

/** A length from 0 to 100. Decorative: the figure stands beside it. */
export const Length = ({ share, motif }: LengthProps) => (
  <svg className={styles.length} width="100%" height="100%" aria-hidden="true" focusable="false">
    <rect className={styles.track} width="100%" />
    <rect className={styles.axis} width="1" />
    <rect className={joinClasses(styles.fill, styles[motif])} x="0.5" width={`${share}%`} fill={getFill(motif)} />
  </svg>
);

type BarsProps = { readonly bars: readonly Bar[]; readonly total: Count };

/** Lengths of one scale everywhere, from nothing to the whole, each with its name and its figure beside it. */
export const Bars = ({ bars, total }: BarsProps) => (
  <ul role="list" className={styles.bars}>
    {bars.map(({ key, label, count, motif = "ink", profile, aside = false }) => {
      const share = getShare(count, total);
      return (
        <li key={key} className={joinClasses(styles.bar, aside && styles.aside)}>
          <span className={styles.label}>
            {profile !== undefined && <ProfileSign profile={profile} size={22} />}
            <span>{label}</span>
          </span>
          {share === null ? <span className={styles.blank} aria-hidden="true" /> : <Length share={share} motif={aside ? "unknown" : motif} />}
          <span className={styles.value}>
            {count === null || share === null ? (
              <em>{copy.secret}</em>
            ) : (
              <>
                <b>{copy.percent(share)}</b> <span className={styles.count}>{copy.number(count)}</span>
              </>
            )}
          </span>
        </li>
      );
    })}
  </ul>
);

export type Segment = { readonly key: string; readonly label: string; readonly count: Count; readonly motif: Motif };

/** Places of the segments, in percent of a total that is known. What is not told stands where the first hidden one would, so that the others keep their order and their side. */
export function placeSegments(segments: readonly Segment[], total: number): readonly { readonly key: string; readonly motif: Motif; readonly x: number; readonly width: number }[] {
  const untold = getUntold(segments.map(({ count }) => count), total);
  const hidden = segments.findIndex(({ count }) => count === null);
  const all = segments.toSpliced(hidden === -1 ? segments.length : hidden, 0, { key: "untold", label: "", count: untold, motif: "untold" }).filter(({ count }) => count !== null && count > 0);
  const starts = all.map((_, index) => all.slice(0, index).reduce((sum, { count }) => sum + (count ?? 0), 0));
  return all.map(({ key, motif, count }, index) => ({ key, motif, x: (100 * (starts[index] ?? 0)) / total, width: (100 * (count ?? 0)) / total }));
}

type StackProps = { readonly segments: readonly Segment[]; readonly total: number };

/** A whole divided in its parts. Decorative: the parts are named under it. */
export const Stack = ({ segments, total }: StackProps) => (
  <svg className={styles.stack} width="100%" height="22" aria-hidden="true" focusable="false">
    {placeSegments(segments, total).map(({ key, motif, x, width }) => (
      <rect key={key} className={joinClasses(styles.segment, styles[motif])} x={`${x}%`} y="1" width={`${width}%`} height="20" fill={getFill(motif)} />
    ))}
  </svg>
);

const Swatch = ({ motif }: { readonly motif: Motif }) => (
  <svg className={styles.swatch} width="16" height="16" aria-hidden="true" focusable="false">
    <rect className={joinClasses(styles.segment, styles[motif])} x="1" y="1" width="14" height="14" fill={getFill(motif)} />
  </svg>
);

/** A whole and its parts with their names and shares: what is under the threshold is said, not drawn apart. */
export const StackRow = ({ segments, total }: StackProps) => (
  <>
    <Stack segments={segments} total={total} />
    <ul role="list" className={styles.parts}>
      {segments.map(({ key, label, count, motif }) => (
        <li key={key}>
          <Swatch motif={count === null ? "untold" : motif} /> <span>{label}</span>{" "}
          {count === null ? <em>{copy.secretShort}</em> : <b>{copy.percent(getShare(count, total) ?? 0)}</b>}
        </li>
      ))}
    </ul>
  </>
);
