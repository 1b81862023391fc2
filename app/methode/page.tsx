import type { Metadata } from "next";

import { PageHead, PageSection, PageWidth } from "@/components/layout/page-section";
import { BandsTable, DecisionTable } from "@/components/method/decision-table";
import { Weights } from "@/components/method/weights";
import { DataTable } from "@/components/ui/data-table";
import { currentReferential } from "@/lib/referential/current";
import { formatDate } from "@/lib/format/dates";
import { adviceCopy } from "@/lib/referential/v1/advice.fr";
import { questionnaireCopy } from "@/lib/referential/v1/copy.fr";
import proofs from "@/lib/referential/v1/proofs.json";

import { methodCopy as copy, type Origin } from "./method-copy.fr";

export const metadata: Metadata = copy.meta;

const { model, questionnaire } = currentReferential;
const isProof = (id: string): id is keyof typeof copy.proofs.statements => id in copy.proofs.statements;
const sayOrigin = (origin: Origin): string => (origin.by === "study" ? copy.origin.study(origin.pages) : copy.origin.ours);

const Paragraphs = ({ of }: { readonly of: readonly string[] }) => of.map((text) => <p key={text}>{text}</p>);
const List = ({ of }: { readonly of: readonly string[] }) => (
  <ul>
    {of.map((text) => (
      <li key={text}>{text}</li>
    ))}
  </ul>
);

export default function MethodPage() {
  return (
    <PageWidth>
      <PageHead title={copy.title} lead={copy.lead} />
      <PageSection id="mesures" title={copy.answers.title}>
        <Paragraphs of={copy.answers.paragraphs} />
        <DataTable
          stack
          caption={copy.answers.measuresCaption}
          columns={[
            { key: "measure", label: copy.answers.columns.measure },
            { key: "text", label: copy.answers.columns.text },
            { key: "origin", label: copy.answers.columns.origin },
          ]}
          rows={copy.answers.measures.map((measure) => ({
            key: measure.key,
            cells: [adviceCopy.measures[measure.key].name, measure.text, sayOrigin(measure.origin)],
          }))}
        />
      </PageSection>
      <PageSection id="points" title={copy.weights.title}>
        <Paragraphs of={copy.weights.paragraphs} />
        <Weights questionnaire={questionnaire} words={questionnaireCopy} names={adviceCopy.measures} copy={copy.weights.copy} />
      </PageSection>
      <PageSection id="niveaux" title={copy.bands.title}>
        <p>{copy.bands.paragraph}</p>
        <BandsTable model={model} names={adviceCopy} copy={copy.decision.copy} />
      </PageSection>
      <PageSection id="position" title={copy.decision.title}>
        <Paragraphs of={copy.decision.paragraphs} />
        <DecisionTable model={model} names={adviceCopy} copy={copy.decision.copy} />
      </PageSection>
      <PageSection id="preuves" title={copy.proofs.title}>
        <Paragraphs of={copy.proofs.paragraphs} />
        <DataTable
          stack
          caption={copy.proofs.caption}
          columns={[
            { key: "statement", label: copy.proofs.columns.statement },
            { key: "covered", label: copy.proofs.columns.covered },
          ]}
          rows={proofs.proofs.map(({ id, covered }) => ({
            key: id,
            cells: [isProof(id) ? copy.proofs.statements[id] : id, <span key="covered" lang="en">{covered}</span>],
          }))}
        />
        <p>{copy.proofs.version(formatDate(new Date(proofs.date)), proofs.model, proofs.rules, proofs.fingerprint)}</p>
      </PageSection>
      <PageSection id="carte" title={copy.map.title}>
        <Paragraphs of={copy.map.paragraphs} />
      </PageSection>
      <PageSection id="sources" title={copy.sources.title}>
        <h3>{copy.sources.study.title}</h3>
        <List of={copy.sources.study.items} />
        <h3>{copy.sources.ours.title}</h3>
        <List of={copy.sources.ours.items} />
      </PageSection>
      <PageSection id="limites" title={copy.limits.title}>
        <List of={copy.limits.items} />
      </PageSection>
      <PageSection id="reference" title={copy.reference.title}>
        <p>{copy.reference.text}</p>
      </PageSection>
    </PageWidth>
  );
}
