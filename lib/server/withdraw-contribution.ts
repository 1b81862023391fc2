import "server-only";
import { ok, refuse, type Result } from "@/lib/result";
import { buildAnswerError, type AnswerError } from "@/lib/questionnaire/errors";
import { eraseContribution } from "./contributions";
import { readEnvironment } from "./environment";
import { countRequest } from "./rate-limit";
import { contributionKey } from "./submit-contribution";

export type WithdrawalRefusal =
  | { readonly code: "invalid"; readonly errors: readonly AnswerError[] }
  | { readonly code: "too-many"; readonly retryAfter: number }
  | { readonly code: "not-found" };

/** Erases a pending contribution for whoever holds its key. Once sealed it can no longer be found, by anyone. */
export async function withdrawContribution(
  { key, prefix, now }: { readonly key: string; readonly prefix: string | null; readonly now: Date },
): Promise<Result<null, WithdrawalRefusal>> {
  if (!contributionKey.safeParse(key).success) return refuse({ code: "invalid", errors: [buildAnswerError("wrong-type")] });
  const rate = await countRequest("withdrawal", prefix, readEnvironment().CONTRIBUTIONS_PER_HOUR, now);
  if (!rate.allowed) return refuse({ code: "too-many", retryAfter: rate.retryAfter });
  return (await eraseContribution(key, now)) ? ok(null) : refuse({ code: "not-found" });
}
