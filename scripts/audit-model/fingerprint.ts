import { createHash } from "node:crypto";
import type { CheckedReferential } from "@/lib/recommendations/coherence";

/** Where the verdicts that the product shows are kept, from the root of the project. */
export const PROOFS_FILE = "lib/referential/v1/proofs.json";

/** Twelve digits that change with anything that a proof reads: questions, weights, thresholds, rules, sections. No word changes them. */
export function takeFingerprint({ questionnaire, model, rules, sections }: Pick<CheckedReferential, "questionnaire" | "model" | "rules" | "sections">): string {
  return createHash("sha256").update(JSON.stringify({ questionnaire, model, rules, sections })).digest("hex").slice(0, 12);
}
