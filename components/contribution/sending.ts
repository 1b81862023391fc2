import { eraseOld, RETRY_HOURS, withoutAnswers, type Entry, type Outbox, type Waiting } from "./outbox";

const HOUR_MS = 3_600_000;
/** A server that asks for more patience than this is asked again anyway, at the next visit. */
const LONGEST_WAIT_MS = 6 * HOUR_MS;
const SHORTEST_WAIT_MS = 15_000;
const TIMEOUT_MS = 20_000;
const API = "/api/v1/contributions";

export type Request = (url: string, init: RequestInit) => Promise<Response>;
export type Clock = () => number;
type Withdrawing = Extract<Entry, { reason: "withdrawing" }>;

/** Reads `Retry-After`, seconds or date (RFC 9110, 10.2.3), as the earliest time of the next attempt. */
export function readRetryAfter(header: string | null, now: number): number {
  if (header === null) return 0;
  const wait = /^\d+$/.test(header.trim()) ? Number(header) * 1000 : Date.parse(header) - now;
  return Number.isNaN(wait) ? 0 : now + Math.min(LONGEST_WAIT_MS, Math.max(0, wait));
}

/** Statuses that may change by themselves: the contribution waits. Any other refusal is final. */
const isPassing = (status: number): boolean => status >= 500 || status === 408 || status === 425 || status === 429;

async function readMessages(response: Response): Promise<string[]> {
  try {
    const problem = (await response.json()) as { detail?: unknown; errors?: { message?: unknown }[] };
    const messages = [problem.detail, ...(problem.errors ?? []).map(({ message }) => message)];
    return [...new Set(messages.filter((message): message is string => typeof message === "string"))];
  } catch {
    return [];
  }
}

/** Only our own answer counts as saved: a network that asks to sign in answers 200 too. */
async function isOurs(response: Response): Promise<boolean> {
  try {
    return typeof ((await response.json()) as { profile?: unknown }).profile === "string";
  } catch {
    return false;
  }
}

/** What is on its way, by key: refusing it also stops it where it can be stopped. */
const onTheWay = new Map<string, AbortController>();

const ask = (request: Request, url: string, init: RequestInit) =>
  request(url, { credentials: "omit", cache: "no-store", signal: AbortSignal.timeout(TIMEOUT_MS), ...init });

async function post(entry: Waiting, firstSentAt: number, request: Request, clock: Clock): Promise<Entry> {
  const { key, questionnaire, answers } = entry;
  const waiting: Waiting = { ...entry, firstSentAt };
  const controller = new AbortController();
  onTheWay.set(key, controller);
  const timer = setTimeout(() => { controller.abort(); }, TIMEOUT_MS);
  try {
    const response = await ask(request, API, {
      method: "POST",
      signal: controller.signal,
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ key, questionnaire, answers }),
    });
    if (response.status === 200 || response.status === 201) {
      return (await isOurs(response)) ? { ...withoutAnswers(entry), state: "sent" } : waiting;
    }
    if (!isPassing(response.status)) {
      return { ...withoutAnswers(entry), state: "refused", status: response.status, messages: await readMessages(response) };
    }
    return { ...waiting, notBefore: readRetryAfter(response.headers.get("Retry-After"), clock()) };
  } catch {
    return waiting;
  } finally {
    clearTimeout(timer);
    onTheWay.delete(key);
  }
}

const find = (outbox: Outbox, wanted: string): Entry | undefined => outbox.list().find(({ key }) => key === wanted);

/** What may have gone, and must not count: its key stays until its withdrawal can be believed. */
const toWithdrawing = (entry: Entry, since: number): Withdrawing => ({ ...withoutAnswers(entry), state: "abandoned", reason: "withdrawing", since });

/** Writes what an attempt gave, unless the person changed their mind meanwhile: then only what must be withdrawn is kept. */
function settle(outbox: Outbox, before: Entry, after: Entry, now: number): void {
  const current = find(outbox, before.key);
  if (current?.state === "waiting") outbox.put(after);
  else if (after.state !== "sent") return;
  else if (current === undefined) outbox.put(toWithdrawing(before, now));
  else if (current.state === "abandoned" && current.reason !== "withdrawing") outbox.put(after);
}

/**
 * Sends what waits and may go now; whatever happens is written in the outbox, before the attempt and after it. Each entry
 * is read again when its turn comes: it may have been refused meanwhile, here or in another tab.
 */
export async function sendWaiting(outbox: Outbox, request: Request, clock: Clock, onWritten: () => void = () => undefined): Promise<void> {
  eraseOld(outbox, clock());
  for (const { key } of outbox.list()) {
    const entry = find(outbox, key);
    if (entry?.state !== "waiting") continue;
    const now = clock();
    if (entry.firstSentAt !== null && now - entry.firstSentAt >= RETRY_HOURS * HOUR_MS) {
      outbox.put({ ...withoutAnswers(entry), state: "abandoned", reason: "too-old" });
      continue;
    }
    if (now < entry.notBefore) continue;
    const firstSentAt = entry.firstSentAt ?? now;
    // What cannot be noted is not sent: nobody could withdraw it.
    if (!outbox.put({ ...entry, firstSentAt })) continue;
    onWritten();
    settle(outbox, entry, await post(entry, firstSentAt, request, clock), clock());
  }
}

const isWithdrawing = (entry: Entry): entry is Withdrawing => entry.state === "abandoned" && entry.reason === "withdrawing";

/** Time of the next attempt in milliseconds from now, or null when nothing waits. Attempts without an answer are spaced out. */
export function getNextAttempt(entries: readonly Entry[], attempts: number, now: number): number | null {
  const waits = entries.flatMap((entry) => (entry.state === "waiting" ? [entry.notBefore - now] : isWithdrawing(entry) ? [0] : []));
  if (waits.length === 0) return null;
  return Math.max(Math.min(...waits), SHORTEST_WAIT_MS * 2 ** Math.min(attempts, 5));
}

/**
 * `cancelled`: never sent, dropped here. `withdrawn`: the server removed it. `unseen`: the server does not have it, but may
 * still receive it. `gone`: this device no longer follows it. `later`: nobody answered.
 */
export type Withdrawal = "cancelled" | "withdrawn" | "unseen" | "closed" | "gone" | "later";

/**
 * Withdraws a contribution, as the outbox knows it now: a page may show an older state. What was never sent is dropped
 * here; the server decides for the rest, and its « I do not have it » is believed only once nothing can still reach it.
 */
export async function withdraw(outbox: Outbox, key: string, request: Request, clock: Clock): Promise<Withdrawal> {
  let entry = find(outbox, key);
  if (entry === undefined) return "gone";
  if (entry.state === "waiting" && entry.firstSentAt === null) {
    outbox.remove(key);
    return "cancelled";
  }
  if (entry.state === "waiting" || (entry.state === "abandoned" && entry.reason === "erased")) {
    entry = toWithdrawing(entry, clock());
    outbox.put(entry);
  }
  onTheWay.get(key)?.abort();
  try {
    const { status } = await ask(request, `${API}/${key}`, { method: "DELETE" });
    if (status === 204) {
      outbox.remove(key);
      return "withdrawn";
    }
    if (status !== 404) return "later";
    // Another attempt, here or in another tab, has just had it removed.
    if (find(outbox, key) === undefined) return "withdrawn";
    if (isWithdrawing(entry) && clock() - entry.since < RETRY_HOURS * HOUR_MS) return "unseen";
    outbox.put({ ...withoutAnswers(entry), state: "closed" });
    return "closed";
  } catch {
    return "later";
  }
}

/** Asks again for the withdrawals that are not settled. Gives back how many the server has just done. */
export async function withdrawPending(outbox: Outbox, request: Request, clock: Clock): Promise<number> {
  let done = 0;
  for (const { key } of outbox.list().filter(isWithdrawing)) {
    if ((await withdraw(outbox, key, request, clock)) === "withdrawn") done += 1;
  }
  return done;
}
