import type { Metadata } from "next";
import { notFound } from "next/navigation";

import { PageHead, PageSection, PageWidth } from "@/components/layout/page-section";

import { FieldSpecimens } from "./field-specimens";
import { MapSpecimens } from "./map-specimens";
import { WordSpecimens } from "./word-specimens";

export const metadata: Metadata = { title: "Primitives", robots: { index: false } };

/** Every primitive in every state, for whoever works on them. Development only. */
export default function StylesPage() {
  if (process.env.NODE_ENV === "production") notFound();
  return (
    <PageWidth>
      <PageHead title="Primitives" lead="Tous les états, sur une page. N’existe qu’en développement." />
      <PageSection id="champs" title="Champs">
        <FieldSpecimens />
      </PageSection>
      <PageSection id="mots" title="Mots, signes, tables">
        <WordSpecimens />
      </PageSection>
      <PageSection id="cartes" title="Carte">
        <MapSpecimens />
      </PageSection>
    </PageWidth>
  );
}
