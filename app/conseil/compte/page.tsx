import type { Metadata } from "next";

import { AdvisorNav } from "@/components/advisor/advisor-nav";
import { advisorCopy } from "@/components/advisor/copy.fr";
import { FactorForm } from "@/components/advisor/factor-form";
import { PasswordForm } from "@/components/advisor/password-form";
import { SessionsPanel } from "@/components/advisor/sessions-panel";
import { PageHead, PageSection, PageWidth } from "@/components/layout/page-section";
import { formatDateTime } from "@/lib/format/dates";
import { listSessions } from "@/lib/server/accounts/own-account";
import { openAdvisorPage } from "@/lib/server/advisor-page";

const copy = advisorCopy.account;

export const metadata: Metadata = copy.meta;
export const dynamic = "force-dynamic";

export default async function AccountPage() {
  const actor = await openAdvisorPage("/conseil/compte");
  const sessions = await listSessions(actor, new Date());
  return (
    <>
      <AdvisorNav isAdministrator={actor.role === "administrator"} />
      <PageWidth>
        <PageHead title={copy.title} lead={copy.lead} />
        <PageSection id="connexions" title={copy.sessions.title}>
          <p>{copy.who(actor.name, advisorCopy.roles[actor.role])}</p>
          <p>{actor.email}</p>
          <SessionsPanel sessions={sessions.map(({ id, device, startedAt, expiresAt, current }) => ({ id, device, current, since: formatDateTime(startedAt), until: formatDateTime(expiresAt) }))} />
        </PageSection>
        <PageSection id="mot-de-passe" title={copy.password.title}><PasswordForm email={actor.email} /></PageSection>
        <PageSection id="second-facteur" title={copy.factor.title}><FactorForm /></PageSection>
      </PageWidth>
    </>
  );
}
