import { PageHead, PageWidth } from "@/components/layout/page-section";
import { buildAddress } from "@/components/statistics/address";
import { isEverything } from "@/components/statistics/reading";
import { ButtonLink } from "@/components/ui/button";
import { TextLink } from "@/components/ui/text-link";

import { errorCopy } from "../error-copy.fr";
import { ChoiceList, type Choices } from "./choices";
import type { Refusal } from "./open-statistics";
import styles from "./page.module.css";
import { sayDay } from "./release-line";
import { statisticsCopy as copy } from "./statistics-copy.fr";

function sayWhy(refusal: Exclude<Refusal, { readonly code: "withdrawn-release" | "unreadable" }>): string {
  if (refusal.code === "absent-release") return copy.refused["absent-release"](refusal.number);
  if (refusal.code === "malformed-release" || refusal.code === "no-release") return copy.refused[refusal.code];
  // The name comes from an address that anybody may write: a few letters are enough to recognise it.
  const key = refusal.key.slice(0, 40);
  const name = Object.entries(copy.refused.names).find(([known]) => known === refusal.key)?.[1];
  return copy.refused[refusal.code](name === undefined ? key : copy.refused.named(name, key));
}

const UnreadablePage = ({ id, path }: { readonly id: string; readonly path: string }) => (
  <PageWidth>
    <PageHead title={errorCopy.failure.title} lead={copy.refused.unreadable} />
    <p className={styles.invite}>
      <ButtonLink href={path}>{errorCopy.failure.retry}</ButtonLink>
      <TextLink href="/">{copy.refused.home}</TextLink>
    </p>
    <p className={styles.id}>
      {errorCopy.failure.id} <code>{id}</code>
    </p>
  </PageWidth>
);

type WithdrawnProps = { readonly refusal: Extract<Refusal, { readonly code: "withdrawn-release" }>; readonly path: string };

/** What was asked for was right once: why it is gone, and where the same can be read. */
const WithdrawnPage = ({ refusal: { entry, instead }, path }: WithdrawnProps) => (
  <PageWidth>
    <PageHead title={copy.withdrawn.head(entry.number)} lead={copy.withdrawn.since(sayDay(entry.withdrawnOn ?? entry.publishedOn))} />
    <div className={styles.refused}>
      {entry.reason !== null && <p>{copy.withdrawn.reason(entry.reason)}</p>}
      {instead === null && <p>{copy.withdrawn.none}</p>}
      <p className={styles.invite}>
        {instead === null || instead.release === null ? (
          <ButtonLink href={path}>{copy.refused.go}</ButtonLink>
        ) : (
          <ButtonLink href={buildAddress(instead)}>{isEverything(instead.filter) ? copy.refused.goRelease(instead.release) : copy.withdrawn.same(instead.release)}</ButtonLink>
        )}
        <TextLink href="/">{copy.refused.home}</TextLink>
      </p>
    </div>
  </PageWidth>
);

type RefusedProps = { readonly refusal: Refusal; readonly path: string; readonly choices: Choices | null };

/** Why nothing is shown, and what can be asked. */
export const RefusedPage = ({ refusal, path, choices }: RefusedProps) => {
  if (refusal.code === "unreadable") return <UnreadablePage id={refusal.id} path={path} />;
  if (refusal.code === "withdrawn-release") return <WithdrawnPage refusal={refusal} path={path} />;
  const release = "release" in refusal ? refusal.release : null;
  return (
    <PageWidth>
      <PageHead title={copy.refused.title} lead={sayWhy(refusal)} />
      <div className={styles.refused}>
        {choices !== null && (
          <>
            <h2>{copy.refused.can}</h2>
            <ChoiceList choices={choices} />
            <p>{copy.refused.once}</p>
          </>
        )}
        <p className={styles.invite}>
          <ButtonLink href={release === null ? path : `${path}?release=${String(release)}`}>
            {release === null ? copy.refused.go : copy.refused.goRelease(release)}
          </ButtonLink>
          <TextLink href="/">{copy.refused.home}</TextLink>
        </p>
      </div>
    </PageWidth>
  );
};
