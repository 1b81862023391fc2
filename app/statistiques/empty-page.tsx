import { PageHead, PageSection, PageWidth } from "@/components/layout/page-section";
import { Items, Paragraphs } from "@/components/layout/prose";
import { Tiles } from "@/components/statistics/department-map";
import { Patterns } from "@/components/statistics/patterns";
import { StudyFigure } from "@/components/statistics/study-figure";
import { ButtonLink } from "@/components/ui/button";
import type { ReleaseEntry } from "@/lib/server/releases";

import { ProtectionSection, ReleasesSection } from "./about-sections";
import styles from "./page.module.css";
import { WithdrawnNotice } from "./release-line";
import { statisticsCopy as copy } from "./statistics-copy.fr";

type EmptyPageProps = { readonly withdrawn: ReleaseEntry | null; readonly entries: readonly ReleaseEntry[] };

/** The first day, or when everything was taken back: what will stand here, and no figure of ours. */
export const EmptyPage = ({ withdrawn, entries }: EmptyPageProps) => (
  <PageWidth>
    <Patterns />
    <PageHead title={copy.title} lead={copy.empty.lead} />
    {withdrawn !== null && (
      <div className={styles.warnings}>
        <WithdrawnNotice entry={withdrawn} instead={null} />
      </div>
    )}
    <PageSection id="rien" title={copy.empty.title}>
      {withdrawn === null && <Paragraphs of={copy.empty.text} />}
      <p className={styles.invite}>
        <ButtonLink href="/questionnaire">{copy.empty.invite}</ButtonLink>
      </p>
      <p>{copy.empty.inviteText}</p>
      <h3>{copy.empty.will}</h3>
      <Items of={copy.empty.items} />
    </PageSection>
    <PageSection id="departements" title={copy.empty.map}>
      <p>{copy.empty.mapText}</p>
      <Tiles label={copy.empty.mapLabel} departments={[]} place={null} />
    </PageSection>
    <PageSection id="formation" title={copy.empty.study}>
      <StudyFigure />
    </PageSection>
    <ProtectionSection />
    {entries.length > 0 && <ReleasesSection entries={entries} current={null} />}
  </PageWidth>
);
