import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import type { CheckedReferential } from "@/lib/recommendations/coherence";
import { ok, refuse, type Result } from "@/lib/result";

/** Where the verdicts that the product shows are kept, from the root of the project. */
export const PROOFS_FILE = "lib/referential/v1/proofs.json";

/** Which data carried which versions: a version never stands for two models, since old links are read with theirs. */
type Edition = { readonly questionnaire: string; readonly model: string; readonly rules: string; readonly fingerprint: string };
export type ProofRecord = Edition & {
  readonly date: string;
  readonly proofs: readonly { readonly id: string; readonly covered: string }[];
  readonly editions: readonly Edition[];
};
type Proved = Pick<CheckedReferential, "questionnaire" | "model" | "rules" | "sections">;

/** Twelve digits that change with anything that a proof reads: questions, weights, thresholds, rules, sections. No word changes them. */
export function takeFingerprint({ questionnaire, model, rules, sections }: Proved): string {
  return createHash("sha256").update(JSON.stringify({ questionnaire, model, rules, sections })).digest("hex").slice(0, 12);
}

export const readProofs = (): ProofRecord | null => (existsSync(PROOFS_FILE) ? (JSON.parse(readFileSync(PROOFS_FILE, "utf8")) as ProofRecord) : null);

/** The record of new verdicts; refused when the data changed and its versions did not. */
export function recordProofs(
  previous: ProofRecord | null,
  referential: Proved,
  verdicts: readonly { readonly id: string; readonly covered: string }[],
  now: Date,
): Result<ProofRecord, string> {
  const edition = {
    questionnaire: referential.questionnaire.version,
    model: referential.model.version,
    rules: referential.rules.version,
    fingerprint: takeFingerprint(referential),
  };
  const editions = previous?.editions ?? [];
  const same = editions.find(({ questionnaire, model, rules }) => questionnaire === edition.questionnaire && model === edition.model && rules === edition.rules);
  if (same && same.fingerprint !== edition.fingerprint) {
    return refuse(`Questionnaire ${edition.questionnaire}, model ${edition.model} and rules ${edition.rules} already stand for other data (${same.fingerprint}): raise the version of what changed.`);
  }
  return ok({
    date: now.toISOString().slice(0, 10),
    ...edition,
    proofs: verdicts.map(({ id, covered }) => ({ id, covered })),
    editions: same ? editions : [...editions, edition],
  });
}
