import type { Wording } from "@/lib/questionnaire/copy";
import type { AnswerTest } from "@/lib/questionnaire/types";

export const SOLO: AnswerTest[] = [{ question: "context.size", in: ["solo"] }];
export const AUDIOVISUAL: AnswerTest[] = [{ question: "context.branch", in: ["audiovisual"] }];
export const COMMUNICATION: AnswerTest[] = [{ question: "context.branch", in: ["communication"] }];
export const PRESS: AnswerTest[] = [{ question: "activity.communication", in: ["press"] }];
export const PUBLISHING: AnswerTest[] = [{ question: "context.branch", in: ["publishing"] }];
export const STAGE: AnswerTest[] = [{ question: "context.branch", in: ["performing-arts"] }];

/** Other words for somebody who works alone, or for associates without employees. */
export const alone = (base: string, text: string): Wording => ({ base, variants: [{ if: SOLO, text }] });

export const byTrade = (words: { audiovisual: string; press: string; communication: string; publishing: string; stage: string }): Wording => ({
  base: words.communication,
  variants: [
    { if: AUDIOVISUAL, text: words.audiovisual },
    { if: PRESS, text: words.press },
    { if: COMMUNICATION, text: words.communication },
    { if: PUBLISHING, text: words.publishing },
    { if: STAGE, text: words.stage },
  ],
});
