import type { Answers } from "@/lib/questionnaire/types";

/** Where contributions wait on the device, and where their keys stay afterwards. The number is that of the stored form. */
export const OUTBOX_KEY = "boussole-ia.contributions.1";
/** A key that was ever sent is no longer retried after this: the server may have forgotten that it had received it. */
export const RETRY_HOURS = 48;
/** What was never sent does not keep its answers on the device longer than the draft does. */
export const WAITING_DAYS = 30;

type Common = {
  readonly key: string;
  /** Fingerprint of the answers, so that the same ones are not contributed twice. */
  readonly digest: string;
  readonly questionnaire: string;
};

/**
 * One contribution, as this device knows it. `waiting` alone holds answers. `sent` means that the server said so.
 * `abandoned`: sent at least once without an answer, and no longer retried; `withdrawing`: the person refused it since,
 * and its withdrawal is asked for until the server can no longer receive it late. `closed`: can no longer be withdrawn.
 */
export type Entry = Common &
  (
    | { readonly state: "waiting"; readonly answers: Answers; readonly queuedAt: number; readonly firstSentAt: number | null; readonly notBefore: number }
    | { readonly state: "sent" | "closed" }
    | { readonly state: "refused"; readonly status: number; readonly messages: readonly string[] }
    | { readonly state: "abandoned"; readonly reason: "too-old" | "erased" }
    | { readonly state: "abandoned"; readonly reason: "withdrawing"; readonly since: number }
  );
export type Waiting = Extract<Entry, { state: "waiting" }>;

export type Outbox = {
  readonly list: () => readonly Entry[];
  /** False when the device cannot keep it. An entry of the same key is replaced. */
  readonly put: (entry: Entry) => boolean;
  readonly remove: (key: string) => void;
};

const isText = (value: unknown): value is string => typeof value === "string";
const isNumber = Number.isFinite;
const UUID = /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/i;
const areAnswers = (value: unknown): boolean =>
  typeof value === "object" && value !== null && !Array.isArray(value) &&
  Object.values(value).every((answer) => isText(answer) || (Array.isArray(answer) && answer.every(isText)));

/** Every field is checked: a page must not fail on what another program, or an older page, left there. */
const isEntry = (value: unknown): value is Entry => {
  if (typeof value !== "object" || value === null) return false;
  const { key, digest, questionnaire, state, ...rest } = value as Record<string, unknown>;
  if (!isText(key) || !UUID.test(key) || !isText(digest) || !isText(questionnaire)) return false;
  switch (state) {
    case "waiting":
      return areAnswers(rest.answers) && isNumber(rest.queuedAt) && isNumber(rest.notBefore) && (rest.firstSentAt === null || isNumber(rest.firstSentAt));
    case "refused":
      return isNumber(rest.status) && Array.isArray(rest.messages) && rest.messages.every(isText);
    case "abandoned":
      return rest.reason === "withdrawing" ? isNumber(rest.since) : rest.reason === "too-old" || rest.reason === "erased";
    default:
      return state === "sent" || state === "closed";
  }
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

/**
 * Erases answers from the outbox: all of them, or those queued before a time. The keys of what may have reached the
 * server stay: they are the only way to withdraw it.
 */
export function eraseAnswers(outbox: Outbox, before = Infinity): void {
  const isAll = before === Infinity;
  for (const entry of outbox.list()) {
    if (entry.state === "refused" && isAll) outbox.remove(entry.key);
    if (entry.state !== "waiting" || entry.queuedAt >= before) continue;
    if (entry.firstSentAt === null) outbox.remove(entry.key);
    else outbox.put({ ...withoutAnswers(entry), state: "abandoned", reason: isAll ? "erased" : "too-old" });
  }
}

/** Erases the answers that have waited too long to be sent. */
export const eraseOld = (outbox: Outbox, now: number): void => { eraseAnswers(outbox, now - WAITING_DAYS * 86_400_000); };

/** What is kept of an entry once its answers are no longer needed. */
export const withoutAnswers = ({ key, digest, questionnaire }: Common): Common => ({ key, digest, questionnaire });
