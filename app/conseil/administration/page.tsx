import type { Metadata } from "next";

import { administrationCopy as copy } from "@/components/advisor/administration-copy.fr";
import { AdvisorNav } from "@/components/advisor/advisor-nav";
import { AdvisorsPanel } from "@/components/advisor/advisors-panel";
import { ContactsForm } from "@/components/advisor/contacts-form";
import { InterviewsPanel } from "@/components/advisor/interviews-panel";
import { ReleasesPanel } from "@/components/advisor/releases-panel";
import { RetentionForm } from "@/components/advisor/retention-form";
import { PageHead, PageSection, PageWidth } from "@/components/layout/page-section";
import { openAdministratorPage } from "@/lib/server/advisor-page";
import { RETENTION } from "@/lib/server/settings";

import { RefusedPage } from "../refused-page";
import { openAdministration } from "./open-administration";

export const metadata: Metadata = copy.meta;
export const dynamic = "force-dynamic";

export default async function AdministrationPage() {
  const actor = await openAdministratorPage("/conseil/administration");
  if (actor === null) return <RefusedPage />;
  const { accounts, links, holders, waiting, settings, releases, today } = await openAdministration(actor, new Date());
  return (
    <>
      <AdvisorNav isAdministrator />
      <PageWidth>
        <PageHead title={copy.title} lead={copy.lead} />
        <PageSection id="comptes" title={copy.advisors.title} wide><AdvisorsPanel accounts={accounts} links={links} today={today} /></PageSection>
        <PageSection id="entretiens" title={copy.interviews.title}><InterviewsPanel holders={holders} waiting={waiting} /></PageSection>
        <PageSection id="publications" title={copy.releases.title}><ReleasesPanel releases={releases} /></PageSection>
        <PageSection id="conservation" title={copy.retention.title}><RetentionForm months={settings.retentionMonths} {...RETENTION} /></PageSection>
        <PageSection id="contacts" title={copy.contacts.title}><ContactsForm contacts={settings.contacts} /></PageSection>
      </PageWidth>
    </>
  );
}
