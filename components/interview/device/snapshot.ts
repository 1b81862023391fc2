import type { Contact } from "@/components/report/contacts";
import { makeLog } from "@/lib/interview/log";
import { readState, type InterviewState } from "@/lib/interview/state";
import type { EventValue, Log } from "@/lib/interview/types";

import type { Failure, Listed } from "./api";
import type { Card, EventState, HeldEvent } from "./device-store";

/** `not-found`: the server does not have it, or not for this account. `failed`: it could not take it or give it this time. */
export type Problem = "not-found" | "failed";

/** One interview as this device holds it. */
export type Held = {
  readonly id: string;
  readonly log: Log;
  readonly state: InterviewState;
  readonly states: ReadonlyMap<string, EventState>;
  readonly mine: ReadonlySet<string>;
  /** Events that the server has not said it has, and those that it will not have. */
  readonly waiting: number;
  readonly refused: number;
  /** What the server said of it, when that is not the usual. */
  readonly problem: Problem | null;
};

export function readHeld(id: string, events: readonly HeldEvent[], problem: Problem | null): Held {
  const log = makeLog(events.map(({ event }) => event));
  return {
    id,
    log,
    state: readState(log),
    states: new Map(events.map(({ event, state }) => [event.id, state])),
    mine: new Set(events.filter(({ mine }) => mine).map(({ event }) => event.id)),
    waiting: events.filter(({ state }) => state === "device").length,
    refused: events.filter(({ state }) => state === "refused").length,
    problem,
  };
}

export type Phase = "starting" | "unavailable" | "new" | "locked" | "open";
export type Snapshot = {
  readonly phase: Phase;
  readonly device: string;
  readonly interviews: ReadonlyMap<string, Held>;
  /** The advisor's interviews as the server lists them; empty until it has. */
  readonly listed: readonly Listed[];
  /** Finished interviews that have left this device, by identifier. */
  readonly cards: ReadonlyMap<string, Card>;
  readonly connection: Failure | "unknown" | "online";
  readonly isSyncing: boolean;
  /** Changes that the device itself could not write: they live in this window alone. */
  readonly unwritten: number;
  readonly contributions: number;
  /** Whom reports say to call, as this device last saw them. */
  readonly contacts: readonly Contact[];
  /** Interviews that were erased elsewhere, and so here, since this window was opened. */
  readonly erased: number;
};

/** What a window shows before it is opened. */
export const CLOSED: Snapshot = { phase: "starting", device: "", interviews: new Map(), listed: [], cards: new Map(), connection: "unknown", isSyncing: false, unwritten: 0, contributions: 0, contacts: [], erased: 0 };

/** `seen`: the events that were on the screen when the change began, when time has passed since. */
export type Change = readonly [register: string, value: EventValue, seen?: readonly string[]];
