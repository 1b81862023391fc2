import type { Metadata } from "next";

import { PageHead, PageSection, PageWidth } from "@/components/layout/page-section";
import { BandsTable, DecisionTable } from "@/components/method/decision-table";
import { DataTable } from "@/components/ui/data-table";
import { currentReferential } from "@/lib/referential/current";
import { adviceCopy } from "@/lib/referential/v1/advice.fr";

import { methodCopy as copy, type Origin } from "./method-copy.fr";

export const metadata: Metadata = copy.meta;

const { model } = currentReferential;
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
      <PageSection id="niveaux" title={copy.bands.title}>
        <p>{copy.bands.paragraph}</p>
        <BandsTable model={model} names={adviceCopy} copy={copy.decision.copy} />
      </PageSection>
      <PageSection id="position" title={copy.decision.title}>
        <Paragraphs of={copy.decision.paragraphs} />
        <DecisionTable model={model} names={adviceCopy} copy={copy.decision.copy} />
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
