import { setTimeout as sleep } from "node:timers/promises";
import type pg from "pg";
import { giveRoomBack, LOCK_TIMEOUT } from "@/lib/server/room";

const TABLES = ["pending_contributions", "sealed_contributions", "answer_counts"] as const;
const TRIES = 4;
/** Milliseconds from one try to the next. */
const PAUSE = 1_000;

async function tryToClear(client: pg.ClientBase, table: string): Promise<boolean> {
  try {
    return await giveRoomBack(client, table);
  } catch (error) {
    if ((error as { code?: string }).code === LOCK_TIMEOUT) return false;
    throw error;
  }
}

async function clear(client: pg.ClientBase, table: string): Promise<boolean> {
  for (let tried = 1; ; tried += 1) {
    if (await tryToClear(client, table)) return true;
    if (tried === TRIES) return false;
    await sleep(PAUSE);
  }
}

/**
 * Writes each table that sealing changed into a new file. What was deleted stays in the free room of the old one: the answers
 * that were sealed, and rows and counts as they were before, which tell the last batch from those of before. Every time, for
 * a command that was killed may have left them. The tables where they had to be left: the service's hourly maintenance does it.
 */
export async function clearTraces(client: pg.ClientBase): Promise<readonly string[]> {
  const left: string[] = [];
  for (const table of TABLES) if (!(await clear(client, table))) left.push(table);
  return left;
}
