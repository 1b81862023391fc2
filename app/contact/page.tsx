import type { Metadata } from "next";

import { PageHead, PageSection, PageWidth } from "@/components/layout/page-section";
import { Items } from "@/components/layout/prose";
import { Notice } from "@/components/ui/notice";

import { ConfiguredList } from "../configured";
import { institution } from "../institution";
import { contactCopy as copy } from "./contact-copy.fr";

export const metadata: Metadata = copy.meta;

const CONTACTS = [
  { term: copy.who.general, value: institution.contact },
  { term: copy.who.data, value: institution.dataContact },
  { term: copy.who.accessibility, value: institution.accessibilityContact },
];

export default function ContactPage() {
  return (
    <PageWidth>
      <PageHead title={copy.title} lead={copy.lead} />
      <PageSection id="a-qui" title={copy.who.title}>
        <ConfiguredList entries={CONTACTS} />
      </PageSection>
      <PageSection id="aide" title={copy.help.title}>
        <Items of={copy.help.items} />
        <Notice kind="attention" label={copy.avoid.label} title={copy.avoid.title}>
          <p>{copy.avoid.text}</p>
        </Notice>
      </PageSection>
    </PageWidth>
  );
}
