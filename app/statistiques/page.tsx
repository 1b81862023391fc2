import type { Metadata } from "next";
import { cache } from "react";

import { listFilterWords } from "@/components/statistics/labels.fr";

import { DataSection, ProtectionSection, ReleasesSection } from "./about-sections";
import { EmptyPage } from "./empty-page";
import { openStatistics, STATISTICS_PATH, type Query } from "./open-statistics";
import { Reading } from "./reading";
import { refuseStatistics } from "./refuse";
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
  if (!opened.ok) return refuseStatistics(opened.error, STATISTICS_PATH);
  const statistics = opened.value;
  if (statistics.kind === "nothing") return <EmptyPage {...statistics} />;
  const { number } = statistics.shown.entry;
  return (
    <Reading statistics={statistics} title={copy.title} lead={copy.lead}>
      <ProtectionSection />
      <DataSection number={number} />
      <ReleasesSection entries={statistics.entries} current={number} />
    </Reading>
  );
}
