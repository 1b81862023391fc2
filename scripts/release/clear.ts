import type pg from "pg";

const LOCK_TIMEOUT = "55P03";
const TABLES = ["pending_contributions", "sealed_contributions", "answer_counts"] as const;

/**
 * Writes each table that sealing changed into a new file. What was deleted stays in the free room of the old one: the answers
 * that were sealed, and rows and counts as they were before, which tell the last batch from those of before. Every time, for
 * a command that was killed may have left them.
 */
export async function clearTraces(client: pg.ClientBase): Promise<void> {
  await client.query("SET lock_timeout = '10s'");
  try {
    for (const table of TABLES) {
      try {
        await client.query(`VACUUM (FULL) ${table}`);
      } catch (error) {
        // Somebody is busy with it: the next command does it, and for what pends the hourly maintenance of the service.
        if ((error as { code?: string }).code !== LOCK_TIMEOUT) throw error;
      }
    }
  } finally {
    await client.query("SET lock_timeout = 0");
  }
}
