"use client"; // Next requires error boundaries to run in the browser.

import { PageHead, PageWidth } from "@/components/layout/page-section";
import { Button } from "@/components/ui/button";
import { TextLink } from "@/components/ui/text-link";

import { errorCopy } from "./error-copy.fr";
import { readErrorId } from "./error-id";
import styles from "./error.module.css";

const copy = errorCopy.failure;

type ErrorPageProps = { readonly error: unknown; readonly retry: () => void };

/** Something unexpected happened while a page was being shown. */
export default function ErrorPage({ error, retry }: ErrorPageProps) {
  const id = readErrorId(error);
  return (
    <PageWidth>
      <PageHead title={copy.title} lead={copy.lead} />
      <p className={styles.ways}>
        <Button onClick={retry}>{copy.retry}</Button>
        <TextLink href="/">{copy.home}</TextLink>
      </p>
      {id !== undefined && (
        <p className={styles.id}>
          {copy.id} <code>{id}</code>
        </p>
      )}
    </PageWidth>
  );
}
