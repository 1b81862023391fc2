import type { Metadata } from "next";

import { PageHead, PageSection, PageWidth } from "@/components/layout/page-section";
import { DataTable } from "@/components/ui/data-table";
import { Notice } from "@/components/ui/notice";

import { institution, TO_BE_FILLED } from "../institution";
import { privacyCopy as copy } from "./privacy-copy.fr";
import styles from "./page.module.css";

export const metadata: Metadata = copy.meta;

const Paragraphs = ({ of }: { readonly of: readonly string[] }) => of.map((text) => <p key={text}>{text}</p>);
const List = ({ of }: { readonly of: readonly string[] }) => (
  <ul>
    {of.map((text) => (
      <li key={text}>{text}</li>
    ))}
  </ul>
);
/** What the institution gave, or a mark that it has still to. */
const Configured = ({ value }: { readonly value: string }) =>
  value === TO_BE_FILLED ? <mark className={styles.missing}>[{value}]</mark> : value;

const CONTACTS = [
  { term: copy.rights.controller, value: institution.name },
  { term: copy.rights.address, value: institution.address },
  { term: copy.rights.contact, value: institution.dataContact },
  { term: copy.rights.host, value: institution.host },
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
        <List of={copy.device.items} />
      </PageSection>
      <PageSection id="lien" title={copy.link.title}>
        <List of={copy.link.items} />
      </PageSection>
      <Contribution />
      <PageSection id="retirer" title={copy.withdraw.title}>
        <Paragraphs of={copy.withdraw.paragraphs} />
      </PageSection>
      <Technical />
      <PageSection id="durees" title={copy.retention.title}>
        <ul>
          <li>{copy.retention.device}</li>
          <li>
            {copy.retention.pending} <Configured value={institution.pendingRetention} />.
          </li>
          <li>
            {copy.retention.backup} <Configured value={institution.backupRetention} />.
          </li>
        </ul>
      </PageSection>
      <PageSection id="droits" title={copy.rights.title}>
        <Paragraphs of={copy.rights.paragraphs} />
        <dl className={styles.contacts}>
          {CONTACTS.map(({ term, value }) => (
            <div key={term}>
              <dt>{term}</dt>
              <dd>
                <Configured value={value} />
              </dd>
            </div>
          ))}
        </dl>
      </PageSection>
    </PageWidth>
  );
}
