import { AdvisorNav } from "@/components/advisor/advisor-nav";
import { advisorCopy } from "@/components/advisor/copy.fr";
import { PageHead, PageWidth } from "@/components/layout/page-section";
import { ButtonLink } from "@/components/ui/button";

const copy = advisorCopy.refused;

/** What an advisor reads on a page of the administration. */
export const RefusedPage = () => (
  <>
    <AdvisorNav isAdministrator={false} />
    <PageWidth>
      <PageHead title={copy.title} lead={copy.lead} />
      <p><ButtonLink look="secondary" href="/conseil">{copy.back}</ButtonLink></p>
    </PageWidth>
  </>
);
