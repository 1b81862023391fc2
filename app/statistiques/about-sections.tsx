import { PageSection } from "@/components/layout/page-section";
import { Items, Paragraphs } from "@/components/layout/prose";
import { TextLink } from "@/components/ui/text-link";
import type { ReleaseEntry } from "@/lib/server/releases";

import { sayDay } from "./release-line";
import { statisticsCopy as copy } from "./statistics-copy.fr";

/** What the numbers are, how they are protected, and what they do not say. */
export const ProtectionSection = () => (
  <PageSection id="protection" title={copy.protection.title}>
    <Paragraphs of={copy.protection.paragraphs} />
    <TextLink alone href="/confidentialite">
      {copy.protection.link}
    </TextLink>
    <h3>{copy.protection.notRepresentative.title}</h3>
    <Items of={copy.protection.notRepresentative.items} />
  </PageSection>
);

/** The files of a release, under addresses that do not change. */
export const DataSection = ({ number }: { readonly number: number }) => (
  <PageSection id="donnees" title={copy.data.title}>
    <p>{copy.data.text}</p>
    <ul>
      {copy.data.files.map(({ file, label, about }) => (
        <li key={file}>
          <TextLink href={`/api/v1/releases/${String(number)}/${file}`}>{label}</TextLink> ({about})
        </li>
      ))}
      {copy.data.others.map(({ href, label, about }) => (
        <li key={label}>
          <TextLink href={href(number)}>{label}</TextLink> ({about})
        </li>
      ))}
    </ul>
    <p>{copy.data.licence}</p>
  </PageSection>
);

type ReleasesProps = { readonly entries: readonly ReleaseEntry[]; readonly current: number | null };

const sayEntry = ({ number, preparedOn, status, withdrawnOn, reason }: ReleaseEntry): string =>
  status === "withdrawn"
    ? copy.release.withdrawn(number, sayDay(preparedOn), sayDay(withdrawnOn ?? preparedOn), reason ?? "")
    : copy.release.item(number, sayDay(preparedOn));

/** Every release that was ever published, the withdrawn ones with why. */
export const ReleasesSection = ({ entries, current }: ReleasesProps) => (
  <PageSection id="publications" title={copy.release.all}>
    <p>{copy.release.intro}</p>
    <ul>
      {entries.map((entry) => (
        <li key={entry.number}>
          {entry.status === "withdrawn" ? sayEntry(entry) : <TextLink href={`/statistiques?release=${String(entry.number)}`}>{sayEntry(entry)}</TextLink>}
          {entry.fictitious && ` (${copy.release.fictitious})`}
          {entry.number === current && `, ${copy.release.current}`}
        </li>
      ))}
    </ul>
  </PageSection>
);
