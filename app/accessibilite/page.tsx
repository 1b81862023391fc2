import type { Metadata } from "next";

import { PageHead, PageSection, PageWidth } from "@/components/layout/page-section";
import { Items, Paragraphs } from "@/components/layout/prose";
import { TextLink } from "@/components/ui/text-link";
import { formatDate } from "@/lib/format/dates";

import { Configured, ConfiguredList } from "../configured";
import { institution } from "../institution";
import { accessibilityCopy as copy } from "./accessibility-copy.fr";

export const metadata: Metadata = copy.meta;

/** When the statement was last gone through. */
const ESTABLISHED = new Date("2026-11-23T12:00:00Z");
const { message, delegate, post } = copy.appeal;

const Appeal = () => (
  <PageSection id="recours" title={copy.appeal.title}>
    <p>{copy.appeal.intro}</p>
    <ul>
      {[message, delegate].map(({ before, link, href }) => (
        <li key={href}>
          {before} <TextLink href={href}>{link}</TextLink>{"\u202f;"}
        </li>
      ))}
      <li>{post}</li>
    </ul>
  </PageSection>
);

export default function AccessibilityPage() {
  const { technologies, environment, tools, pages } = copy.making;
  return (
    <PageWidth>
      <PageHead title={copy.title} lead={copy.lead} />
      <PageSection id="engagement" title={copy.commitment.title}>
        <p>
          {copy.commitment.before} <Configured value={institution.name} />, {copy.commitment.after}
        </p>
        <p>{copy.commitment.scope}</p>
      </PageSection>
      <PageSection id="etat" title={copy.state.title}>
        <p>{copy.state.text}</p>
      </PageSection>
      <PageSection id="verifications" title={copy.tests.title}>
        <p>{copy.tests.text}</p>
        <Items of={copy.tests.items} />
      </PageSection>
      <PageSection id="non-accessibles" title={copy.faults.title}>
        <Paragraphs of={[copy.faults.known, copy.faults.never]} />
        <Items of={copy.faults.items} />
        <p>{copy.faults.exemptions}</p>
      </PageSection>
      <PageSection id="etablissement" title={copy.making.title}>
        <p>{copy.making.date(formatDate(ESTABLISHED))}</p>
        <ConfiguredList entries={[technologies, environment, tools, pages]} />
      </PageSection>
      <PageSection id="contact" title={copy.contact.title}>
        <p>{copy.contact.text}</p>
        <ConfiguredList entries={[{ term: copy.contact.term, value: institution.accessibilityContact }]} />
      </PageSection>
      <Appeal />
    </PageWidth>
  );
}
