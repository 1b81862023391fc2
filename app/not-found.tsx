import type { Metadata } from "next";

import { PageHead, PageWidth } from "@/components/layout/page-section";
import { ButtonLink } from "@/components/ui/button";
import { TextLink } from "@/components/ui/text-link";

import { errorCopy } from "./error-copy.fr";
import styles from "./error.module.css";

const copy = errorCopy.notFound;

export const metadata: Metadata = { title: copy.title };

export default function NotFound() {
  return (
    <PageWidth>
      <PageHead title={copy.title} lead={copy.lead} />
      <p className={styles.ways}>
        <ButtonLink href="/">{copy.home}</ButtonLink>
        <TextLink href="/questionnaire">{copy.resume}</TextLink>
      </p>
    </PageWidth>
  );
}
