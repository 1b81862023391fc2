import "server-only";
import { z } from "zod";
import { METHOD } from "@/lib/statistics/method";
import type { StatisticsDocument } from "@/lib/statistics/export/document";
import { COLUMNS } from "@/lib/statistics/export/table";
import { THEMES } from "@/lib/statistics/export/rows";
import { attribute, FICTITIOUS_NOTICE, LICENCE, NOTICE } from "@/lib/statistics/export/words.fr";
import { PARTITIONS } from "@/lib/statistics/types";
import { FILE_NAMES, FILES, getAddress, getFileAddress, describeFile } from "./release-files";
import { listReleases, type PublishedRelease } from "./releases";

const day = z.iso.date();
const number = z.int().min(1);
const address = z.string().meta({ format: "uri-reference" });
const versions = z.strictObject({ questionnaire: z.string(), model: z.string(), rules: z.string() });
const region = z.strictObject({ name: z.string(), departments: z.array(z.string()) });
const licence = z.strictObject({ code: z.literal(LICENCE.code), name: z.string(), url: z.url(), scope: z.string(), attribution: z.string() });
const method = z.strictObject({ id: z.string(), unit: z.literal(METHOD.unit), threshold: z.literal(METHOD.threshold) });
const notice = z.array(z.string()).min(1).describe("Ce qu’il faut savoir avant de lire un chiffre.");

const published = z.strictObject({ number, status: z.literal("published"), fictitious: z.boolean(), preparedOn: day, publishedOn: day, href: address });
const withdrawn = z.strictObject({ number, status: z.literal("withdrawn"), fictitious: z.boolean(), preparedOn: day, publishedOn: day, withdrawnOn: day, reason: z.string() });

export const releasesSchema = z
  .strictObject({ latest: number.nullable().describe("Numéro de la dernière publication en ligne."), releases: z.array(z.discriminatedUnion("status", [published, withdrawn])) })
  .meta({ description: "Toutes les publications, la plus récente d’abord, publications retirées comprises." });

const file = z.strictObject({
  name: z.enum(FILE_NAMES),
  title: z.string(),
  type: z.string(),
  href: address.describe("Adresse stable, revalidée à chaque fois."),
  immutable: address.describe("La même avec l’empreinte du fichier : elle peut être gardée en cache pour toujours."),
  bytes: z.int().min(1),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});
export const releaseSchema = z
  .strictObject({ ...published.shape, region, versions, method, years: z.array(z.int()), notice, licence, files: z.array(file) })
  .meta({ description: "Une publication et ses fichiers." });

const count = z.int().min(METHOD.threshold).multipleOf(METHOD.unit).nullable().describe("null : secret statistique, ce n’est pas un zéro.");
const at = z
  .tuple([z.int().nullable(), z.string().nullable(), z.string().nullable(), z.string().nullable()])
  .describe("Année, branche, taille, département. null : l’ensemble ; « unspecified » : non ventilé.");
const names = z.array(z.string());

export const statisticsSchema = z
  .strictObject({
    format: z.literal("boussole-statistics"),
    formatVersion: z.literal(1),
    number,
    preparedOn: day,
    publishedOn: day,
    fictitious: z.boolean(),
    notice,
    licence,
    region,
    versions,
    method,
    years: z.array(z.int()),
    values: z.strictObject({ branch: names, size: names }),
    partitions: z.array(z.strictObject({ id: z.enum(PARTITIONS), categories: names })),
    phases: names,
    tables: z.array(z.strictObject({ id: z.string(), options: names })),
    feelings: names,
    crossings: z.array(z.strictObject({ at, contributions: z.int().min(METHOD.threshold).multipleOf(METHOD.unit), counts: z.array(count) })),
    answers: z.array(z.strictObject({ at, counts: z.array(count) })),
    relations: z.array(z.strictObject({ at, counts: z.array(z.array(count)) })),
  })
  .meta({ description: "Tout ce qu’une publication dit, en un fichier, le même pour tout le monde. Une combinaison absente est secrète." }) satisfies z.ZodType<StatisticsDocument>;

const word = z.string().nullable();
export const codebookSchema = z
  .strictObject({
    format: z.literal("boussole-codebook"),
    formatVersion: z.literal(1),
    number,
    fictitious: z.boolean(),
    versions,
    entries: z.array(z.strictObject({ column: z.enum(COLUMNS.map(({ name }) => name)), theme: z.enum(THEMES).nullable(), question: word, code: word, label: z.string(), definition: z.string() })),
  })
  .meta({ description: "Le sens de chaque colonne et de chaque code, d’après le référentiel." });

type Releases = z.infer<typeof releasesSchema>;

export async function listDocument(): Promise<Releases> {
  const entries = await listReleases();
  return {
    latest: entries.find(({ status }) => status === "published")?.number ?? null,
    releases: entries.map(({ number: known, status, fictitious, preparedOn, publishedOn, withdrawnOn, reason }) => {
      const shared = { number: known, fictitious, preparedOn, publishedOn };
      return status === "published"
        ? { ...shared, status, href: getAddress(`/api/v1/releases/${known}`) }
        : { ...shared, status, withdrawnOn: withdrawnOn ?? "", reason: reason ?? "" };
    }),
  };
}

/** A release with the addresses, weights and digests of its files. */
export async function describeRelease(one: PublishedRelease): Promise<z.infer<typeof releaseSchema>> {
  const { entry, release } = one;
  const files = await Promise.all(
    FILE_NAMES.map(async (name) => {
      const { length, digest } = await describeFile(one, name);
      const href = getFileAddress(entry.number, name);
      return { name, title: FILES[name].title, type: FILES[name].type, href, immutable: `${href}?v=${digest}`, bytes: length, sha256: digest };
    }),
  );
  return {
    number: entry.number,
    status: "published",
    fictitious: entry.fictitious,
    preparedOn: entry.preparedOn,
    publishedOn: entry.publishedOn,
    href: getAddress(`/api/v1/releases/${entry.number}`),
    region: { ...release.region, departments: [...release.region.departments] },
    versions: release.versions,
    method: { id: METHOD.id, unit: METHOD.unit, threshold: METHOD.threshold },
    years: release.years.map(({ year }) => year),
    notice: [...(release.fictitious ? [FICTITIOUS_NOTICE] : []), ...NOTICE],
    licence: { ...LICENCE, attribution: attribute(release.region.name, entry.number, entry.publishedOn) },
    files,
  };
}
