import "server-only";
import { z } from "zod";
import { METHOD } from "@/lib/statistics/method";
import type { Actor } from "./actor";
import { getPrisma } from "./database";
import { hash } from "./hashing";

/** What waits, as an advisor may know it (docs/decisions/0015): never more exact than `npm run release -- status`. */
export type Waiting = {
  /** Contributions of before this month that are not sealed, at least: a multiple of five; zero stands for nine at most. */
  readonly pending: number;
  /** Some are sealed that no release tells yet. */
  readonly hasSealed: boolean;
};

const rowSchema = z.strictObject({ count: z.int(), sealed: z.boolean(), last: z.int() });

/**
 * Where the steps of five are is a secret, and another one after each release: whoever withdraws contributions of their
 * own one by one sees a step, and still learns the number of the others to five at best.
 */
const placeSteps = (lastRelease: number): number => (hash("waiting", String(lastRelease))[0] ?? 0) % METHOD.unit;

/**
 * The month that goes on is left out: a count that moved while an advisor looks would tell who has just contributed. The
 * exact count goes no further than this.
 */
export async function readWaiting(_actor: Actor, now: Date): Promise<Waiting> {
  const [row] = z.array(rowSchema).parse(await getPrisma().$queryRaw`
    SELECT (SELECT count(*)::int FROM pending_contributions WHERE (year, month) < (${now.getUTCFullYear()}::int, ${now.getUTCMonth() + 1}::int)) AS count,
      EXISTS (SELECT FROM unreleased_years) AS sealed,
      (SELECT coalesce(max(number), 0)::int FROM releases) AS last`);
  const { count = 0, sealed = false, last = 0 } = row ?? {};
  const lowered = Math.max(0, count - placeSteps(last));
  return { pending: lowered - (lowered % METHOD.unit), hasSealed: sealed };
}
