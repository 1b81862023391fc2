import { FEELINGS } from "@/lib/anonymisation/feeling";
import { METHOD } from "../method";
import type { Count, Figures, Filter } from "../read";
import { getCategories, PARTITIONS, SILENT, SOME, type Partition, type Release } from "../types";
import { listOptions } from "../answer-tables";
import { listFigures } from "./cells";
import { attribute, FICTITIOUS_NOTICE, LICENCE, NOTICE } from "./words.fr";

/** Year, branch, size, département: null is all of them, « unspecified » is « non ventilé ». */
export type Place = readonly [year: number | null, branch: string | null, size: string | null, department: string | null];

/**
 * A release in one compact file, the same for everybody: what it tells and nothing else. A count of null is secret; a
 * place that is not listed is secret altogether.
 */
export type StatisticsDocument = {
  readonly format: "boussole-statistics";
  readonly formatVersion: 1;
  readonly number: number;
  readonly preparedOn: string;
  readonly publishedOn: string;
  readonly fictitious: boolean;
  readonly notice: readonly string[];
  readonly licence: { readonly code: string; readonly name: string; readonly url: string; readonly scope: string; readonly attribution: string };
  readonly region: Release["region"];
  readonly versions: Release["versions"];
  readonly method: { readonly id: string; readonly unit: number; readonly threshold: number };
  readonly years: readonly number[];
  readonly values: Release["values"];
  /** What the counts of a crossing are, in order: category after category, then phase after phase. */
  readonly partitions: readonly { readonly id: Partition; readonly categories: readonly string[] }[];
  readonly phases: readonly string[];
  /** What the counts of an answer line are, in order: for each table those who answered, then its options. */
  readonly tables: readonly { readonly id: string; readonly options: readonly string[] }[];
  readonly feelings: readonly string[];
  readonly crossings: readonly { readonly at: Place; readonly contributions: number; readonly counts: readonly Count[] }[];
  readonly answers: readonly { readonly at: Place; readonly counts: readonly Count[] }[];
  readonly relations: readonly { readonly at: Place; readonly counts: readonly (readonly Count[])[] }[];
};

const place = ({ year, branch, size, department }: Filter): Place => [year, branch, size, department];

const flatten = (figures: Figures, phases: readonly string[]): Count[] => [...PARTITIONS.flatMap((id) => figures.partitions[id]), ...phases.map((phase) => figures.phases[phase] ?? null)];

/** Writes what a release tells, as the page reads it, into one document. */
export function buildDocument(release: Release, publishedOn: string): StatisticsDocument {
  const phases = [...new Set(getCategories("profile").flatMap((profile) => release.phases[profile] ?? []))];
  const tables = release.tables.map((table) => ({ id: table.id, options: listOptions(table).filter((option) => option !== SOME && option !== SILENT) }));
  const shown = listFigures(release).flatMap((figures) => (figures.contributions === null ? [] : [{ figures, contributions: figures.contributions, at: place(figures.filter) }]));
  return {
    format: "boussole-statistics",
    formatVersion: 1,
    number: release.number,
    preparedOn: release.preparedOn,
    publishedOn,
    fictitious: release.fictitious,
    notice: [...(release.fictitious ? [FICTITIOUS_NOTICE] : []), ...NOTICE],
    licence: { ...LICENCE, attribution: attribute(release.region.name, release.number, publishedOn) },
    region: release.region,
    versions: release.versions,
    method: { id: METHOD.id, unit: METHOD.unit, threshold: METHOD.threshold },
    years: release.years.map(({ year }) => year),
    values: release.values,
    partitions: PARTITIONS.map((id) => ({ id, categories: getCategories(id) })),
    phases,
    tables,
    feelings: FEELINGS,
    crossings: shown.map(({ at, contributions, figures }) => ({ at, contributions, counts: flatten(figures, phases) })),
    answers: shown.flatMap(({ at, figures: { answers } }) =>
      answers === null ? [] : [{ at, counts: tables.flatMap(({ id, options }) => [answers[id]?.answered ?? null, ...options.map((option) => answers[id]?.options[option] ?? null)]) }],
    ),
    relations: shown.flatMap(({ at, figures: { relation } }) => (relation === null ? [] : [{ at, counts: relation }])),
  };
}
