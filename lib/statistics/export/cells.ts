import { EVERYTHING, getFigures, listFilterValues, type Figures, type Filter } from "../read";
import type { Release } from "../types";

/**
 * The years that are told: each, and all of them together first where there are several. With one year both would say
 * the same.
 */
export const listYears = (release: Release): readonly (number | null)[] => {
  const years = release.years.map(({ year }) => year);
  return years.length === 1 ? years : [null, ...years];
};

/** Every filter of the closed query space, margins first (null: all of them). */
export function listFilters(release: Release): readonly Filter[] {
  const [branches, sizes, departments] = (["branch", "size", "department"] as const).map((key) => [null, ...listFilterValues(release, key)]);
  return listYears(release).flatMap((year) =>
    (branches ?? []).flatMap((branch) => (sizes ?? []).flatMap((size) => (departments ?? []).map((department) => ({ ...EVERYTHING, year, branch, size, department })))),
  );
}

/** Everything that a release tells, read as the page reads it: there is one rule for what is shown. */
export const listFigures = (release: Release): readonly Figures[] => listFilters(release).map((filter) => getFigures(release, filter));
