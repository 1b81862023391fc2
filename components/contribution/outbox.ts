import type { Answers } from "@/lib/questionnaire/types";

/** Where contributions wait on the device, and where their keys stay afterwards. The number is that of the stored form. */
export const OUTBOX_KEY = "boussole-ia.contributions.1";
/** A key that was ever sent is no longer retried after this: the server may have forgotten that it had received it. */
export const RETRY_HOURS = 48;

type Common = {
  readonly key: string;
  /** Fingerprint of the answers, so that the same ones are not contributed twice. */
  readonly digest: string;
  readonly questionnaire: string;
};

/**
 * One contribution, as this device knows it. `waiting` alone holds answers. `sent` means that the server said so.
 * `abandoned`: sent at least once without an answer, and no longer retried. `closed`: can no longer be withdrawn.
 */
export type Entry = Common &
  (
    | { readonly state: "waiting"; readonly answers: Answers; readonly firstSentAt: number | null; readonly notBefore: number }
    | { readonly state: "sent" | "closed" }
    | { readonly state: "refused"; readonly status: number; readonly messages: readonly string[] }
    | { readonly state: "abandoned"; readonly reason: "too-old" | "erased" }
  );
export type Waiting = Extract<Entry, { state: "waiting" }>;

export type Outbox = {
  readonly list: () => readonly Entry[];
  /** False when the device cannot keep it. An entry of the same key is replaced. */
  readonly put: (entry: Entry) => boolean;
  readonly remove: (key: string) => void;
};

const STATES: readonly unknown[] = ["waiting", "sent", "closed", "refused", "abandoned"] satisfies Entry["state"][];

const isEntry = (value: unknown): value is Entry => {
  if (typeof value !== "object" || value === null) return false;
  const entry = value as Record<string, unknown>;
  if (![entry.key, entry.digest, entry.questionnaire].every((text) => typeof text === "string")) return false;
  if (entry.state === "waiting") return typeof entry.answers === "object" && entry.answers !== null && typeof entry.notBefore === "number";
  if (entry.state === "refused") return Array.isArray(entry.messages);
  return STATES.includes(entry.state);
};

/** Opens the device's outbox. Every change is read again from the device first, so that two tabs do not erase each other's. */
export function openOutbox(getStorage: () => Storage): Outbox {
  const list = (): readonly Entry[] => {
    try {
      const held: unknown = JSON.parse(getStorage().getItem(OUTBOX_KEY) ?? "[]");
      return Array.isArray(held) ? held.filter(isEntry) : [];
    } catch {
      return [];
    }
  };
  const write = (entries: readonly Entry[]): boolean => {
    try {
      if (entries.length === 0) getStorage().removeItem(OUTBOX_KEY);
      else getStorage().setItem(OUTBOX_KEY, JSON.stringify(entries));
      return true;
    } catch {
      return false;
    }
  };
  return {
    list,
    put: (entry) => write([...list().filter(({ key }) => key !== entry.key), entry]),
    remove: (key) => void write(list().filter((entry) => entry.key !== key)),
  };
}

type Contribution = { readonly digest: string; readonly questionnaire: string; readonly answers: Answers };

/**
 * Puts a contribution in the outbox, and says under which key. The same answers keep the key that they already have,
 * unless the server refused it; null when the device cannot keep anything.
 */
export function enqueue(outbox: Outbox, { digest, questionnaire, answers }: Contribution, makeKey: () => string): string | null {
  const same = outbox.list().filter((entry) => entry.digest === digest);
  const kept = same.find(({ state }) => state !== "refused");
  if (kept) return kept.key;
  for (const { key } of same) outbox.remove(key);
  const key = makeKey();
  return outbox.put({ key, digest, questionnaire, answers, state: "waiting", firstSentAt: null, notBefore: 0 }) ? key : null;
}

/** Erases every answer from the outbox. The keys of what may have reached the server stay: they are the only way to withdraw it. */
export function eraseAnswers(outbox: Outbox): void {
  for (const entry of outbox.list()) {
    if (entry.state === "refused") outbox.remove(entry.key);
    if (entry.state !== "waiting") continue;
    if (entry.firstSentAt === null) outbox.remove(entry.key);
    else outbox.put({ ...withoutAnswers(entry), state: "abandoned", reason: "erased" });
  }
}

/** What is kept of an entry once its answers are no longer needed. */
export const withoutAnswers = ({ key, digest, questionnaire }: Common): Common => ({ key, digest, questionnaire });

/** A random UUID, version 4. `crypto.randomUUID` is missing where the page is not served over https. */
export function makeContributionKey(): string {
  if (typeof crypto.randomUUID === "function") return crypto.randomUUID();
  const bytes = [...crypto.getRandomValues(new Uint8Array(16))].map((byte, place) =>
    place === 6 ? (byte & 0x0f) | 0x40 : place === 8 ? (byte & 0x3f) | 0x80 : byte,
  );
  const hex = bytes.map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
