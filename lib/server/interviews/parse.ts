import "server-only";
import { z } from "zod";
import { isMinute } from "@/lib/interview/dates";
import { accepts } from "@/lib/interview/registers";
import { BATCH } from "@/lib/interview/sync";
import type { InterviewEvent } from "@/lib/interview/types";
import { ok, refuse, type Result } from "@/lib/result";
import type { AdvisorProblem } from "../advisor-problem";
import { readJson } from "../body";

/** In one case, as the database gives it back: what is compared with it here would otherwise be another. */
export const interviewId = z.uuidv4().toLowerCase();
const reference = z.string().regex(/^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/);
const TEXT = 10_000;
const event = z.strictObject({
  id: interviewId,
  interview: interviewId,
  register: z.string().max(100),
  value: z.union([z.null(), z.string().max(TEXT), z.array(z.string().max(100)).max(100)]),
  replaces: z.array(reference).max(200),
  device: reference,
  at: z.string().refine(isMinute),
});
const batch = z.strictObject({ events: z.array(event).min(1).max(BATCH.events) });

/** The largest request: four bytes a character, and JSON's own. */
const BATCH_BYTES = 4 * BATCH.characters + 40_000;

export type Sorted = { readonly taken: readonly InterviewEvent[]; readonly refused: readonly string[] };

/** The events of a request. One whose register or value could not be is told apart, so that it blocks no other. */
export async function readBatch(request: Request): Promise<Result<Sorted, AdvisorProblem>> {
  const body = await readJson(request, BATCH_BYTES);
  if (!body.ok) return refuse({ code: body.error });
  const parsed = batch.safeParse(body.value);
  if (!parsed.success) return refuse({ code: "invalid" });
  const { events } = parsed.data;
  const may = ({ register, value }: InterviewEvent): boolean => accepts(register, value);
  return ok({ taken: events.filter(may), refused: events.filter((each) => !may(each)).map(({ id }) => id) });
}
