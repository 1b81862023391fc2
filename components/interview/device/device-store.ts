import { openDB, type DBSchema, type IDBPDatabase, type IDBPObjectStore, type StoreNames } from "idb";

import type { ServedEvent, SyncStore } from "@/lib/interview/sync";
import type { InterviewEvent } from "@/lib/interview/types";
import type { Answers } from "@/lib/questionnaire/types";

import { changePassphrase, makeVault, openVault, seal, unseal, type Sealed, type Vault } from "./crypto";

export const DATABASE = "boussole-ia-conseil";

/**
 * What lies on the device. Keys are random identifiers; everything else, the passphrase's vault excepted, is encrypted.
 * `order` counts the writings of one interview, and says nothing of when they were.
 */
interface Schema extends DBSchema {
  vault: { key: string; value: Vault };
  events: { key: string; value: Sealed & { readonly interview: string; readonly order: number }; indexes: { interview: string } };
  notes: { key: string; value: Sealed };
}

export type EventState = "device" | "saved" | "refused";
/** An event as this device holds it. `mine` is unknown until the server has told. */
export type HeldEvent = { readonly event: InterviewEvent; readonly state: EventState; readonly mine: boolean };
/** A contribution on its way: nothing in it says which interview it came from. */
export type WaitingContribution = { readonly key: string; readonly questionnaire: string; readonly answers: Answers; readonly notBefore: number; readonly firstSentAt: number | null };

/** What stays of a finished interview that has left the device: enough to find it again and to call back. Encrypted as the rest. */
export type Card = { readonly name: string; readonly recontact: string | null; readonly isSecond?: boolean };

type Cursor = { readonly position: number };
type Sealing = { readonly key: string; readonly interview: string; readonly sealed: Sealed };

export async function openDeviceDatabase(name = DATABASE): Promise<IDBPDatabase<Schema>> {
  return openDB<Schema>(name, 1, {
    upgrade: (database) => {
      database.createObjectStore("vault");
      database.createObjectStore("events").createIndex("interview", "interview");
      database.createObjectStore("notes");
    },
  });
}
export type DeviceDatabase = IDBPDatabase<Schema>;
type EventRows = IDBPObjectStore<Schema, ArrayLike<StoreNames<Schema>>, "events", "readwrite">;
const CONTRIBUTION = "contribution/";

export const hasVault = async (database: DeviceDatabase): Promise<boolean> => (await database.count("vault")) > 0;

/** Sets the passphrase of a device that has none. False when another window has just done it. */
export async function setPassphrase(database: DeviceDatabase, passphrase: string, iterations?: number): Promise<boolean> {
  const vault = await makeVault(passphrase, iterations);
  try {
    await database.add("vault", vault, "vault");
    return true;
  } catch (error) {
    if (error instanceof DOMException && error.name === "ConstraintError") return false;
    throw error;
  }
}

/** Empties the device, its passphrase included: what the server has not is gone. */
export async function emptyDevice(database: DeviceDatabase): Promise<void> {
  const stores = ["vault", "events", "notes"] as const;
  const transaction = database.transaction(stores, "readwrite", { durability: "strict" });
  for (const store of stores) void transaction.objectStore(store).clear();
  await transaction.done;
}

/** `taken`: another window has changed it meanwhile, and its passphrase stands. */
export type PassphraseChange = "changed" | "wrong" | "taken";

const isSame = (one: Vault, other: Vault | undefined): boolean => other?.salt.length === one.salt.length && one.salt.every((byte, place) => byte === other.salt[place]);

/**
 * Puts the key of the data under another passphrase, in one transaction: killed at any moment, the device opens with the
 * old one or with the new one. The key stays the same: what is open stays open, and nothing is encrypted again.
 */
export async function replacePassphrase(database: DeviceDatabase, present: string, next: string, iterations?: number): Promise<PassphraseChange> {
  const vault = await database.get("vault", "vault");
  const changed = vault === undefined ? null : await changePassphrase(vault, present, next, iterations);
  if (vault === undefined || changed === null) return "wrong";
  const transaction = database.transaction("vault", "readwrite", { durability: "strict" });
  const isTaken = !isSame(vault, await transaction.store.get("vault"));
  // A write that fails fails the transaction, which is what is waited for.
  if (!isTaken) transaction.store.put(changed, "vault").catch(() => undefined);
  await transaction.done;
  return isTaken ? "taken" : "changed";
}

/** The store of an unlocked device, or null when the passphrase is not the right one. */
export async function unlock(database: DeviceDatabase, passphrase: string): Promise<DeviceStore | null> {
  const vault = await database.get("vault", "vault");
  const key = vault === undefined ? null : await openVault(vault, passphrase);
  return key === null ? null : openStore(database, key);
}

/** Everything is encrypted before a transaction opens: a transaction does not wait for anything else. */
export type DeviceStore = SyncStore & {
  /** Every event held here, or those of one interview. */
  readonly load: (interview?: string) => Promise<readonly HeldEvent[]>;
  /** Events made here, with the contribution that one of them agrees to: all are written, or none. */
  readonly append: (events: readonly InterviewEvent[], contribution?: WaitingContribution) => Promise<void>;
  /**
   * Removes an interview, in one write; a card stays in its place when one is given. False, and nothing is removed, when
   * the device holds of it anything but `known`: another window has written meanwhile.
   */
  readonly forget: (interview: string, card?: Card, known?: ReadonlySet<string>) => Promise<boolean>;
  readonly listCards: () => Promise<ReadonlyMap<string, Card>>;
  readonly getDevice: () => Promise<string>;
  readonly listContributions: () => Promise<readonly WaitingContribution[]>;
  readonly putContribution: (contribution: WaitingContribution) => Promise<void>;
  readonly removeContribution: (key: string) => Promise<void>;
  readonly readNote: <T>(name: string) => Promise<T | null>;
  readonly writeNote: (name: string, value: unknown) => Promise<void>;
};

function openStore(database: DeviceDatabase, key: CryptoKey): DeviceStore {
  const place = (id: string) => `events/${id}`;
  const open = async (id: string, sealed: Sealed): Promise<HeldEvent> => (await unseal(key, place(id), sealed)) as HeldEvent;
  const sealHeld = async (held: HeldEvent): Promise<Sealing> => {
    const { id, interview } = held.event;
    return { key: id, interview, sealed: await seal(key, place(id), held) };
  };
  /** Adds events after what each interview already has, whichever window wrote it; one that is there keeps its place. */
  const addEvents = async (events: EventRows, sealings: readonly Sealing[]): Promise<void> => {
    const last = new Map<string, number>();
    for (const { key: id, interview, sealed } of sealings) {
      const known = await events.get(id);
      const before = last.get(interview) ?? Math.max(0, ...(await events.index("interview").getAll(interview)).map(({ order }) => order));
      last.set(interview, known === undefined ? before + 1 : before);
      // A write that fails fails the transaction, which is what is waited for.
      events.put({ interview, order: known?.order ?? before + 1, ...sealed }, id).catch(() => undefined);
    }
  };
  const readNote = async <T>(name: string): Promise<T | null> => {
    const sealed = await database.get("notes", name);
    return sealed === undefined ? null : ((await unseal(key, `notes/${name}`, sealed)) as T);
  };
  const writeNote = async (name: string, value: unknown): Promise<void> => {
    await database.put("notes", await seal(key, `notes/${name}`, value), name);
  };
  const loadRows = async (interview?: string) => {
    const transaction = database.transaction("events");
    const index = transaction.store.index("interview");
    const [ids, rows] = interview === undefined
      ? await Promise.all([transaction.store.getAllKeys(), transaction.store.getAll()])
      : await Promise.all([index.getAllKeys(interview), index.getAll(interview)]);
    const held = await Promise.all(rows.map(async (row, at) => ({ order: row.order, ...(await open(ids[at] as string, row)) })));
    return held.sort((one, other) => one.order - other.order);
  };
  /** Rewrites events that are there; one that another window has removed meanwhile stays removed. */
  const rewrite = async (held: readonly HeldEvent[]): Promise<void> => {
    const sealings = await Promise.all(held.map(sealHeld));
    const transaction = database.transaction("events", "readwrite", { durability: "strict" });
    for (const { key: id, interview, sealed } of sealings) {
      const known = await transaction.store.get(id);
      if (known !== undefined) void transaction.store.put({ interview, order: known.order, ...sealed }, id);
    }
    await transaction.done;
  };
  const setState = async (interview: string, ids: readonly string[], state: EventState): Promise<void> => {
    const wanted = new Set(ids);
    const rows = await loadRows(interview);
    await rewrite(rows.filter(({ event }) => wanted.has(event.id)).map(({ event, mine }) => ({ event, mine, state })));
  };
  /**
   * Contributions by the name of their note. The name is another random identifier: the key, which withdraws a
   * contribution, is in clear nowhere.
   */
  const readContributions = async (): Promise<readonly (readonly [string, WaitingContribution])[]> => {
    const names = (await database.getAllKeys("notes")).filter((name) => name.startsWith(CONTRIBUTION));
    const found = await Promise.all(names.map(async (name) => [name, await readNote<WaitingContribution>(name)] as const));
    return found.flatMap(([name, contribution]) => (contribution === null ? [] : [[name, contribution] as const]));
  };
  const makeContributionName = (): string => `${CONTRIBUTION}${crypto.randomUUID()}`;
  const findContribution = async (wanted: string): Promise<string | undefined> => (await readContributions()).find(([, contribution]) => contribution.key === wanted)?.[0];
  return {
    load: async (interview) => (await loadRows(interview)).map(({ event, state, mine }) => ({ event, state, mine })),
    append: async (events, contribution) => {
      const name = makeContributionName();
      const going = contribution === undefined ? null : await seal(key, `notes/${name}`, contribution);
      const sealings = await Promise.all(events.map((event) => sealHeld({ event, state: "device", mine: true })));
      const transaction = database.transaction(["events", "notes"], "readwrite", { durability: "strict" });
      await addEvents(transaction.objectStore("events"), sealings);
      if (going !== null) transaction.objectStore("notes").put(going, name).catch(() => undefined);
      await transaction.done;
    },
    listPending: async (interview) => (await loadRows(interview)).filter(({ state }) => state === "device").map(({ event }) => event),
    acknowledge: (interview, ids) => setState(interview, ids, "saved"),
    setRefused: (interview, ids) => setState(interview, ids, "refused"),
    getCursor: async (interview) => (await readNote<Cursor>(`cursor/${interview}`))?.position ?? 0,
    take: async (interview, served: readonly ServedEvent[], position) => {
      const sealings = await Promise.all(served.map(({ event, mine }) => sealHeld({ event, state: "saved", mine })));
      const name = `cursor/${interview}`;
      const cursor = await seal(key, `notes/${name}`, { position } satisfies Cursor);
      const transaction = database.transaction(["events", "notes"], "readwrite", { durability: "strict" });
      await addEvents(transaction.objectStore("events"), sealings);
      void transaction.objectStore("notes").put(cursor, name);
      await transaction.done;
    },
    forget: async (interview, card, known) => {
      const name = `card/${interview}`;
      const kept = card === undefined ? null : await seal(key, `notes/${name}`, card);
      const transaction = database.transaction(["events", "notes"], "readwrite", { durability: "strict" });
      const ids = await transaction.objectStore("events").index("interview").getAllKeys(interview);
      if (known !== undefined && ids.some((id) => !known.has(id))) {
        await transaction.done;
        return false;
      }
      for (const id of ids) void transaction.objectStore("events").delete(id);
      void transaction.objectStore("notes").delete(`cursor/${interview}`);
      if (kept === null) void transaction.objectStore("notes").delete(name);
      else void transaction.objectStore("notes").put(kept, name);
      await transaction.done;
      return true;
    },
    listCards: async () => {
      const names = (await database.getAllKeys("notes")).filter((name) => name.startsWith("card/"));
      const found = await Promise.all(names.map(async (name) => [name.slice("card/".length), await readNote<Card>(name)] as const));
      return new Map(found.flatMap(([id, card]) => (card === null ? [] : [[id, card] as const])));
    },
    getDevice: async () => {
      const known = await readNote<string>("device");
      if (known !== null) return known;
      const made = crypto.randomUUID();
      const sealed = await seal(key, "notes/device", made);
      const transaction = database.transaction("notes", "readwrite");
      // Two windows at once: the first one names the device.
      if ((await transaction.store.getKey("device")) === undefined) void transaction.store.put(sealed, "device");
      await transaction.done;
      return (await readNote<string>("device")) ?? made;
    },
    listContributions: async () => (await readContributions()).map(([, contribution]) => contribution),
    putContribution: async (contribution) => writeNote((await findContribution(contribution.key)) ?? makeContributionName(), contribution),
    removeContribution: async (wanted) => {
      const name = await findContribution(wanted);
      if (name !== undefined) await database.delete("notes", name);
    },
    readNote,
    writeNote,
  };
}
