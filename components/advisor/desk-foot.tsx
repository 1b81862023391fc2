import { PageWidth } from "@/components/layout/page-section";
import { TextLink } from "@/components/ui/text-link";

import { advisorCopy } from "./copy.fr";

/** From the desk, which is one page for everybody, to what the server makes for one person. */
export const DeskFoot = () => (
  <nav aria-label={advisorCopy.nav.label} data-print="hide">
    <PageWidth>
      <TextLink alone href="/conseil/compte">{advisorCopy.nav.account}</TextLink>
    </PageWidth>
  </nav>
);
