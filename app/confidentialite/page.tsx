import type { Metadata } from "next";

import { OUTBOX_KEY } from "@/components/contribution/outbox";
import { PageHead, PageSection, PageWidth } from "@/components/layout/page-section";
import { Items, Paragraphs } from "@/components/layout/prose";
import { DRAFT_KEY } from "@/components/questionnaire/draft";
import { DataTable } from "@/components/ui/data-table";
import { Notice } from "@/components/ui/notice";

import { Configured, ConfiguredList } from "../configured";
import { institution } from "../institution";
import { privacyCopy as copy } from "./privacy-copy.fr";

export const metadata: Metadata = copy.meta;

const CONTACTS = [
  { term: copy.rights.controller, value: institution.name },
  { term: copy.rights.address, value: institution.address },
  { term: copy.rights.contact, value: institution.dataContact },
  { term: copy.rights.host, value: institution.host },
];

const KEPT = [
  { name: DRAFT_KEY, ...copy.cookies.rows.answers },
  { name: OUTBOX_KEY, ...copy.cookies.rows.contributions },
];

const Contribution = () => (
  <PageSection id="contribuer" title={copy.contribution.title}>
    <DataTable
      stack
      caption={copy.contribution.stored.caption}
      columns={[
        { key: "what", label: copy.contribution.stored.columns.what },
        { key: "why", label: copy.contribution.stored.columns.why },
      ]}
      rows={copy.contribution.stored.rows.map((row) => ({ key: row.what, cells: [row.what, row.why] }))}
    />
    <p>{copy.contribution.never}</p>
    <p>{copy.contribution.waiting}</p>
    <Notice kind="attention" label={copy.state.label} title={copy.state.title}>
      <Paragraphs of={copy.state.paragraphs} />
    </Notice>
  </PageSection>
);

const Technical = () => (
  <PageSection id="technique" title={copy.technical.title}>
    <DataTable
      stack
      caption={copy.technical.caption}
      columns={[
        { key: "what", label: copy.technical.columns.what },
        { key: "why", label: copy.technical.columns.why },
        { key: "time", label: copy.technical.columns.time },
      ]}
      rows={copy.technical.rows.map((row) => ({ key: row.what, cells: [row.what, row.why, row.time] }))}
    />
    <p>{copy.technical.note}</p>
  </PageSection>
);

export default function PrivacyPage() {
  return (
    <PageWidth>
      <PageHead title={copy.title} lead={copy.lead} />
      <PageSection id="appareil" title={copy.device.title}>
        <Items of={copy.device.items} />
      </PageSection>
      <PageSection id="lien" title={copy.link.title}>
        <Items of={copy.link.items} />
      </PageSection>
      <PageSection id="cookies" title={copy.cookies.title}>
        <Paragraphs of={copy.cookies.paragraphs} />
        <DataTable
          stack
          caption={copy.cookies.caption}
          columns={[
            { key: "name", label: copy.cookies.columns.name },
            { key: "why", label: copy.cookies.columns.why },
            { key: "time", label: copy.cookies.columns.time },
          ]}
          rows={KEPT.map(({ name, why, time }) => ({ key: name, cells: [<code key={name}>{name}</code>, why, time] }))}
        />
      </PageSection>
      <Contribution />
      <PageSection id="retirer" title={copy.withdraw.title}>
        <Paragraphs of={copy.withdraw.paragraphs} />
      </PageSection>
      <PageSection id="entretien" title={copy.interview.title}>
        <Items of={copy.interview.items} />
      </PageSection>
      <Technical />
      <PageSection id="durees" title={copy.retention.title}>
        <ul>
          <li>{copy.retention.device}</li>
          <li>{copy.retention.pending}</li>
          <li>{copy.retention.sealed}</li>
          <li>{copy.retention.journal}</li>
          <li>
            {copy.retention.backup} <Configured value={institution.backupRetention} />.
          </li>
        </ul>
      </PageSection>
      <PageSection id="droits" title={copy.rights.title}>
        <Paragraphs of={copy.rights.paragraphs} />
        <ConfiguredList entries={CONTACTS} />
      </PageSection>
    </PageWidth>
  );
}
