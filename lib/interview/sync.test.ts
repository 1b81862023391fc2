import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { arbitraryCommand, makeMemoryServer, play, type WorldServer } from "@/tests/builders/interview-world";
import { BATCH, syncInterview, type SyncStore } from "./sync";
import type { InterviewEvent } from "./types";

const INTERVIEW = "3c9d1c1e-0000-4000-8000-000000000000";

function makeIds(): () => string {
  let made = 0;
  return () => `00000000-0000-4000-8000-${String((made += 1)).padStart(12, "0")}`;
}

describe("synchronisation", () => {
  it("takes every edit to the server exactly once and loses none, whatever is lost, repeated, late or stopped", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(arbitraryCommand, { maxLength: 40 }), (commands) => play(INTERVIEW, commands, makeMemoryServer(), makeIds())),
      { numRuns: 1_000 },
    );
  });

  // The property is worth what it refutes: each of these servers is wrong in one way.
  it.each<[string, (right: WorldServer) => WorldServer]>([
    ["forgets that it has an event", () => {
      const held: InterviewEvent[] = [];
      return {
        post: (_, events) => {
          held.push(...events);
          return Promise.resolve({ acknowledged: events.map(({ id }) => id), refused: [] });
        },
        get: (_, after) => Promise.resolve({ events: held.slice(after).map((event, place) => ({ event, position: place, mine: true })), next: held.length, more: false }),
        listAll: () => Promise.resolve(held),
      };
    }],
    ["acknowledges before it has committed", (right) => ({
      ...right,
      post: async (interview, events) => {
        await right.post(interview, events.slice(1));
        return { acknowledged: events.map(({ id }) => id), refused: [] };
      },
    })],
    ["keeps the last value only", (right) => {
      let held: InterviewEvent[] = [];
      return {
        ...right,
        post: (_, events) => {
          for (const event of events) held = [...held.filter(({ register }) => register !== event.register), event];
          return Promise.resolve({ acknowledged: events.map(({ id }) => id), refused: [] });
        },
        get: () => Promise.resolve({ events: held.map((event, place) => ({ event, position: place, mine: true })), next: 0, more: false }),
        listAll: () => Promise.resolve(held),
      };
    }],
  ])("would be refuted by a server that %s", async (_, spoil) => {
    const { failed } = await fc.check(
      fc.asyncProperty(fc.array(arbitraryCommand, { maxLength: 40 }), (commands) => play(INTERVIEW, commands, spoil(makeMemoryServer()), makeIds())),
      { numRuns: 300, endOnFailure: true },
    );
    expect(failed).toBe(true);
  });

  it("sends long work in several requests, and stops at a server that says nothing", async () => {
    const events = Array.from({ length: 250 }, (_, place): InterviewEvent => ({ id: `e${String(place)}`, interview: INTERVIEW, register: "note:*", value: "x".repeat(place < 5 ? 7_999 : 1), replaces: [], device: "d", at: "" }));
    const done = new Set<string>();
    const sizes: number[] = [];
    const mark = (ids: readonly string[]) => {
      for (const id of ids) done.add(id);
      return Promise.resolve();
    };
    const store: SyncStore = {
      listPending: () => Promise.resolve(events.filter(({ id }) => !done.has(id))),
      acknowledge: (_, ids) => mark(ids),
      setRefused: (_, ids) => mark(ids),
      getCursor: () => Promise.resolve(0),
      take: () => Promise.resolve(),
    };
    const get = () => Promise.resolve({ events: [], next: 0, more: false });
    const post = (_: string, batch: readonly InterviewEvent[]) => {
      sizes.push(JSON.stringify(batch).length);
      return Promise.resolve({ acknowledged: batch.slice(1).map(({ id }) => id), refused: batch.slice(0, 1).map(({ id }) => id) });
    };
    await syncInterview(INTERVIEW, store, { get, post });
    expect(done.size).toBe(250);
    expect(sizes.length).toBeGreaterThan(2);
    expect(Math.max(...sizes)).toBeLessThan(BATCH.characters + 500);
    done.clear();
    await expect(syncInterview(INTERVIEW, store, { get, post: () => Promise.resolve({ acknowledged: ["other"], refused: [] }) })).rejects.toThrow("said nothing");
    expect(done.size).toBe(0);
  });
});
