import type { ReactNode } from "react";

import { PageHead, PageWidth } from "@/components/layout/page-section";
import { buildAddress } from "@/components/statistics/address";
import { Dashboard } from "@/components/statistics/dashboard";
import { listFilterWords } from "@/components/statistics/labels.fr";
import { getAddress } from "@/lib/server/release-files";

import { STATISTICS_PATH, type Statistics } from "./open-statistics";
import styles from "./page.module.css";
import { ReleaseLine, Warnings } from "./release-line";
import { statisticsCopy as copy } from "./statistics-copy.fr";

type ReadingProps = {
  readonly statistics: Extract<Statistics, { readonly kind: "shown" }>;
  readonly title: string;
  readonly lead: string;
  /** What stands between the head of the page and what is read. */
  readonly before?: ReactNode;
  /** For whoever plans sessions and shows figures to a room. */
  readonly forAdvisor?: boolean;
  readonly children: ReactNode;
};

/** A release as it is read, by everybody or by an advisor: what to know first, its figures, and at the foot of every sheet the address where anybody finds them. */
export const Reading = ({ statistics, title, lead, before, forAdvisor = false, children }: ReadingProps) => {
  const { shown, place, earlier } = statistics;
  return (
    <PageWidth>
      <div className={styles.sheets}>
        <div>
          <PageHead title={title} lead={lead} />
          <Warnings {...statistics} />
          <ReleaseLine {...statistics} />
          {before}
          <Dashboard release={shown.release} earlier={earlier} place={place} forAdvisor={forAdvisor} />
          {children}
        </div>
        <p className={styles.paper} aria-hidden="true">
          {copy.paper(getAddress(buildAddress({ ...place, path: STATISTICS_PATH, release: shown.entry.number })), shown.entry.number, listFilterWords(place.filter).join(", ") || copy.paperAll)}
        </p>
      </div>
    </PageWidth>
  );
};
