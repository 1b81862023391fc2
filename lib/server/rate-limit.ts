import { randomBytes } from "node:crypto";
import { HOUR, startOfDay, startOfHour } from "./clock";
import { getPrisma } from "./database";
import { hash } from "./hashing";

/** Bytes kept of a bucket's digest. With the secret and the day's salt, each stands for hundreds of IPv4 prefixes: none can be singled out. */
const BUCKET_BYTES = 2;

export type RateVerdict = { readonly allowed: true } | { readonly allowed: false; readonly retryAfter: number };

/** The salt of a day, the same for every instance: the first to ask makes it. */
async function getDailySalt(day: Date): Promise<Uint8Array> {
  const [row] = await getPrisma().$queryRaw<{ salt: Uint8Array }[]>`
    INSERT INTO daily_salts AS kept (day, salt) VALUES (${day}::date, ${new Uint8Array(randomBytes(32))})
    ON CONFLICT (day) DO UPDATE SET salt = kept.salt
    RETURNING salt`;
  if (row === undefined) throw new Error("no daily salt");
  return row.salt;
}

/**
 * Counts a request of an address prefix in its hour, in statements of its own: no transaction joins it to answers.
 * Requests without a known prefix share one bucket.
 */
export async function countRequest(purpose: string, prefix: string | null, perHour: number, now: Date): Promise<RateVerdict> {
  const hour = startOfHour(now);
  const salt = await getDailySalt(startOfDay(now));
  const bucket = hash("rate", Buffer.concat([salt, Buffer.from(`${purpose}:${prefix ?? "unknown"}`)])).slice(0, BUCKET_BYTES);
  const [row] = await getPrisma().$queryRaw<{ count: number }[]>`
    INSERT INTO rate_counts AS kept (bucket, hour, count) VALUES (${bucket}, ${hour}, 1)
    ON CONFLICT (bucket, hour) DO UPDATE SET count = LEAST(kept.count + 1, 1000000)
    RETURNING count`;
  if ((row?.count ?? 0) <= perHour) return { allowed: true };
  return { allowed: false, retryAfter: Math.max(1, Math.ceil((hour.getTime() + HOUR - now.getTime()) / 1000)) };
}
