import "server-only";
import { z } from "zod";
import { getPrisma } from "./database";
import { METHOD } from "@/lib/statistics/method";
import type { Actor } from "./actor";

/** What waits, as an advisor may know it (docs/decisions/0015): never more exact than `npm run release -- status`. */
export type Waiting = {
  /** Contributions of before this month that are not sealed, down to a multiple of five; 1 stands for one to four. */
  readonly pending: number;
  /** Some are sealed that no release tells yet. */
  readonly hasSealed: boolean;
};

const rowSchema = z.strictObject({ count: z.int(), sealed: z.boolean() });

/**
 * The month that goes on is left out: a count that moved while an advisor looks would tell who has just contributed. The
 * exact count goes no further than this.
 */
export async function readWaiting(_actor: Actor, now: Date): Promise<Waiting> {
  const [row] = z.array(rowSchema).parse(await getPrisma().$queryRaw`
    SELECT (SELECT count(*)::int FROM pending_contributions WHERE (year, month) < (${now.getUTCFullYear()}::int, ${now.getUTCMonth() + 1}::int)) AS count,
      EXISTS (SELECT FROM unreleased_years) AS sealed`);
  const { count = 0, sealed = false } = row ?? {};
  return { pending: count < METHOD.unit ? Math.min(count, 1) : count - (count % METHOD.unit), hasSealed: sealed };
}
