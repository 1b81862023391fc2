import type { Place } from "@/components/statistics/address";
import { Notice } from "@/components/ui/notice";
import { TextLink } from "@/components/ui/text-link";
import { formatDate } from "@/lib/format/dates";
import type { PublishedRelease, ReleaseEntry } from "@/lib/server/releases";

import styles from "./page.module.css";
import { statisticsCopy as copy } from "./statistics-copy.fr";

export const sayDay = (date: string): string => formatDate(new Date(date));

/** A release that was taken back says so and why, and what is read instead. */
export const WithdrawnNotice = ({ entry, instead }: { readonly entry: ReleaseEntry; readonly instead: number | null }) => (
  <Notice kind="attention" label={copy.attention} title={copy.withdrawn.title(entry.number, sayDay(entry.withdrawnOn ?? entry.publishedOn))}>
    {entry.reason !== null && <p>{copy.withdrawn.reason(entry.reason)}</p>}
    <p>{instead === null ? copy.withdrawn.none : copy.withdrawn.previous(instead)}</p>
  </Notice>
);

type ReadingProps = { readonly shown: PublishedRelease; readonly place: Place; readonly latest: ReleaseEntry; readonly withdrawn: ReleaseEntry | null };

/** What has to be known before the first figure is read. */
export const Warnings = ({ shown: { entry }, withdrawn }: Pick<ReadingProps, "shown" | "withdrawn">) => (
  <div className={styles.warnings}>
    {withdrawn !== null && <WithdrawnNotice entry={withdrawn} instead={entry.number} />}
    {entry.fictitious && (
      <Notice kind="attention" label={copy.attention} title={copy.fictitious.title}>
        <p>{copy.fictitious.text}</p>
      </Notice>
    )}
  </div>
);

/** Which release this is, and the way to the latest. */
export const ReleaseLine = ({ shown: { entry }, place, latest }: ReadingProps) => (
  <p className={styles.release}>
    {copy.release.line(entry.number, sayDay(entry.preparedOn), sayDay(entry.publishedOn))}
    {latest.number !== entry.number && (
      <>
        {" "}
        {copy.release.older(latest.number)} <TextLink href={place.path}>{copy.release.latest}</TextLink>.
      </>
    )}
  </p>
);
