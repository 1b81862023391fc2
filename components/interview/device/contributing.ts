import type { WaitingContribution } from "./device-store";

const RETRY_HOURS = 48;
const HOUR_MS = 3_600_000;
const TIMEOUT_MS = 20_000;
/** A contribution leaves between two and thirty minutes after it was agreed to: never beside the interview it came from. */
const DELAY_MS = { least: 2 * 60_000, most: 30 * 60_000 } as const;

export const drawDelay = (random: number): number => Math.round(DELAY_MS.least + random * (DELAY_MS.most - DELAY_MS.least));

export type Places = {
  readonly listContributions: () => Promise<readonly WaitingContribution[]>;
  readonly putContribution: (contribution: WaitingContribution) => Promise<void>;
  readonly removeContribution: (key: string) => Promise<void>;
};

/** Statuses that may change by themselves; any other refusal is final. */
const isPassing = (status: number): boolean => status >= 500 || status === 408 || status === 425 || status === 429;

/** True when the server has it, or will never have it. Nothing tells the server who asks: no cookie goes with it. */
async function isSettled({ key, questionnaire, answers }: WaitingContribution, request: typeof fetch): Promise<boolean> {
  try {
    const response = await request("/api/v1/contributions", {
      method: "POST",
      credentials: "omit",
      cache: "no-store",
      signal: AbortSignal.timeout(TIMEOUT_MS),
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify({ key, questionnaire, answers }),
    });
    if (!response.ok) return !isPassing(response.status);
    return typeof ((await response.json()) as { profile?: unknown }).profile === "string";
  } catch {
    return false;
  }
}

/** Sends the contributions whose time has come, by the road of every contribution. Gives back how many still wait. */
export async function sendContributions(places: Places, request: typeof fetch, now: number): Promise<number> {
  for (const contribution of await places.listContributions()) {
    if (now < contribution.notBefore) {
      // A clock that has been set back: it waits its longest again, not until the wrong day.
      if (contribution.notBefore - now > DELAY_MS.most) await places.putContribution({ ...contribution, notBefore: now + DELAY_MS.most });
      continue;
    }
    const firstSentAt = contribution.firstSentAt ?? now;
    const isTooOld = now - firstSentAt >= RETRY_HOURS * HOUR_MS;
    // Written before it goes: a key that was ever sent is not tried for ever, whatever happens here.
    if (!isTooOld) await places.putContribution({ ...contribution, firstSentAt });
    if (isTooOld || (await isSettled(contribution, request))) await places.removeContribution(contribution.key);
  }
  return (await places.listContributions()).length;
}
