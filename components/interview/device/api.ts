import type { Transport } from "@/lib/interview/sync";
import type { InterviewEvent } from "@/lib/interview/types";

/**
 * Why the server did not do what it was asked. `away`: nobody answered, or something that is not our server.
 * `other-account`: the device is another advisor's, and it is not asked.
 */
export const FAILURES = ["away", "signed-out", "disabled", "not-found", "interview-erased", "other-account", "failed"] as const;
export type Failure = (typeof FAILURES)[number];

export class ServerError extends Error {
  /** `status`: the answer's own, when there was one. */
  constructor(readonly code: Failure, readonly status: number | null = null) {
    super(code);
  }
}

/** Answers that are about what was asked, whoever gives them: the next interview may well go through. */
const OWN_STATUSES: ReadonlySet<number | null> = new Set([413, 422, 500]);
const OWN_CODES: ReadonlySet<Failure> = new Set(["failed", "not-found", "interview-erased"]);
/** True when the failure says something of everything else too: asking for another interview would not do better. */
export const stopsAll = (error: unknown): boolean => error instanceof ServerError && !OWN_CODES.has(error.code) && !(error.code === "away" && OWN_STATUSES.has(error.status));

/** What the server says of one interview without saying what is in it. */
export type Listed = { readonly id: string; readonly createdOn: string; readonly lastOn: string; readonly isClosed: boolean; readonly lastPosition: number; readonly purgeOn: string };

const API = "/api/conseil/entretiens";
const TIMEOUT_MS = 20_000;

async function readCode(response: Response): Promise<Failure> {
  let code: unknown;
  try {
    code = ((await response.json()) as { code?: unknown }).code;
  } catch {
    // A network that answers in our place: nothing of ours was reached.
    return "away";
  }
  return FAILURES.find((known) => known === code) ?? (response.status >= 500 || code === undefined ? "away" : "failed");
}

async function call(path: string, init: RequestInit = {}, api = API): Promise<unknown> {
  let response: Response;
  try {
    response = await fetch(`${api}${path}`, { cache: "no-store", signal: AbortSignal.timeout(TIMEOUT_MS), ...init });
  } catch {
    throw new ServerError("away");
  }
  if (!response.ok) throw new ServerError(await readCode(response), response.status);
  if (response.status === 204) return null;
  try {
    return (await response.json()) as unknown;
  } catch {
    throw new ServerError("away");
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;
const areTexts = (value: unknown): value is string[] => Array.isArray(value) && value.every((id) => typeof id === "string");

/** Only an answer of ours counts: a network that asks to sign in answers 200 too. */
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- names the shape that the test decides
function expectShape<T extends object>(value: unknown, isRight: (record: Record<string, unknown>) => boolean): T {
  if (!isRecord(value) || !isRight(value)) throw new ServerError("away");
  return value as unknown as T;
}

const send = (path: string, events: readonly InterviewEvent[]) =>
  call(path, { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify({ events }) }).then((value) =>
    expectShape<Awaited<ReturnType<Transport["post"]>>>(value, ({ acknowledged, refused }) => areTexts(acknowledged) && areTexts(refused)));

export const transport: Transport = {
  post: (interview, events) => send(`/${interview}/events`, events),
  get: (interview, after) =>
    call(`/${interview}/events?after=${String(after)}`).then((value) =>
      expectShape<Awaited<ReturnType<Transport["get"]>>>(value, ({ events, next, more }) => Array.isArray(events) && typeof next === "number" && typeof more === "boolean")),
};

type Answer = { readonly account: string; readonly interviews: readonly Listed[] };
export const listOnServer = (): Promise<Answer> =>
  call("").then((value) => expectShape<Answer>(value, ({ account, interviews }) => typeof account === "string" && Array.isArray(interviews)));

/** The latest release in a few sentences, and what waits. */
export const readRegion = (): Promise<readonly string[]> =>
  call("/region", {}, "/api/conseil").then((value) => expectShape<{ lines: readonly string[] }>(value, ({ lines }) => areTexts(lines)).lines);

export const eraseOnServer = async (interview: string): Promise<void> => {
  await call(`/${interview}`, { method: "DELETE" });
};

/** What is left to a disabled account: its unsent work goes to the administrator's quarantine. */
export const handToQuarantine = (events: readonly InterviewEvent[]) => send("/quarantine", events);
