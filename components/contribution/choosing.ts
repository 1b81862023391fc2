import type { Answers } from "@/lib/questionnaire/types";

import { withoutAnswers, type Outbox } from "./outbox";

type Contribution = { readonly digest: string; readonly questionnaire: string; readonly answers: Answers };

/**
 * The person said yes: puts the contribution in the outbox, and says under which key. The same answers keep the key that
 * they already have, unless the server or the person refused it since; other answers, never sent, give way to these.
 * Null when the device cannot keep anything.
 */
export function enqueue(outbox: Outbox, { digest, questionnaire, answers }: Contribution, makeKey: () => string, now: number): string | null {
  let kept: string | null = null;
  for (const entry of outbox.list()) {
    const isSame = entry.digest === digest;
    if (isSame ? entry.state === "refused" : entry.state === "waiting" && entry.firstSentAt === null) outbox.remove(entry.key);
    else if (isSame && !(entry.state === "abandoned" && entry.reason === "withdrawing")) kept = entry.key;
  }
  if (kept !== null) return kept;
  const key = makeKey();
  return outbox.put({ key, digest, questionnaire, answers, state: "waiting", queuedAt: now, firstSentAt: null, notBefore: 0 }) ? key : null;
}

/** The person said no: nothing that waits goes any more. What may already have gone keeps its key, to be withdrawn. */
export function cancelWaiting(outbox: Outbox, now: number): void {
  for (const entry of outbox.list()) {
    if (entry.state !== "waiting") continue;
    if (entry.firstSentAt === null) outbox.remove(entry.key);
    else outbox.put({ ...withoutAnswers(entry), state: "abandoned", reason: "withdrawing", since: now });
  }
}

/** A random UUID, version 4. `crypto.randomUUID` is missing where the page is not served over https. */
export function makeContributionKey(): string {
  if (typeof crypto.randomUUID === "function") return crypto.randomUUID();
  const bytes = [...crypto.getRandomValues(new Uint8Array(16))].map((byte, place) =>
    place === 6 ? (byte & 0x0f) | 0x40 : place === 8 ? (byte & 0x3f) | 0x80 : byte,
  );
  const hex = bytes.map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
