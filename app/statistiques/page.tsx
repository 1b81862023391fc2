import type { Metadata } from "next";
import { headers } from "next/headers";

import { PageHead, PageWidth } from "@/components/layout/page-section";
import { Dashboard } from "@/components/statistics/dashboard";
import { REQUEST_HEADER, setStatus } from "@/lib/server/request-status";

import { DataSection, ProtectionSection, ReleasesSection } from "./about-sections";
import { EmptyPage } from "./empty-page";
import { openStatistics, type Query } from "./open-statistics";
import { RefusedPage } from "./refused-page";
import { ReleaseLine, Warnings } from "./release-line";
import { statisticsCopy as copy } from "./statistics-copy.fr";

export const metadata: Metadata = copy.meta;
/** Made for each request: its address says what is read, and its scripts have a nonce (docs/decisions/0012). */
export const dynamic = "force-dynamic";

export default async function StatisticsPage({ searchParams }: { readonly searchParams: Promise<Query> }) {
  const opened = await openStatistics(await searchParams);
  if (!opened.ok) {
    setStatus((await headers()).get(REQUEST_HEADER), opened.error.status);
    return <RefusedPage refusal={opened.error} />;
  }
  const statistics = opened.value;
  if (statistics.kind === "nothing") return <EmptyPage {...statistics} />;
  const { shown, place, earlier, entries } = statistics;
  return (
    <PageWidth>
      <PageHead title={copy.title} lead={copy.lead} />
      <Warnings {...statistics} />
      <ReleaseLine {...statistics} />
      <Dashboard release={shown.release} earlier={earlier} place={place} />
      <ProtectionSection />
      <DataSection number={shown.entry.number} />
      <ReleasesSection entries={entries} current={shown.entry.number} />
    </PageWidth>
  );
}
