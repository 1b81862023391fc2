import type { Answer, Answers, Questionnaire } from "@/lib/questionnaire/types";
import { listQuestions } from "@/lib/questionnaire/visibility";

/** Where the answers wait on the device. The number is that of the stored form, not of the questionnaire. */
export const DRAFT_KEY = "boussole-ia.reponses.1";
export const DRAFT_DAYS = 30;
const DAY_MS = 86_400_000;

/** What the device keeps between two visits. `step` is a slug, `lastUsed` a time in milliseconds. */
export type Draft = {
  readonly questionnaire: string;
  readonly answers: Answers;
  readonly step: string;
  readonly lastUsed: number;
};

export type DraftRead =
  | { readonly state: "none" | "expired" | "unreadable" }
  | { readonly state: "found"; readonly draft: Draft };

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Keeps what the questionnaire can ask: an answer that a later edition dropped must not block the whole course. */
function keepKnown(questionnaire: Questionnaire, stored: Record<string, unknown>): Answers {
  const answers: Record<string, Answer> = {};
  for (const { id, type, options } of listQuestions(questionnaire)) {
    const isKnown = (choice: unknown) => options.some((option) => option.id === choice);
    const value = stored[id];
    if (type === "one" && isKnown(value)) answers[id] = value as string;
    if (type === "many" && Array.isArray(value) && value.some(isKnown)) answers[id] = value.filter(isKnown) as string[];
  }
  return answers;
}

/** Reads a stored draft; what is too old, damaged or of another questionnaire is told apart, never guessed. */
export function parseDraft(text: string | null, questionnaire: Questionnaire, now: number): DraftRead {
  if (text === null) return { state: "none" };
  let stored: unknown;
  try {
    stored = JSON.parse(text);
  } catch {
    return { state: "unreadable" };
  }
  if (!isRecord(stored) || !isRecord(stored.answers) || typeof stored.lastUsed !== "number") return { state: "unreadable" };
  if (stored.questionnaire !== questionnaire.version) return { state: "unreadable" };
  // A time that cannot be would keep the answers for ever.
  if (!(stored.lastUsed > 0 && stored.lastUsed <= now + DAY_MS)) return { state: "unreadable" };
  if (now - stored.lastUsed > DRAFT_DAYS * DAY_MS) return { state: "expired" };
  const answers = keepKnown(questionnaire, stored.answers);
  if (Object.keys(answers).length === 0) return { state: "none" };
  const step = typeof stored.step === "string" ? stored.step : "";
  return { state: "found", draft: { questionnaire: questionnaire.version, answers, step, lastUsed: stored.lastUsed } };
}

export type Saved = "saved" | "changed-elsewhere" | "not-kept";

/** The device's place for one draft. `known` is what this tab last read or wrote: another text there is another tab's work. */
export type DraftPlace = {
  readonly read: () => string | null;
  readonly write: (draft: Draft) => Saved;
  /** Takes what is there now as known: the next write will replace it. */
  readonly acknowledge: () => void;
  readonly erase: () => void;
};

/** Opens the place where the device keeps answers. Storage that is absent, forbidden or full is an answer, not an error. */
export function openDraftPlace(getStorage: () => Storage): DraftPlace {
  let known: string | null = null;
  const look = () => {
    try {
      return getStorage().getItem(DRAFT_KEY);
    } catch {
      return null;
    }
  };
  return {
    read: () => (known = look()),
    acknowledge: () => {
      known = look();
    },
    write: (draft) => {
      try {
        const storage = getStorage();
        if (storage.getItem(DRAFT_KEY) !== known) return "changed-elsewhere";
        const text = JSON.stringify(draft);
        storage.setItem(DRAFT_KEY, text);
        known = text;
        return "saved";
      } catch {
        return "not-kept";
      }
    },
    erase: () => {
      known = null;
      try {
        getStorage().removeItem(DRAFT_KEY);
      } catch {
        // Nothing could be kept there, so nothing is left there.
      }
    },
  };
}
