import type { Conflict, EventValue, Heads, InterviewEvent, Log } from "./types";

const EMPTY: Log = new Map();
const write = (event: InterviewEvent): string =>
  JSON.stringify([event.interview, event.register, event.value, event.replaces, event.device, event.at]);

/** All the events of both sides, in any order, any number of times: the same log. */
export function merge(log: Log, events: Iterable<InterviewEvent>): Log {
  let merged: Map<string, InterviewEvent> | null = null;
  for (const event of events) {
    const known = (merged ?? log).get(event.id);
    // Two bodies under one identifier cannot come from our devices; whichever came first, the same one is kept.
    if (known !== undefined && write(known) <= write(event)) continue;
    merged ??= new Map(log);
    merged.set(event.id, event);
  }
  return merged ?? log;
}

export const makeLog = (events: Iterable<InterviewEvent>): Log => merge(EMPTY, events);

/** The same words whatever the order in which the events came. */
const inOrder = (one: InterviewEvent, other: InterviewEvent): number => {
  const [a, b] = [`${one.at} ${one.id}`, `${other.at} ${other.id}`];
  return a < b ? -1 : a > b ? 1 : 0;
};

/** The heads of every register. A register that has events always has a head. */
export function readRegisters(log: Log): ReadonlyMap<string, Heads> {
  const byRegister = new Map<string, InterviewEvent[]>();
  for (const event of log.values()) {
    const others = byRegister.get(event.register);
    if (others === undefined) byRegister.set(event.register, [event]);
    else others.push(event);
  }
  const heads = new Map<string, Heads>();
  for (const [register, events] of byRegister) {
    const replaced = new Set(events.flatMap((event) => event.replaces.filter((id) => id !== event.id)));
    const left = events.filter(({ id }) => !replaced.has(id));
    // Events that replace each other in a circle cannot come from our devices: none of them is dropped.
    heads.set(register, (left.length > 0 ? left : events).sort(inOrder));
  }
  return heads;
}

const isSame = (one: EventValue, other: EventValue): boolean => JSON.stringify(one) === JSON.stringify(other);

/** Distinct values of a register's heads: more than one is a conflict. */
export function listValues(heads: Heads): readonly EventValue[] {
  const values: EventValue[] = [];
  for (const { value } of heads) if (!values.some((known) => isSame(known, value))) values.push(value);
  return values;
}

export function listConflicts(registers: ReadonlyMap<string, Heads>): readonly Conflict[] {
  return [...registers]
    .flatMap(([register, heads]) => (listValues(heads).length > 1 ? [{ register, heads }] : []))
    .sort((one, other) => (one.register < other.register ? -1 : 1));
}

/** What the next words of one typing replace, when others stand beside them: its own last words, or still what it began over. */
export function listNext(log: Log, register: string, value: EventValue, device: string, seen: readonly string[]): readonly string[] {
  const own = (readRegisters(log).get(register) ?? []).filter((head) => head.device === device && isSame(head.value, value));
  return own.length > 0 ? own.map(({ id }) => id) : seen;
}

export type Stamp = { readonly id: string; readonly device: string; readonly at: string };
export type Change = { readonly interview: string; readonly register: string; readonly value: EventValue };

/** The identifiers of what a register shows. */
export const listHeads = (log: Log, register: string): readonly string[] => (readRegisters(log).get(register) ?? []).map(({ id }) => id);

/**
 * The event that makes a change, replacing all that is seen in its register (so it also solves a conflict), or null when
 * what is seen already says just that. `seen`: what was on the screen when the change began, when that is not what the
 * register holds now. What has come since is not replaced: nobody has read it.
 */
export function buildEvent(log: Log, change: Change, stamp: Stamp, seen?: readonly string[]): InterviewEvent | null {
  const heads = seen?.flatMap((id) => log.get(id) ?? []) ?? readRegisters(log).get(change.register) ?? [];
  const values = listValues(heads);
  if (values.length === 0 ? change.value === null : values.length === 1 && isSame(values[0] as EventValue, change.value)) return null;
  return { ...stamp, ...change, replaces: heads.map(({ id }) => id) };
}
