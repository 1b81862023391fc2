import { PageWidth } from "@/components/layout/page-section";
import { TextLink } from "@/components/ui/text-link";

import styles from "./advisor.module.css";
import { advisorCopy } from "./copy.fr";

/** From the desk, which is one page for everybody, to what the server makes for one person. */
export const DeskFoot = () => (
  <nav aria-label={advisorCopy.nav.label} data-print="hide">
    <PageWidth>
      <div className={styles.actions}>
        <TextLink alone href="/conseil/region">{advisorCopy.nav.region}</TextLink>
        <TextLink alone href="/conseil/compte">{advisorCopy.nav.account}</TextLink>
      </div>
    </PageWidth>
  </nav>
);
