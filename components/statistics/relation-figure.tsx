import { FEELINGS } from "@/lib/anonymisation/feeling";
import { toMiddle } from "@/lib/format/text";
import { adviceCopy } from "@/lib/referential/v1/advice.fr";
import { getShare, type Count } from "@/lib/statistics/read";
import { BAND_CATEGORIES } from "@/lib/statistics/types";

import { StackRow, type Segment } from "./bars";
import { copy } from "./copy.fr";
import styles from "./figures.module.css";
import { getUntold } from "./reading";
import { StatFigure, type View } from "./stat-figure";
import { makeGroupedTwin } from "./twins";

const MOTIFS = { little: "band-0", strong: "band-3", unknown: "unknown" } as const;
/** Points of percentage between the least and the most practising before a slope is said to be seen. */
const SLOPE = 10;

type Row = { readonly key: string; readonly label: string; readonly total: Count; readonly segments: readonly Segment[] };

type Share = { readonly least: number; readonly most: number };

/** Whether the fear grows or fades from band to band, each step one way or level: said only when it holds whatever is hidden. */
export function readSlope(shares: readonly Share[]): "falls" | "rises" | "mixed" | "untold" {
  const [first] = shares;
  const last = shares.at(-1);
  if (first === undefined || last === undefined) return "untold";
  const steps = shares.slice(1).map((share, place): [Share, Share] => [shares[place] ?? share, share]);
  if (last.most - first.least <= -SLOPE && steps.every(([before, after]) => after.most <= before.least)) return "falls";
  if (last.least - first.most >= SLOPE && steps.every(([before, after]) => after.least >= before.most)) return "rises";
  return shares.every(({ least, most }) => least === most) ? "mixed" : "untold";
}

/** The share that fears a large loss, or between which two it lies when it is hidden. */
function readStrong({ total, segments }: Row): Share {
  if (total === null) return { least: 0, most: 100 };
  const share = getShare(segments.find(({ key }) => key === "strong")?.count ?? null, total);
  return share === null ? { least: 0, most: getShare(getUntold(segments.map(({ count }) => count), total), total) ?? 100 } : { least: share, most: share };
}

const TITLES = { falls: copy.relation.seen, rises: copy.relation.reversed, mixed: copy.relation.mixed, untold: copy.relation.unsaid } as const;

/** The study's claim (p. 7), with what the contributions say of it. For the whole region only. */
export const RelationFigure = ({ view }: { readonly view: View }) => {
  const { relation, contributions } = view.figures;
  if (relation === null) return null;
  const practice = view.figures.partitions.practice;
  const rows = BAND_CATEGORIES.flatMap((band, place): Row[] => {
    if (band === "unknown") return [];
    const counts = relation[place] ?? [];
    const segments = FEELINGS.map((feeling, index) => ({ key: feeling, label: copy.relation.feelings[feeling], count: counts[index] ?? null, motif: MOTIFS[feeling] }));
    return [{ key: band, label: adviceCopy.measures.practice.bands[Number(band) as 0 | 1 | 2 | 3], total: practice[place] ?? null, segments }];
  });
  const slope = readSlope(rows.map(readStrong));
  return (
    <StatFigure
      view={view}
      topic={copy.relation.topic}
      title={TITLES[slope]}
      base={contributions}
      notes={[copy.relation.caution]}
      secret={rows.some(({ segments }) => segments.some(({ count }) => count === null))}
      twin={makeGroupedTwin([copy.relation.columns.band, copy.relation.columns.feeling], rows.map(({ segments, ...row }) => ({ ...row, lines: segments })))}
    >
      <p>{copy.relation.question}</p>
      <ul role="list" className={styles.rows}>
        {rows.map(({ key, label, total, segments }) => (
          <li key={key} className={styles.row}>
            <p className={styles.name}>
              {copy.relation.columns.band}{"\u202f: "}
              {toMiddle(label)} <span>{total === null ? copy.secret : copy.about(total)}</span>
            </p>
            {total !== null && <StackRow segments={segments} total={total} />}
          </li>
        ))}
      </ul>
    </StatFigure>
  );
};
