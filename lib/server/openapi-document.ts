import "server-only";
import { LICENCE } from "@/lib/statistics/export/words.fr";
import { readEnvironment } from "./environment";
import { buildSchemas, type JsonSchema } from "./openapi-schemas";
import { PROBLEMS, type ProblemCode } from "./problem";
import { FILE_NAMES, FILES, renderBytes, type FileName, type Rendering } from "./release-files";
import { CACHING, sendBytes } from "./release-responses";

const refer = (name: string) => ({ $ref: `#/components/schemas/${name}` });
const header = (description: string) => ({ description, schema: { type: "string" } });

type Answer = { readonly description: string; readonly headers?: JsonSchema; readonly content?: JsonSchema };
type Answers = Readonly<Record<string, Answer>>;

/** The refusals of an operation by status, in the words that the API itself says. */
function refuse(...codes: readonly ProblemCode[]): Answers {
  const byStatus = new Map<number, ProblemCode[]>();
  for (const code of codes) byStatus.set(PROBLEMS[code].status, [...(byStatus.get(PROBLEMS[code].status) ?? []), code]);
  return Object.fromEntries(
    [...byStatus].map(([status, same]): [string, Answer] => [
      String(status),
      { description: same.map((code) => `${PROBLEMS[code].title} (« ${code} »).`).join(" "), content: { "application/problem+json": { schema: refer("Problem") } } },
    ]),
  );
}

const json = (schema: string, description: string, headers?: JsonSchema): Answer => ({ description, ...(headers && { headers }), content: { "application/json": { schema: refer(schema) } } });

const TAGGED = { ETag: header("Empreinte forte (SHA-256) de ce qui est envoyé."), "Cache-Control": header("Ce qu’un cache peut garder.") };
const UNCHANGED: Answers = { "304": { description: "Inchangé depuis l’empreinte donnée dans « If-None-Match »." } };
const AWAY = ["read-failed", "read-unavailable"] as const;

const NUMBER = { name: "number", in: "path", required: true, description: "Numéro de la publication.", schema: { type: "integer", minimum: 1 } };
const DIGEST = {
  name: "v", in: "query", required: false, schema: { type: "string", pattern: "^[0-9a-f]{64}$" },
  description: `Empreinte SHA-256 du fichier. Avec elle, la réponse peut être gardée pour toujours (« ${CACHING.immutable} ») ; sans elle, elle est revalidée (« ${CACHING.revalidated} »).`,
};
const KEY = { name: "key", in: "path", required: true, description: "La clé (UUID version 4) sous laquelle la contribution a été envoyée.", schema: { type: "string", format: "uuid" } };

const SCHEMA_OF: Readonly<Partial<Record<FileName, string>>> = { "statistiques.json": "Statistics", "codebook.json": "Codebook", "schema.json": "TableSchema" };

function describeFile(name: FileName): Answer {
  const schema = SCHEMA_OF[name];
  const [type = ""] = FILES[name].type.split(";");
  return { description: FILES[name].title, headers: { ...TAGGED, "Content-Disposition": header("Nom du fichier ; il dit « donnees-fictives » quand les données le sont.") }, content: { [type]: schema === undefined ? {} : { schema: refer(schema) } } };
}

const nameOperation = (name: FileName): string => name.split(".").map((part, place) => (place === 0 ? part : part.charAt(0).toUpperCase() + part.slice(1))).join("");

const describeFiles = () =>
  Object.fromEntries(
    FILE_NAMES.flatMap((name): [string, JsonSchema][] => [
      [`/api/v1/releases/{number}/${name}`, {
        get: {
          operationId: `get${nameOperation(name)}`, tags: ["Publications"], summary: FILES[name].title, parameters: [NUMBER, DIGEST],
          responses: { "200": describeFile(name), ...UNCHANGED, ...refuse("bad-release", "bad-query", "release-not-found", "file-changed", "release-withdrawn", ...AWAY) },
        },
      }],
      [`/api/v1/releases/latest/${name}`, {
        get: {
          operationId: `getLatest${nameOperation(name)}`, tags: ["Publications"], summary: `${FILES[name].title} : la dernière publication`,
          responses: { "307": { description: "Vers le fichier de la dernière publication en ligne.", headers: { Location: header("Adresse stable du fichier.") } }, ...refuse("bad-query", "no-release", ...AWAY) },
        },
      }],
    ]),
  );

const describePaths = () => ({
  "/api/v1/questionnaire": {
    get: { operationId: "getQuestionnaire", tags: ["Questionnaire"], summary: "Ce qui est demandé, dans quels mots, et ce qu’est un jeu de réponses", responses: { "200": json("Questionnaire", "Le questionnaire en service.", TAGGED), ...UNCHANGED } },
  },
  "/api/v1/contributions": {
    post: {
      operationId: "contribute", tags: ["Contributions"], summary: "Contribuer aux statistiques, une fois par clé",
      requestBody: { required: true, content: { "application/json": { schema: refer("Contribution") } } },
      responses: {
        "201": json("Accepted", "Contribution enregistrée, en attente de scellement."),
        "200": json("Accepted", "La même contribution sous la même clé : déjà enregistrée."),
        ...refuse("broken-json", "foreign-origin", "key-conflict", "withdrawn", "too-large", "unsupported-type", "invalid", "too-many", "internal", "unavailable"),
      },
    },
  },
  "/api/v1/contributions/{key}": {
    delete: {
      operationId: "withdrawContribution", tags: ["Contributions"], summary: "Retirer une contribution qui n’est pas encore scellée", parameters: [KEY],
      responses: { "204": { description: "Contribution effacée." }, ...refuse("foreign-origin", "not-found", "invalid", "too-many", "internal", "unavailable") },
    },
  },
  "/api/v1/releases": {
    get: { operationId: "listReleases", tags: ["Publications"], summary: "Toutes les publications, retirées comprises, avec la raison", responses: { "200": json("Releases", "La plus récente d’abord.", TAGGED), ...UNCHANGED, ...refuse("bad-query", ...AWAY) } },
  },
  "/api/v1/releases/latest": {
    get: {
      operationId: "getLatestRelease", tags: ["Publications"], summary: "La dernière publication entière, en un fichier, le même pour tout le monde",
      responses: { "200": json("Statistics", `Gardée une minute au plus (« ${CACHING.soon} »).`, { ...TAGGED, "Content-Location": header("L’adresse stable du même fichier.") }), ...UNCHANGED, ...refuse("bad-query", "no-release", ...AWAY) },
    },
  },
  "/api/v1/releases/{number}": {
    get: {
      operationId: "getRelease", tags: ["Publications"], summary: "Une publication : dates, versions, licence, fichiers et leurs empreintes", parameters: [NUMBER],
      responses: { "200": json("Release", "La publication.", TAGGED), ...UNCHANGED, ...refuse("bad-release", "bad-query", "release-not-found", "release-withdrawn", ...AWAY) },
    },
  },
  ...describeFiles(),
  "/api/v1/contacts": {
    get: { operationId: "getContacts", tags: ["Contacts"], summary: "Qui appeler après un rapport : les mêmes personnes pour tout le monde", responses: { "200": json("Contacts", `Gardés une minute au plus (« ${CACHING.soon} »).`, TAGGED), ...UNCHANGED, ...refuse(...AWAY) } },
  },
  "/api/v1/openapi.json": { get: { operationId: "getOpenApi", tags: ["Documentation"], summary: "Ce document", responses: { "200": { description: "OpenAPI 3.1.", headers: TAGGED, content: { "application/json": { schema: { type: "object" } } } }, ...UNCHANGED } } },
});

/** The whole API as other programs read it. What is sent and received is described by the schemas that check it. */
export const buildOpenApiDocument = (server: string) => ({
  openapi: "3.1.1",
  info: {
    title: "Boussole IA",
    version: "1.0.0",
    summary: "Autodiagnostic sur l’intelligence artificielle dans les industries culturelles et créatives, et ses statistiques régionales.",
    description:
      "Les publications sont lisibles par tous, sans clé, depuis n’importe quel site, avec GET ou HEAD. Tout refus est un « application/problem+json » (RFC 9457) en français. Un chiffre vide ou null est un secret statistique, pas un zéro.",
    license: { name: `${LICENCE.name}, pour les données des publications`, url: LICENCE.url },
  },
  servers: [{ url: server }],
  tags: [{ name: "Questionnaire" }, { name: "Contributions" }, { name: "Publications" }, { name: "Contacts" }, { name: "Documentation" }],
  paths: describePaths(),
  components: { schemas: buildSchemas() },
});

let made: Rendering | undefined;

/** Built once a process, at its first use: the address is known only then. */
export function respondOpenApi(request: Request): Promise<Response> {
  const document = (made ??= renderBytes(JSON.stringify(buildOpenApiDocument(readEnvironment().PUBLIC_URL ?? "/"))));
  return sendBytes(request, document.digest, () => document, { type: "application/json; charset=utf-8", caching: CACHING.revalidated });
}
