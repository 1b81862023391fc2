import { RETRY_HOURS, withoutAnswers, type Entry, type Outbox, type Waiting } from "./outbox";

const HOUR_MS = 3_600_000;
/** A server that asks for more patience than this is asked again anyway, at the next visit. */
const LONGEST_WAIT_MS = 6 * HOUR_MS;
const SHORTEST_WAIT_MS = 15_000;
const TIMEOUT_MS = 20_000;
const API = "/api/v1/contributions";

export type Request = (url: string, init: RequestInit) => Promise<Response>;
export type Clock = () => number;

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

const ask = (request: Request, url: string, init: RequestInit) =>
  request(url, { ...init, credentials: "omit", cache: "no-store", signal: AbortSignal.timeout(TIMEOUT_MS) });

async function post(entry: Waiting, firstSentAt: number, request: Request, clock: Clock): Promise<Entry> {
  const { key, questionnaire, answers } = entry;
  const waiting: Waiting = { ...entry, firstSentAt };
  try {
    const response = await ask(request, API, {
      method: "POST",
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
  }
}

/** Sends what waits and may go now; whatever happens is written in the outbox, before the attempt and after it. */
export async function sendWaiting(outbox: Outbox, request: Request, clock: Clock): Promise<void> {
  for (const entry of outbox.list()) {
    if (entry.state !== "waiting") continue;
    const now = clock();
    if (entry.firstSentAt !== null && now - entry.firstSentAt >= RETRY_HOURS * HOUR_MS) {
      outbox.put({ ...withoutAnswers(entry), state: "abandoned", reason: "too-old" });
      continue;
    }
    if (now < entry.notBefore) continue;
    const firstSentAt = entry.firstSentAt ?? now;
    outbox.put({ ...entry, firstSentAt });
    const after = await post(entry, firstSentAt, request, clock);
    const erased = !outbox.list().some(({ key, state }) => key === entry.key && state === "waiting");
    if (!erased || after.state === "sent") outbox.put(after);
  }
}

/** Time of the next attempt in milliseconds from now, or null when nothing waits. Attempts without an answer are spaced out. */
export function getNextAttempt(entries: readonly Entry[], attempts: number, now: number): number | null {
  const waits = entries.flatMap((entry) => (entry.state === "waiting" ? [entry.notBefore - now] : []));
  if (waits.length === 0) return null;
  return Math.max(Math.min(...waits), SHORTEST_WAIT_MS * 2 ** Math.min(attempts, 5));
}

export type Withdrawal = "withdrawn" | "closed" | "later";

/** Withdraws a contribution. What was never sent is dropped here; the server decides for the rest. */
export async function withdraw(outbox: Outbox, entry: Entry, request: Request): Promise<Withdrawal> {
  if (entry.state === "waiting" && entry.firstSentAt === null) {
    outbox.remove(entry.key);
    return "withdrawn";
  }
  try {
    const { status } = await ask(request, `${API}/${entry.key}`, { method: "DELETE" });
    if (status === 204 || (status === 404 && entry.state === "waiting")) {
      outbox.remove(entry.key);
      return "withdrawn";
    }
    if (status !== 404) return "later";
    outbox.put({ ...withoutAnswers(entry), state: "closed" });
    return "closed";
  } catch {
    return "later";
  }
}
