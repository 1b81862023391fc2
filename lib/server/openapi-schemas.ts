import "server-only";
import { z } from "zod";
import { PROFILES } from "@/lib/diagnosis/types";
import { ANSWER_ERRORS, type AnswerErrorCode } from "@/lib/questionnaire/errors";
import { buildAnswerJsonSchema } from "@/lib/questionnaire/json-schema";
import { currentReferential } from "@/lib/referential/current";
import { contactsSchema } from "./contacts";
import { ERRORS_LIMIT, PROBLEMS, type ProblemCode } from "./problem";
import { codebookSchema, releaseSchema, releasesSchema, statisticsSchema } from "./release-documents";
import { envelope } from "./submit-contribution";

export type JsonSchema = Readonly<Record<string, unknown>>;

const tests = z.array(z.strictObject({ question: z.string(), in: z.array(z.string()) }));
const wording = { text: z.string(), variants: z.array(z.strictObject({ if: tests, text: z.string() })).optional() };
const questionnaireSchema = z.strictObject({
  version: z.string(),
  steps: z.array(
    z.strictObject({
      id: z.string(),
      title: z.string(),
      questions: z.array(
        z.strictObject({
          id: z.string(),
          type: z.enum(["one", "many"]),
          required: z.boolean(),
          ...wording,
          help: z.strictObject(wording),
          options: z.array(z.strictObject({ id: z.string(), ...wording, unknown: z.boolean().optional(), exclusive: z.boolean().optional() })),
          visibleIf: z.union([z.strictObject({ all: tests }), z.strictObject({ any: tests })]).optional(),
        }),
      ),
    }),
  ),
  answerSchema: z.record(z.string(), z.unknown()).describe("JSON Schema (2020-12) d’un jeu de réponses."),
});

const acceptedSchema = z.strictObject({ profile: z.enum(PROFILES), questionnaire: z.string() });

const names = <T extends string>(record: Readonly<Record<T, unknown>>) => Object.keys(record) as [T, ...T[]];
const problemSchema = z.strictObject({
  type: z.string(),
  code: z.enum(names<ProblemCode>(PROBLEMS)),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  errors: z.array(z.strictObject({ question: z.string().nullable(), code: z.enum(names<AnswerErrorCode>(ANSWER_ERRORS)), message: z.string() })).max(ERRORS_LIMIT).optional(),
  id: z.uuid().optional().describe("Identifiant de l’incident, retrouvé dans le journal du serveur."),
});

/** A schema inside a document has the dialect of the document. */
const embed = (schema: JsonSchema): JsonSchema => Object.fromEntries(Object.entries(schema).filter(([key]) => key !== "$schema"));

/** OpenAPI 3.1 speaks the dialect of JSON Schema 2020-12: what zod writes stands as it is. */
const describe = (schema: z.ZodType): JsonSchema => embed(z.toJSONSchema(schema, { target: "draft-2020-12" }));

function describeContribution(): JsonSchema {
  const { properties, ...rest } = describe(envelope);
  return { ...rest, properties: { ...(properties as JsonSchema), answers: embed(buildAnswerJsonSchema(currentReferential.questionnaire)) } };
}

/** What is sent and received, by name. */
export const buildSchemas = (): Readonly<Record<string, JsonSchema>> => ({
  Questionnaire: describe(questionnaireSchema),
  Contribution: describeContribution(),
  Accepted: describe(acceptedSchema),
  Contacts: describe(contactsSchema),
  Releases: describe(releasesSchema),
  Release: describe(releaseSchema),
  Statistics: describe(statisticsSchema),
  Codebook: describe(codebookSchema),
  TableSchema: { type: "object", required: ["fields"], description: "Descripteur Table Schema (Frictionless) du CSV." },
  Problem: describe(problemSchema),
});
