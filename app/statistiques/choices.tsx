import { buildAddress, MAP_SHOWS, type Place } from "@/components/statistics/address";
import { copy as figures } from "@/components/statistics/copy.fr";
import { sayFilterValue } from "@/components/statistics/labels.fr";
import { TextLink } from "@/components/ui/text-link";
import { describeError, log } from "@/lib/server/log";
import { getLatestRelease, getRelease, listReleases } from "@/lib/server/releases";
import { EVERYTHING, FILTER_KEYS, listFilterValues } from "@/lib/statistics/read";
import type { Release } from "@/lib/statistics/types";

import styles from "./page.module.css";
import { statisticsCopy } from "./statistics-copy.fr";

const { refused: copy } = statisticsCopy;

/** What an address may ask for: of the release that it names, or else of the latest. Null where there is none to be read. */
export type Choices = { readonly path: string; readonly number: number | null; readonly release: Release; readonly releases: readonly number[] };

export async function openChoices(path: string, number: number | null): Promise<Choices | null> {
  try {
    const entries = await listReleases();
    const found = number === null ? await getLatestRelease(entries) : await getRelease(number, entries);
    if (found === null || !("release" in found)) return null;
    return { path, number, release: found.release, releases: entries.filter(({ status }) => status === "published").map((entry) => entry.number) };
  } catch (error) {
    log.error({ error: describeError(error) }, "what may be asked could not be read");
    return null;
  }
}

type Choice = { readonly key: keyof typeof copy.labels; readonly values: readonly { readonly label: string; readonly href: string }[] };

function listChoices({ path, number, release, releases }: Choices): readonly Choice[] {
  const place: Place = { path, release: number, filter: EVERYTHING, map: "count" };
  return [
    ...FILTER_KEYS.map((key): Choice => ({
      key,
      values: listFilterValues(release, key).map((value) => ({
        label: sayFilterValue(key, value),
        href: buildAddress({ ...place, filter: { ...EVERYTHING, [key]: key === "year" ? Number(value) : value } }),
      })),
    })),
    { key: "release", values: releases.map((one) => ({ label: copy.releaseLink(one), href: buildAddress({ ...place, release: one }) })) },
    { key: "map", values: MAP_SHOWS.map((map) => ({ label: figures.map[map], href: buildAddress({ ...place, map }) })) },
  ];
}

/** Every value that may be asked for, each a link to it. */
export const ChoiceList = ({ choices }: { readonly choices: Choices }) => (
  <dl className={styles.choices}>
    {listChoices(choices).map(({ key, values }) => (
      <div key={key}>
        <dt>{copy.labels[key]}</dt>
        <dd>
          {values.map(({ label, href }, place) => (
            <span key={href}>
              {place > 0 && " · "}
              <TextLink href={href}>{label}</TextLink>
            </span>
          ))}
        </dd>
      </div>
    ))}
  </dl>
);
