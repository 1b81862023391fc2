import type { ReactNode } from "react";

import { Figure } from "@/components/ui/figure";
import type { DataTableProps } from "@/components/ui/data-table";
import { formatDate } from "@/lib/format/dates";
import { nameFile, toFileName } from "@/lib/statistics/export/file-name";
import { NATURES } from "@/lib/statistics/export/words.fr";
import type { Count, Figures, Filter } from "@/lib/statistics/read";
import type { Release } from "@/lib/statistics/types";

import { copy } from "./copy.fr";
import { FigureFiles } from "./figure-files";
import { listFilterWords, sayNotAll } from "./labels.fr";
import styles from "./stat-figure.module.css";

/** What every figure of a page is read from. */
export type View = { readonly release: Release; readonly filter: Filter; readonly figures: Figures };

type Moment = { readonly when: string; readonly count: Count };

const sayBase = (base: StatFigureProps["base"]): string | null => {
  if (base === null) return null;
  return typeof base === "number" ? copy.about(base) : base.map(({ when, count }) => copy.base.moment(when, count)).join("\u202f; ");
};

type StatFigureProps = {
  readonly view: View;
  /** What it is about, in a word or two. */
  readonly topic: string;
  readonly title: string;
  /** Several where several moments are compared. */
  readonly base: Count | readonly Moment[];
  /** Which of the contributions: those that were asked, or answered. */
  readonly asked?: string;
  /** Said after the base: how to read it. */
  readonly notes?: readonly string[];
  /** The figure holds something secret, and says why. */
  readonly secret?: boolean;
  readonly children: ReactNode;
  readonly twin: Omit<DataTableProps, "caption">;
};

/** « Publication n° 3, 23 novembre 2026. » */
export const sayRelease = ({ number, preparedOn }: Release): string => copy.base.release(number, formatDate(new Date(preparedOn)));

/** What the files of a figure begin with, each on every line of its table. */
const describeFile = ({ number, fictitious }: Release): readonly (readonly [string, string])[] => [["nature", fictitious ? NATURES.fictitious : NATURES.real], ["publication", String(number)]];

/** A figure of the statistics: the sentence that it shows, its base, who answered, its release, its twin table, and its files. */
export const StatFigure = ({ view: { release, filter }, topic, title, base, asked = "", notes = [], secret = false, children, twin }: StatFigureProps) => (
  <div className={styles.frame} data-figure="">
    <p className={styles.topic}>
      {topic} {release.fictitious && <strong className={styles.stamp}>{copy.fictitious}</strong>}
    </p>
    <Figure
      title={<h3 className={styles.title}>{title}</h3>}
      base={[copy.base.line(sayBase(base), asked, [...listFilterWords(filter), release.region.name].join(", "), sayNotAll(filter)), ...notes, ...(secret ? [copy.base.secretWhy] : []), sayRelease(release)].join(" ")}
      twin={{ summary: copy.twin, caption: topic, captionHidden: true, ...twin }}
    >
      {children}
    </Figure>
    <FigureFiles topic={topic} name={nameFile(release, ...[topic, ...listFilterWords(filter)].map(toFileName))} about={describeFile(release)} source={copy.source(release.region.name)} />
  </div>
);
