import { z } from "zod";
import { METHOD } from "./method";
import { PARTITIONS, type Release } from "./types";

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const names = z.array(z.string());
const counts = z.array(z.int().min(0));
const detail = z.string().nullable();
const answers = z.array(z.strictObject({ value: detail, contributions: z.int().min(0), counts: z.record(z.string(), counts) }));
const contextCounts = z.record(z.enum(PARTITIONS), counts);
const method = z.strictObject({
  id: z.literal(METHOD.id),
  unit: z.literal(METHOD.unit),
  threshold: z.literal(METHOD.threshold),
  reach: z.literal(METHOD.reach),
  fewest: z.literal(METHOD.fewest),
});

/** A release as it is stored. What is of another form, or was protected in another way, is neither shown nor attacked. */
export const releaseSchema: z.ZodType<Release> = z.strictObject({
  format: z.literal(1),
  method,
  number: z.int().min(1),
  preparedOn: day,
  fictitious: z.boolean(),
  region: z.strictObject({ name: z.string(), departments: names }),
  versions: z.strictObject({ questionnaire: z.string(), model: z.string(), rules: z.string() }),
  values: z.strictObject({ branch: names, size: names }),
  phases: z.record(z.string(), z.string()),
  tables: z.array(z.strictObject({ id: z.string(), partition: names, within: names, asked: names.exactOptional() })),
  years: z.array(
    z.strictObject({
      protected: z.literal(true),
      year: z.int(),
      contexts: z.array(z.strictObject({ branch: detail, size: detail, department: detail, contributions: z.int().min(0), counts: contextCounts })),
      relation: z.array(counts),
      answers: z.strictObject({ branch: answers, size: answers }),
    }),
  ),
});

/** A stored release, its parts in the order in which they were written: told again, they make the same bytes. Null: it is none. */
export function parseRelease(text: string): Release | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  return releaseSchema.safeParse(value).success ? (value as Release) : null;
}
