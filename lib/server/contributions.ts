import type { Answers } from "@/lib/questionnaire/types";
import { HOUR, startOfHour } from "./clock";
import { getPrisma } from "./database";
import { canonicalise, deriveRowId, hash } from "./hashing";

/** A contribution as it may be stored, with what tells a retry from another contribution under the same key. */
export type Contribution = {
  readonly key: string;
  readonly questionnaire: string;
  readonly answers: Answers;
  readonly profile: string;
  readonly year: number;
  readonly month: number;
};
export type StoreOutcome = "created" | "replayed" | "conflict" | "withdrawn";

/** How long a retry of the same contribution is recognised. Clients stop retrying after 48 hours. */
export const RECEIPT_HOURS = 72;
/** What the receipt of a withdrawn contribution says of its content: nothing. */
const WITHDRAWN = new Uint8Array();

/** The answers with the options of a question in one order: they are a set. */
const sortChoices = (answers: Answers): Answers =>
  Object.fromEntries(Object.entries(answers).map(([id, answer]) => [id, typeof answer === "string" ? answer : [...answer].sort()]));

/**
 * Stores a contribution and its receipt, or recognises a retry, in one statement. The receipt's conflict clause
 * writes nothing new: it waits for a concurrent twin and returns what that one wrote (`xmax` is zero on a fresh row only).
 */
export async function storeContribution(contribution: Contribution, now: Date): Promise<StoreOutcome> {
  const { key, questionnaire, profile, year, month } = contribution;
  const answers = sortChoices(contribution.answers);
  const keyHmac = hash("receipt", key.toLowerCase());
  // With the key, which nobody here keeps: without it, whoever holds the secret could match receipts with pending answers.
  const bodyHmac = hash("body", canonicalise({ key: key.toLowerCase(), questionnaire, answers }));
  const [row] = await getPrisma().$queryRaw<{ fresh: boolean; same: boolean; withdrawn: boolean; stored: boolean }[]>`
    WITH receipt AS (
      INSERT INTO contribution_receipts AS kept (key_hmac, body_hmac, received_hour)
      VALUES (${keyHmac}, ${bodyHmac}, ${startOfHour(now)})
      ON CONFLICT (key_hmac) DO UPDATE SET body_hmac = kept.body_hmac
      RETURNING xmax = 0 AS fresh, body_hmac = ${bodyHmac} AS same, body_hmac = ${WITHDRAWN} AS withdrawn
    ), pending AS (
      INSERT INTO pending_contributions (id, questionnaire, answers, profile, year, month)
      SELECT ${deriveRowId(key)}::uuid, ${questionnaire}, ${JSON.stringify(answers)}::jsonb, ${profile}, ${year}::smallint, ${month}::smallint
      FROM receipt WHERE fresh
      ON CONFLICT (id) DO NOTHING
      RETURNING 1
    )
    SELECT fresh, same, withdrawn, EXISTS (SELECT FROM pending) AS stored FROM receipt`;
  if (row === undefined) throw new Error("a contribution left no receipt");
  if (row.withdrawn) return "withdrawn";
  // A fresh receipt beside an older pending row: the first receipt expired, and what it said can no longer be compared.
  if (row.fresh) return row.stored ? "created" : "conflict";
  return row.same ? "replayed" : "conflict";
}

/**
 * Erases a contribution that is not sealed yet, and leaves an empty receipt: a request that was on its way under the
 * same key finds it, and stores nothing. False when nothing pends under this key; the empty receipt is left all the same.
 */
export async function eraseContribution(key: string, now: Date): Promise<boolean> {
  const keyHmac = hash("receipt", key.toLowerCase());
  return getPrisma().$transaction(async (transaction) => {
    // First and apart: it waits for a concurrent request under this key, whose row the next statement then sees.
    await transaction.$executeRaw`
      INSERT INTO contribution_receipts AS kept (key_hmac, body_hmac, received_hour) VALUES (${keyHmac}, ${WITHDRAWN}, ${startOfHour(now)})
      ON CONFLICT (key_hmac) DO UPDATE SET body_hmac = kept.body_hmac`;
    const erased = await transaction.$executeRaw`DELETE FROM pending_contributions WHERE id = ${deriveRowId(key)}::uuid`;
    if (erased === 0) return false;
    await transaction.$executeRaw`UPDATE contribution_receipts SET body_hmac = ${WITHDRAWN}, received_hour = ${startOfHour(now)} WHERE key_hmac = ${keyHmac}`;
    return true;
  });
}

/** Forgets receipts, counts and salts that have had their time. Safe to run from several places at once. */
export async function purgeExpired(now: Date): Promise<void> {
  const receipts = new Date(now.getTime() - RECEIPT_HOURS * HOUR);
  const counts = new Date(startOfHour(now).getTime() - HOUR);
  await getPrisma().$executeRaw`
    WITH receipts AS (DELETE FROM contribution_receipts WHERE received_hour <= ${receipts}),
    counts AS (DELETE FROM rate_counts WHERE hour < ${counts})
    DELETE FROM daily_salts WHERE day < (${counts}::timestamptz AT TIME ZONE 'UTC')::date`;
}
