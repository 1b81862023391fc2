import { METHOD } from "../method";
import { listFilterValues } from "../read";
import type { Release } from "../types";
import { listYears } from "./cells";
import type { CodebookEntry } from "./codebook";
import { THEMES, TOTAL } from "./rows";
import { COLUMNS, KEY_COLUMNS, type Published } from "./table";
import { LICENCE, NATURES, NOTICE, STATUSES } from "./words.fr";

type Constraints = Readonly<Record<string, unknown>>;

/** The version of the columns: raised when a column is added, renamed or removed. */
export const TABLE_VERSION = "1.0.0";
const CREATED = "2026-11-23";

const unique = (values: readonly (string | null)[]): readonly string[] => [...new Set(values.flatMap((value) => value ?? []))];

function constrain(release: Release, codebook: readonly CodebookEntry[]): Readonly<Record<string, Constraints>> {
  const values = (key: "branch" | "size" | "department") => ({ enum: [TOTAL, ...listFilterValues(release, key)] });
  const codes = (column: string) => ({ enum: unique(codebook.filter((entry) => entry.column === column).map(({ code }) => code)) });
  return {
    nature: { enum: [release.fictitious ? NATURES.fictitious : NATURES.real] },
    publication: { minimum: release.number, maximum: release.number },
    annee: { enum: listYears(release).map((year) => (year === null ? TOTAL : String(year))) },
    branche: values("branch"),
    taille: values("size"),
    departement: values("department"),
    theme: { enum: THEMES },
    question: codes("question"),
    modalite: codes("modalite"),
    contributions: { minimum: METHOD.threshold },
    base: { minimum: METHOD.threshold },
    part: { minimum: 0, maximum: 100 },
    statut: { enum: Object.values(STATUSES) },
    licence: { enum: [LICENCE.code] },
  };
}

/** What may be empty: a count that is secret, and what is computed from it. */
const OPTIONAL: readonly string[] = ["contributions", "base", "part"];

type Addresses = { readonly self: string; readonly data: string; readonly home: string };

/** Describes the CSV as French open-data portals expect it: Table Schema, with the keys that schema.data.gouv.fr adds. */
export function buildTableSchema({ release, publishedOn }: Published, codebook: readonly CodebookEntry[], { self, data, home }: Addresses) {
  const constraints = constrain(release, codebook);
  return {
    $schema: "https://specs.frictionlessdata.io/schemas/table-schema.json",
    name: "boussole-ia-statistiques",
    title: `Boussole IA : statistiques ${release.region.name}${release.fictitious ? ` (${NATURES.fictitious})` : ""}`,
    description: NOTICE.join(" "),
    countryCode: "FR",
    homepage: home,
    path: self,
    resources: [{ title: `Statistiques, publication n° ${release.number}`, path: data }],
    licenses: [{ name: LICENCE.code, title: LICENCE.name, path: LICENCE.url }],
    created: CREATED,
    lastModified: publishedOn,
    version: TABLE_VERSION,
    contributors: [{ title: "Boussole IA", role: "author" }],
    missingValues: [""],
    primaryKey: KEY_COLUMNS,
    fields: COLUMNS.map(({ name, title, description, type }) => ({
      name, title, description, type,
      constraints: { required: !OPTIONAL.includes(name), ...constraints[name] },
    })),
  };
}
