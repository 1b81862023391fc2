import type pg from "pg";
import { evaluate } from "@/lib/diagnosis/evaluate";
import { currentReferential } from "@/lib/referential/current";
import { makeRegion } from "../demo/region";

const ROWS_AT_ONCE = 10_000;

/** Adds made-up contributions to those that pend, or to another table like it. */
export async function fillPending(client: pg.Client, count: number, { year, seed, table = "pending_contributions" }: { year: number; seed: number; table?: string }): Promise<void> {
  const next = makeRegion(currentReferential.questionnaire, seed);
  for (let made = 0; made < count; made += ROWS_AT_ONCE) {
    const rows = Array.from({ length: Math.min(ROWS_AT_ONCE, count - made) }, () => {
      const { answers } = next();
      return { answers, profile: evaluate(currentReferential, answers).profile };
    });
    await client.query(
      `INSERT INTO ${table} SELECT gen_random_uuid(), $2, r->'answers', r->>'profile', $3, 6 FROM json_array_elements($1) AS r`,
      [JSON.stringify(rows), currentReferential.questionnaire.version, year],
    );
  }
}
