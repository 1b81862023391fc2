import type { Profile } from "@/lib/diagnosis/types";
import type { Answers, Questionnaire } from "@/lib/questionnaire/types";
import { splitByVisibility } from "@/lib/questionnaire/visibility";

/**
 * A contribution until it is sealed: pseudonymous, not anonymous. These five facts are all that may be stored of it:
 * no address, browser, precise time, name or free text.
 */
export type PendingContribution = {
  readonly questionnaire: string;
  readonly answers: Answers;
  readonly profile: Profile;
  readonly year: number;
  readonly month: number;
};

/** Keeps of an answer set what may be stored; `now` gives the year and the month (1-12, UTC) and nothing finer. */
export function buildPendingContribution(
  { questionnaire, answers, profile }: { questionnaire: Questionnaire; answers: Answers; profile: Profile },
  now: Date,
): PendingContribution {
  return {
    questionnaire: questionnaire.version,
    answers: splitByVisibility(questionnaire, answers).shown,
    profile,
    year: now.getUTCFullYear(),
    month: now.getUTCMonth() + 1,
  };
}
