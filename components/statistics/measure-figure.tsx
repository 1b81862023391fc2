import { MEASURES, type Measure } from "@/lib/questionnaire/types";
import { adviceCopy } from "@/lib/referential/v1/advice.fr";
import type { Figures } from "@/lib/statistics/read";
import { BAND_CATEGORIES } from "@/lib/statistics/types";

import { StackRow, type Segment } from "./bars";
import { copy, sayLead } from "./copy.fr";
import styles from "./figures.module.css";
import { readLead } from "./reading";
import { StatFigure, type View } from "./stat-figure";
import { makeGroupedTwin } from "./twins";

const MOTIFS = { "0": "band-0", "1": "band-1", "2": "band-2", "3": "band-3", unknown: "unknown" } as const;

/** The bands of a measure, from its lowest; what could not be measured comes last. */
export const listBands = (measure: Measure, counts: readonly (number | null)[]): readonly Segment[] =>
  BAND_CATEGORIES.map((band, place) => ({
    key: band,
    label: band === "unknown" ? copy.measures.unknown : adviceCopy.measures[measure].bands[Number(band) as 0 | 1 | 2 | 3],
    count: counts[place] ?? null,
    motif: MOTIFS[band],
  }));

/** One measure is described; two are on scales that do not compare. */
const sayTitle = ({ contributions, partitions }: Figures): string =>
  sayLead(
    readLead(listBands("practice", partitions.practice).map(({ key, count }) => ({ key, count, aside: key === "unknown" })), contributions),
    ({ key, share }) => copy.measures.leads(adviceCopy.measures.practice.bands[Number(key) as 0 | 1 | 2 | 3], share),
    copy.measures.even,
  );

/** The six measures, each divided in its bands. */
export const MeasureFigure = ({ view }: { readonly view: View }) => {
  const { contributions, partitions } = view.figures;
  const rows = MEASURES.map((measure) => ({ measure, name: adviceCopy.measures[measure].name, segments: listBands(measure, partitions[measure]) }));
  return (
    <StatFigure
      view={view}
      topic={copy.measures.topic}
      title={sayTitle(view.figures)}
      base={contributions}
      secret={rows.some(({ segments }) => segments.some(({ count }) => count === null))}
      twin={makeGroupedTwin(
        [copy.measures.columns.measure, copy.measures.columns.band],
        rows.map(({ measure, name, segments }) => ({ key: measure, label: name, total: contributions, lines: segments })),
      )}
    >
      <ul role="list" className={styles.rows}>
        {rows.map(({ measure, name, segments }) => (
          <li key={measure} className={styles.row}>
            <p className={styles.name}>{name}</p>
            {contributions !== null && <StackRow segments={segments} total={contributions} />}
          </li>
        ))}
      </ul>
    </StatFigure>
  );
};
