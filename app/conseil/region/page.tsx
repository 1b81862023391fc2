import type { Metadata } from "next";
import type { ReactNode } from "react";

import { AdvisorNav } from "@/components/advisor/advisor-nav";
import { regionCopy as copy } from "@/components/advisor/region-copy.fr";
import { TextLink } from "@/components/ui/text-link";
import { PageWidth } from "@/components/layout/page-section";
import type { Actor } from "@/lib/server/authorisation";
import { openAdvisorPage } from "@/lib/server/advisor-page";

import { DataSection } from "../../statistiques/about-sections";
import { EmptyPage } from "../../statistiques/empty-page";
import { openStatistics, STATISTICS_PATH, type Query } from "../../statistiques/open-statistics";
import { Reading } from "../../statistiques/reading";
import { refuseStatistics } from "../../statistiques/refuse";
import { CountsLine } from "./counts-line";
import { openCounts } from "./open-counts";

const REGION_PATH = "/conseil/region";

export const metadata: Metadata = copy.meta;
export const dynamic = "force-dynamic";

async function openBody(actor: Actor, query: Query): Promise<ReactNode> {
  const opened = await openStatistics(query, REGION_PATH);
  if (!opened.ok) return refuseStatistics(opened.error, REGION_PATH);
  const statistics = opened.value;
  const counts = await openCounts(actor, statistics.kind === "shown" ? statistics.shown.release : null, new Date());
  if (statistics.kind === "nothing") return <><EmptyPage {...statistics} /><PageWidth><CountsLine {...counts} /></PageWidth></>;
  return (
    <Reading statistics={statistics} title={copy.title} lead={copy.lead} before={<CountsLine {...counts} />} forAdvisor>
      <DataSection number={statistics.shown.entry.number} />
      <p><TextLink alone href={STATISTICS_PATH}>{copy.more}</TextLink></p>
    </Reading>
  );
}

/** The statistics of everybody, with what an advisor does with them. */
export default async function RegionPage({ searchParams }: { readonly searchParams: Promise<Query> }) {
  const actor = await openAdvisorPage(REGION_PATH);
  return (
    <>
      <AdvisorNav isAdministrator={actor.role === "administrator"} />
      {await openBody(actor, await searchParams)}
    </>
  );
}
