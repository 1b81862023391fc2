import type { InterviewEvent } from "./types";

/** An event as the server holds it. `mine`: this advisor's own. */
export type ServedEvent = { readonly event: InterviewEvent; readonly position: number; readonly mine: boolean };

/** Where a device keeps its events. Each call is whole or has not happened, whatever stops the device meanwhile. */
export type SyncStore = {
  /** Events that the server has not acknowledged, in the order in which they were made. */
  readonly listPending: (interview: string) => Promise<readonly InterviewEvent[]>;
  /** The server has committed these. */
  readonly acknowledge: (interview: string, ids: readonly string[]) => Promise<void>;
  /** The server will not have these as they are; they stay on the device and are not sent again by themselves. */
  readonly setRefused: (interview: string, ids: readonly string[]) => Promise<void>;
  readonly getCursor: (interview: string) => Promise<number>;
  /** Adds what the server told, and moves the cursor, in one write. */
  readonly take: (interview: string, served: readonly ServedEvent[], cursor: number) => Promise<void>;
};

/** The server, as a device reaches it. A call that throws may or may not have been carried out. */
export type Transport = {
  readonly post: (interview: string, events: readonly InterviewEvent[]) => Promise<{ readonly acknowledged: readonly string[]; readonly refused: readonly string[] }>;
  readonly get: (interview: string, after: number) => Promise<{ readonly events: readonly ServedEvent[]; readonly next: number; readonly more: boolean }>;
};

/** Events in one request, and their weight in characters: several requests rather than one that is refused as too large. */
export const BATCH = { events: 100, characters: 40_000 } as const;

function cutBatch(events: readonly InterviewEvent[]): readonly InterviewEvent[] {
  const batch: InterviewEvent[] = [];
  let characters = 0;
  for (const event of events) {
    characters += JSON.stringify(event).length;
    if (batch.length > 0 && (characters > BATCH.characters || batch.length >= BATCH.events)) break;
    batch.push(event);
  }
  return batch;
}

/**
 * Sends what one interview has to send, then takes what the server has. It may stop anywhere and be run again, by any
 * number of devices: events are sent until the server says that it has them, and the server takes each once.
 */
export async function syncInterview(interview: string, store: SyncStore, transport: Transport): Promise<void> {
  for (let pending = await store.listPending(interview); pending.length > 0; ) {
    const batch = cutBatch(pending);
    const { acknowledged, refused } = await transport.post(interview, batch);
    // Only what was asked about is believed.
    const sent = new Set(batch.map(({ id }) => id));
    const [committed, declined] = [acknowledged.filter((id) => sent.has(id)), refused.filter((id) => sent.has(id))];
    if (committed.length > 0) await store.acknowledge(interview, committed);
    if (declined.length > 0) await store.setRefused(interview, declined);
    if (committed.length + declined.length === 0) throw new Error("the server said nothing of what it was sent");
    pending = await store.listPending(interview);
  }
  for (;;) {
    const { events, next, more } = await transport.get(interview, await store.getCursor(interview));
    await store.take(interview, events, next);
    if (!more) return;
  }
}
