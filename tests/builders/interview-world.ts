import { expect } from "vitest";
import fc from "fast-check";
import { buildEvent, makeLog, merge, readRegisters } from "@/lib/interview/log";
import { syncInterview, type ServedEvent, type SyncStore, type Transport } from "@/lib/interview/sync";
import type { EventValue, InterviewEvent, Log } from "@/lib/interview/types";

/** What may happen to one request: refused before it leaves, its answer lost, carried out twice, carried out much later. */
export const FAULTS = ["fine", "lost", "answer-lost", "twice", "late"] as const;
export type Fault = (typeof FAULTS)[number];

export type Command =
  | { readonly do: "edit"; readonly device: number; readonly register: string; readonly value: string | null }
  | { readonly do: "sync"; readonly device: number; readonly faults: readonly Fault[]; readonly stopsAfter: number | null }
  | { readonly do: "together"; readonly devices: readonly [number, number] }
  | { readonly do: "restart"; readonly device: number }
  | { readonly do: "arrive"; readonly which: number };

const REGISTERS = ["answer:context.size", "answer:needs", "note:needs", "note:*", "comment:*"] as const;
const device = fc.nat(2);
export const arbitraryCommand: fc.Arbitrary<Command> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ do: fc.constant("edit" as const), device, register: fc.constantFrom(...REGISTERS), value: fc.constantFrom("a", "b", "c", null) }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant("sync" as const), device, faults: fc.array(fc.constantFrom(...FAULTS), { maxLength: 6 }), stopsAfter: fc.option(fc.nat(8)) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("together" as const), devices: fc.tuple(device, device) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("restart" as const), device }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("arrive" as const), which: fc.nat(5) }) },
);

/** The server of a world: the real one in integration tests, one in memory for the property itself. */
export type WorldServer = Transport & { readonly listAll: () => Promise<readonly InterviewEvent[]> };

/** The least a server must do: each event once, in an order that never changes. */
export function makeMemoryServer(): WorldServer {
  const held: ServedEvent[] = [];
  return {
    post: (_, events) => {
      for (const event of events) if (!held.some((entry) => entry.event.id === event.id)) held.push({ event, position: held.length + 1, mine: true });
      return Promise.resolve({ acknowledged: events.map(({ id }) => id), refused: [] });
    },
    get: (_, after) => {
      const page = held.slice(after, after + 3);
      return Promise.resolve({ events: page, next: after + page.length, more: after + page.length < held.length });
    },
    listAll: () => Promise.resolve(held.map(({ event }) => event)),
  };
}

class Stopped extends Error {}
class NoNetwork extends Error {}

type Kept = { readonly event: InterviewEvent; readonly acknowledged: boolean };

/** A device: what it has written, which survives a stop, and the log in its memory, which does not. */
class Device {
  readonly written = new Map<string, Kept>();
  cursor = 0;
  log: Log = makeLog([]);
  /** Calls left before the device stops; null: it does not. */
  fuel: number | null = null;

  constructor(readonly id: string) {}

  private burn(): void {
    if (this.fuel === null) return;
    if (this.fuel === 0) throw new Stopped();
    this.fuel -= 1;
  }

  keep(event: InterviewEvent, acknowledged: boolean): void {
    this.written.set(event.id, { event, acknowledged: acknowledged || (this.written.get(event.id)?.acknowledged ?? false) });
  }

  restart(): void {
    this.fuel = null;
    this.log = makeLog([...this.written.values()].map(({ event }) => event));
  }

  readonly store: SyncStore = {
    listPending: () => {
      this.burn();
      return Promise.resolve([...this.written.values()].filter(({ acknowledged }) => !acknowledged).map(({ event }) => event));
    },
    acknowledge: (_, ids) => {
      this.burn();
      for (const id of ids) {
        const kept = this.written.get(id);
        if (kept !== undefined) this.keep(kept.event, true);
      }
      return Promise.resolve();
    },
    setRefused: () => Promise.reject(new Error("nothing here is refused")),
    getCursor: () => Promise.resolve(this.cursor),
    take: (_, served, cursor) => {
      this.burn();
      for (const { event } of served) this.keep(event, true);
      this.cursor = cursor;
      this.log = merge(this.log, served.map(({ event }) => event));
      return Promise.resolve();
    },
  };

  reach(server: Transport, faults: Fault[], late: (() => Promise<unknown>)[]): Transport {
    const call = async <T>(carryOut: () => Promise<T>): Promise<T> => {
      this.burn();
      const fault = faults.shift() ?? "fine";
      if (fault === "lost") throw new NoNetwork();
      if (fault === "late") {
        late.push(carryOut);
        throw new NoNetwork();
      }
      if (fault === "twice") await carryOut();
      const answer = await carryOut();
      if (fault === "answer-lost") throw new NoNetwork();
      this.burn();
      return answer;
    };
    return { post: (interview, events) => call(() => server.post(interview, events)), get: (interview, after) => call(() => server.get(interview, after)) };
  }
}

const sorted = (ids: Iterable<string>): string[] => [...ids].sort();

/** Plays commands in a world of three devices and one interview, checking after each what may never be false. */
export async function play(interview: string, commands: readonly Command[], server: WorldServer, makeId: () => string): Promise<void> {
  const devices = [0, 1, 2].map(() => new Device(makeId()));
  const late: (() => Promise<unknown>)[] = [];
  /** Every edit ever made, with what its device saw in the register then. */
  const edits = new Map<string, InterviewEvent>();
  const get = (index: number): Device => devices[index] as Device;

  const edit = (at: Device, register: string, value: EventValue): void => {
    const seen = (readRegisters(at.log).get(register) ?? []).map(({ id }) => id);
    const event = buildEvent(at.log, { interview, register, value }, { id: makeId(), device: at.id, at: "2026-11-23T09:41Z" });
    if (event === null) return;
    expect(sorted(event.replaces)).toEqual(sorted(seen));
    edits.set(event.id, event);
    at.keep(event, false);
    at.log = merge(at.log, [event]);
  };
  const sync = async (at: Device, faults: readonly Fault[], stopsAfter: number | null): Promise<void> => {
    at.fuel = stopsAfter;
    try {
      await syncInterview(interview, at.store, at.reach(server, [...faults], late));
      at.fuel = null;
    } catch (error) {
      if (error instanceof Stopped) at.restart();
      else if (!(error instanceof NoNetwork)) throw error;
      at.fuel = null;
    }
  };
  const run = async (command: Command): Promise<void> => {
    switch (command.do) {
      case "edit": edit(get(command.device), command.register, command.value); return;
      case "sync": await sync(get(command.device), command.faults, command.stopsAfter); return;
      case "together": await Promise.all([...new Set(command.devices)].map((index) => sync(get(index), [], null))); return;
      case "restart": get(command.device).restart(); return;
      case "arrive": await late.splice(command.which % Math.max(1, late.length), 1)[0]?.(); return;
    }
  };
  const checkNow = async (): Promise<void> => {
    const held = (await server.listAll()).map(({ id }) => id);
    expect(new Set(held).size, "an event stands once on the server").toBe(held.length);
    for (const at of devices) {
      for (const [id, kept] of at.written) if (kept.acknowledged) expect(held, "what is acknowledged is on the server").toContain(id);
    }
    const somewhere = new Set([...held, ...devices.flatMap((at) => [...at.written.keys()])]);
    for (const id of edits.keys()) expect(somewhere, "no edit is lost").toContain(id);
  };

  for (const command of commands) {
    await run(command);
    await checkNow();
  }
  for (const carryOut of late.splice(0)) await carryOut();
  for (const at of [...devices, ...devices]) await sync(at, [], null);

  const held = await server.listAll();
  expect(sorted(held.map(({ id }) => id)), "every edit is on the server, once").toEqual(sorted(edits.keys()));
  expect(Object.fromEntries(held.map((event) => [event.id, event]))).toEqual(Object.fromEntries(edits));
  const expected = readRegisters(makeLog(edits.values()));
  for (const at of devices) {
    expect(readRegisters(at.log), "every device reads the same").toEqual(expected);
    expect([...at.written.values()].filter(({ acknowledged }) => !acknowledged)).toEqual([]);
    at.restart();
    expect(readRegisters(at.log), "and the same after a restart").toEqual(expected);
  }
  for (const event of edits.values()) {
    const isHead = expected.get(event.register)?.some(({ id }) => id === event.id) ?? false;
    const isReplaced = [...edits.values()].some(({ replaces }) => replaces.includes(event.id));
    expect(isHead, "an edit disappears only under one whose author saw it").toBe(!isReplaced);
  }
}
