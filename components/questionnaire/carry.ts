import { encodeFragment } from "@/lib/questionnaire/fragment";
import type { Answers, Questionnaire } from "@/lib/questionnaire/types";

import { openDraftPlace, parseDraft } from "./draft";

/** `other`: the device holds other answers, and nothing was written. */
export type Carried = "carried" | "other" | "not-kept";

/**
 * Takes a report's answers to the questionnaire, by way of the draft on the device. A draft that says the same stays as
 * it is, with what an earlier answer set aside; one that says something else is replaced only when asked to.
 */
export function carryToDraft(getStorage: () => Storage, questionnaire: Questionnaire, answers: Answers, now: number, replaces: boolean): Carried {
  const place = openDraftPlace(getStorage);
  const held = parseDraft(place.read(), questionnaire, now);
  if (held.state === "found" && !replaces) {
    return encodeFragment(questionnaire, held.draft.answers) === encodeFragment(questionnaire, answers) ? "carried" : "other";
  }
  return place.write({ questionnaire: questionnaire.version, answers, step: "", lastUsed: now }) === "saved" ? "carried" : "not-kept";
}
