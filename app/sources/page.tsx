import type { Metadata } from "next";

import { PageHead, PageSection, PageWidth } from "@/components/layout/page-section";
import { Items } from "@/components/layout/prose";
import { DataTable } from "@/components/ui/data-table";
import { TextLink } from "@/components/ui/text-link";
import { SECTIONS, STUDY } from "@/lib/referential/study";

import { sourcesCopy as copy } from "./sources-copy.fr";

export const metadata: Metadata = copy.meta;

const KEYS = ["profiles", "branches", "strategies", "actions", "trajectories", "conclusion", "annexes"] as const satisfies readonly (keyof typeof SECTIONS)[];

export default function SourcesPage() {
  return (
    <PageWidth>
      <PageHead title={copy.title} lead={copy.lead} />
      <PageSection id="etude" title={copy.study.title}>
        <p>{copy.study.reference(STUDY.title, STUDY.date, STUDY.authors)}</p>
        <DataTable
          stack
          caption={copy.study.caption}
          columns={[
            { key: "section", label: copy.study.columns.section },
            { key: "pages", label: copy.study.columns.pages },
            { key: "use", label: copy.study.columns.use },
          ]}
          rows={KEYS.map((key) => ({ key, cells: [SECTIONS[key].title, copy.study.pages(SECTIONS[key].pages[0], SECTIONS[key].pages[1]), copy.study.uses[key]] }))}
        />
        <p>{copy.study.note}</p>
      </PageSection>
      <PageSection id="reprise" title={copy.borrowed.title}>
        <Items of={copy.borrowed.items} />
        <p>{copy.borrowed.rights}</p>
      </PageSection>
      <PageSection id="de-nous" title={copy.ours.title}>
        <p>{copy.ours.text}</p>
        <TextLink alone href="/methode">
          {copy.ours.link}
        </TextLink>
      </PageSection>
      <PageSection id="licences" title={copy.licences.title}>
        <DataTable
          stack
          caption={copy.licences.caption}
          columns={[
            { key: "what", label: copy.licences.columns.what },
            { key: "licence", label: copy.licences.columns.licence },
          ]}
          rows={copy.licences.rows.map((row) => ({ key: row.what, cells: [row.what, row.licence] }))}
        />
      </PageSection>
    </PageWidth>
  );
}
