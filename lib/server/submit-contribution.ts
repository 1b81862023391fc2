import "server-only";
import { z } from "zod";
import { buildPendingContribution } from "@/lib/anonymisation/pending";
import type { Profile } from "@/lib/diagnosis/types";
import { evaluate } from "@/lib/diagnosis/evaluate";
import { parseAnswers } from "@/lib/questionnaire/answer-schema";
import { buildAnswerError, type AnswerError } from "@/lib/questionnaire/errors";
import type { Questionnaire } from "@/lib/questionnaire/types";
import { getReferential } from "@/lib/referential/current";
import type { Referential } from "@/lib/referential/types";
import { ok, refuse, type Result } from "@/lib/result";
import { storeContribution } from "./contributions";
import { readEnvironment } from "./environment";
import { countRequest } from "./rate-limit";

export const contributionKey = z.uuidv4();
export const envelope = z.strictObject({ key: contributionKey, questionnaire: z.string().max(20), answers: z.unknown() });

export type Submission = { readonly body: unknown; readonly prefix: string | null; readonly now: Date };
export type Accepted = { readonly created: boolean; readonly profile: Profile; readonly questionnaire: Questionnaire["version"] };
export type Refusal =
  | { readonly code: "invalid"; readonly errors: readonly AnswerError[] }
  | { readonly code: "too-many"; readonly retryAfter: number }
  | { readonly code: "key-conflict" }
  | { readonly code: "withdrawn" };

const ENVELOPE_MESSAGES: Readonly<Record<string, string>> = {
  key: "« key » doit être un UUID version 4, tiré au hasard par le client.",
  questionnaire: "« questionnaire » doit être la version du questionnaire, par exemple « v1 ».",
};

function refuseEnvelope(error: z.ZodError): readonly AnswerError[] {
  const fields = new Set(error.issues.map((issue) => String(issue.path[0] ?? "")));
  return [...fields].map((field) => ({
    ...buildAnswerError("wrong-type"),
    message: ENVELOPE_MESSAGES[field] ?? "Une contribution tient en trois champs : « key », « questionnaire » et « answers ».",
  }));
}

function evaluateAgain(referential: Referential, input: unknown) {
  const answers = parseAnswers(referential.questionnaire, input);
  return answers.ok ? ok({ answers: answers.value, evaluation: evaluate(referential, answers.value) }) : answers;
}

/** Checks everything again, evaluates again, counts, and stores what may be stored. Nothing that the browser computed is believed. */
export async function submitContribution({ body, prefix, now }: Submission): Promise<Result<Accepted, Refusal>> {
  const parsed = envelope.safeParse(body);
  if (!parsed.success) return refuse({ code: "invalid", errors: refuseEnvelope(parsed.error) });
  const { key, questionnaire } = parsed.data;
  const referential = getReferential(questionnaire);
  if (referential === undefined) return refuse({ code: "invalid", errors: [buildAnswerError("unknown-version")] });
  const checked = evaluateAgain(referential, parsed.data.answers);
  if (!checked.ok) return refuse({ code: "invalid", errors: checked.error });

  const rate = await countRequest("contribution", prefix, readEnvironment().CONTRIBUTIONS_PER_HOUR, now);
  if (!rate.allowed) return refuse({ code: "too-many", retryAfter: rate.retryAfter });

  const { answers, evaluation } = checked.value;
  const { profile } = evaluation;
  const pending = buildPendingContribution({ questionnaire: referential.questionnaire, answers, profile }, now);
  const outcome = await storeContribution({ key, ...pending }, now);
  if (outcome === "conflict") return refuse({ code: "key-conflict" });
  if (outcome === "withdrawn") return refuse({ code: "withdrawn" });
  return ok({ created: outcome === "created", profile, questionnaire });
}
