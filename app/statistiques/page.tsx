import type { Metadata } from "next";
import { headers } from "next/headers";
import { cache } from "react";

import { PageHead, PageWidth } from "@/components/layout/page-section";
import { buildAddress } from "@/components/statistics/address";
import { Dashboard } from "@/components/statistics/dashboard";
import { listFilterWords } from "@/components/statistics/labels.fr";
import { getAddress } from "@/lib/server/release-files";
import { REQUEST_HEADER, setStatus } from "@/lib/server/request-status";

import { DataSection, ProtectionSection, ReleasesSection } from "./about-sections";
import { openChoices } from "./choices";
import { EmptyPage } from "./empty-page";
import { openStatistics, type Query } from "./open-statistics";
import styles from "./page.module.css";
import { RefusedPage } from "./refused-page";
import { ReleaseLine, Warnings } from "./release-line";
import { statisticsCopy as copy } from "./statistics-copy.fr";

type PageProps = { readonly searchParams: Promise<Query> };

/** Opened once a request, for its title and for its page. */
const openOnce = cache((query: string) => openStatistics(JSON.parse(query) as Query));
const open = async (searchParams: PageProps["searchParams"]) => openOnce(JSON.stringify(await searchParams));

export async function generateMetadata({ searchParams }: PageProps): Promise<Metadata> {
  const opened = await open(searchParams);
  const words = opened.ok && opened.value.kind === "shown" ? listFilterWords(opened.value.place.filter) : [];
  return words.length === 0 ? copy.meta : { ...copy.meta, title: copy.titled(words.join(", ")) };
}

/** Made for each request: its address says what is read, and its scripts have a nonce (docs/decisions/0012). */
export const dynamic = "force-dynamic";

export default async function StatisticsPage({ searchParams }: PageProps) {
  const opened = await open(searchParams);
  if (!opened.ok) {
    setStatus((await headers()).get(REQUEST_HEADER), opened.error.status);
    return <RefusedPage refusal={opened.error} choices={opened.error.code === "unreadable" ? null : await openChoices("release" in opened.error ? opened.error.release : null)} />;
  }
  const statistics = opened.value;
  if (statistics.kind === "nothing") return <EmptyPage {...statistics} />;
  const { shown, place, earlier, entries } = statistics;
  return (
    <PageWidth>
      <div className={styles.sheets}>
        <div>
          <PageHead title={copy.title} lead={copy.lead} />
          <Warnings {...statistics} />
          <ReleaseLine {...statistics} />
          <Dashboard release={shown.release} earlier={earlier} place={place} />
          <ProtectionSection />
          <DataSection number={shown.entry.number} />
          <ReleasesSection entries={entries} current={shown.entry.number} />
        </div>
        <p className={styles.paper} aria-hidden="true">
          {copy.paper(getAddress(buildAddress({ ...place, release: shown.entry.number })), shown.entry.number, listFilterWords(place.filter).join(", ") || copy.paperAll)}
        </p>
      </div>
    </PageWidth>
  );
}
