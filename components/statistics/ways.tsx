import { TextLink } from "@/components/ui/text-link";
import { EVERYTHING, FILTER_KEYS, getFigures, type Filter } from "@/lib/statistics/read";
import type { Release } from "@/lib/statistics/types";

import { buildAddress, withFilter, type Place } from "./address";
import { copy } from "./copy.fr";
import { isEverything } from "./reading";

export type Way = { readonly label: string; readonly change: Partial<Filter> };

/** The same choice without one of its filters, then all of it. */
export function listWays({ filter }: Place): readonly Way[] {
  const set = FILTER_KEYS.filter((key) => filter[key] !== null);
  const less = set.length < 2 ? [] : set.map((key): Way => ({ label: copy.ways.without[key], change: { [key]: null } }));
  return isEverything(filter) ? [] : [...less, { label: copy.ways.all, change: EVERYTHING }];
}

type WaysProps = {
  readonly release: Release;
  readonly place: Place;
  readonly ways: readonly Way[];
  /** The part of the page that is left: what comes opens there, not at its top. */
  readonly part: string;
};

/** Ways out of a choice that is too fine, each with how many contributions are behind it. */
export const Ways = ({ release, place, ways, part }: WaysProps) => (
  <ul data-print="hide">
    {ways.map(({ label, change }) => {
      const wider = withFilter(place, change);
      return (
        <li key={label}>
          <TextLink href={buildAddress(wider, `#${part}`)}>{label}</TextLink> ({copy.ways.base(getFigures(release, wider.filter).contributions)})
        </li>
      );
    })}
  </ul>
);
