import type { Metadata } from "next";

import { PageHead, PageSection, PageWidth } from "@/components/layout/page-section";
import { Paragraphs } from "@/components/layout/prose";
import { TextLink } from "@/components/ui/text-link";

import { ConfiguredList } from "../configured";
import { institution } from "../institution";
import { legalCopy as copy } from "./legal-copy.fr";

export const metadata: Metadata = copy.meta;

const PUBLISHER = [
  { term: copy.publisher.name, value: institution.name },
  { term: copy.publisher.address, value: institution.address },
  { term: copy.publisher.director, value: institution.publicationDirector },
  { term: copy.publisher.contact, value: institution.contact },
];

export default function LegalPage() {
  return (
    <PageWidth>
      <PageHead title={copy.title} lead={copy.lead} />
      <PageSection id="editeur" title={copy.publisher.title}>
        <ConfiguredList entries={PUBLISHER} />
      </PageSection>
      <PageSection id="hebergeur" title={copy.host.title}>
        <ConfiguredList entries={[{ term: copy.host.name, value: institution.host }]} />
      </PageSection>
      <PageSection id="portee" title={copy.use.title}>
        <Paragraphs of={copy.use.paragraphs} />
      </PageSection>
      <PageSection id="reutiliser" title={copy.rights.title}>
        <Paragraphs of={[copy.rights.code, copy.rights.report]} />
        <p>
          {copy.rights.study} <TextLink href="/sources">{copy.rights.sourcesLink}</TextLink>
        </p>
      </PageSection>
      <PageSection id="donnees" title={copy.data.title}>
        <ul>
          <li>
            <TextLink href="/confidentialite">{copy.data.privacy}</TextLink>
          </li>
          <li>
            <TextLink href="/accessibilite">{copy.data.accessibility}</TextLink>
          </li>
        </ul>
      </PageSection>
    </PageWidth>
  );
}
