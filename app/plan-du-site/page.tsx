import type { Metadata } from "next";

import { PageHead, PageSection, PageWidth } from "@/components/layout/page-section";
import { TextLink } from "@/components/ui/text-link";

import { pageGroups } from "../pages.fr";
import styles from "./page.module.css";
import { siteMapCopy as copy } from "./site-map-copy.fr";

export const metadata: Metadata = copy.meta;

export default function SiteMapPage() {
  return (
    <PageWidth>
      <PageHead title={copy.title} lead={copy.lead} />
      {pageGroups.map((group, index) => (
        <PageSection key={group.title} id={`plan-${String(index + 1)}`} title={group.title}>
          <ul role="list" className={styles.pages}>
            {group.pages.map((page) => (
              <li key={page.href}>
                <TextLink href={page.href}>{page.label}</TextLink>
                <p>{page.about}</p>
              </li>
            ))}
          </ul>
        </PageSection>
      ))}
    </PageWidth>
  );
}
