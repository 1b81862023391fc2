import { fetchContacts, type Contact } from "@/components/report/contacts";
import { buildEvent, listNext, makeLog, merge } from "@/lib/interview/log";
import { syncInterview, type SyncStore } from "@/lib/interview/sync";
import type { EventValue, InterviewEvent } from "@/lib/interview/types";
import type { Answers } from "@/lib/questionnaire/types";

import { eraseOnServer, handToQuarantine, listOnServer, ServerError, stopsAll, transport, type Failure, type Listed } from "./api";
import { CHANNEL, type Said } from "./channel";
import { drawDelay, sendContributions } from "./contributing";
import { emptyDevice, hasVault, openDeviceDatabase, replacePassphrase, setPassphrase, unlock, type DeviceDatabase, type DeviceStore, type EventState, type HeldEvent, type PassphraseChange } from "./device-store";
import { watchLeaving } from "./leaving";
import { holdShown, unlessShown } from "./shown";
import { CLOSED, readHeld, type Change, type Held, type Problem, type Snapshot } from "./snapshot";

/** Minutes without a sign of the advisor after which the key is dropped. */
export const LOCK_MINUTES = 10;
const SYNC_EVERY_MS = 60_000;
const SYNC_SOON_MS = 700;
const CONTACTS_EVERY_MS = 600_000;

const isOpenable = (): boolean => window.isSecureContext && "indexedDB" in window && "subtle" in crypto;
export const toMinute = (date: Date): string => `${date.toISOString().slice(0, 16)}Z`;

/** Everything that an advisor's window does with interviews: it alone knows the key, and forgets it when it is locked. */
export class Workspace {
  #snapshot = CLOSED;
  #listeners = new Set<() => void>();
  #database: DeviceDatabase | null = null;
  #store: DeviceStore | null = null;
  #held = new Map<string, Map<string, HeldEvent>>();
  #problems = new Map<string, Problem>();
  /** Not yet on the device: being written, or refused by it. */
  #unwritten = new Map<string, InterviewEvent>();
  #isFull = false;
  #channel: BroadcastChannel | null = null;
  #lastSign = 0;
  #soon: ReturnType<typeof setTimeout> | undefined;
  #running: Promise<void> | null = null;
  #again = false;
  #contactsAt = 0;
  /** Interviews that are on the screen: their copy stays while they are. */
  #shown = new Set<string>();
  /** Interviews that were erased from this window: their end is no news. */
  #erasedHere = new Set<string>();

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
  readonly getSnapshot = (): Snapshot => this.#snapshot;
  readonly getServerSnapshot = (): Snapshot => CLOSED;

  #tell(changes: Partial<Snapshot> = {}): void {
    this.#snapshot = { ...this.#snapshot, ...changes, unwritten: this.#isFull ? this.#unwritten.size : 0 };
    for (const listener of this.#listeners) listener();
  }

  /** Opens the device's database and stays awake until the returned function is called. */
  start(): () => void {
    const onSign = () => { this.#lastSign = Date.now(); };
    const onVisible = () => {
      this.#lockWhenIdle();
      if (document.visibilityState === "visible") void this.sync();
    };
    const watch = setInterval(() => { this.#lockWhenIdle(); }, 5_000);
    const regular = setInterval(() => void this.sync(), SYNC_EVERY_MS);
    const gone = new AbortController();
    const { signal } = gone;
    for (const sign of ["pointerdown", "keydown"]) window.addEventListener(sign, onSign, { passive: true, capture: true, signal });
    document.addEventListener("visibilitychange", onVisible, { signal });
    window.addEventListener("online", () => void this.sync(), { signal });
    watchLeaving(() => this.#unwritten.size > 0, signal);
    if (isOpenable()) {
      this.#channel = new BroadcastChannel(CHANNEL);
      this.#channel.onmessage = ({ data }: MessageEvent<Said>) => {
        if ("emptied" in data) this.#startAgain();
        else if ("locked" in data) this.lock();
        else void this.#reload(data.interview);
      };
      this.#begin().catch(() => { this.#tell({ phase: "unavailable" }); });
    } else this.#tell({ phase: "unavailable" });
    return () => {
      clearInterval(watch);
      clearInterval(regular);
      clearTimeout(this.#soon);
      gone.abort();
      this.#channel?.close();
      this.#channel = null;
    };
  }

  async #begin(): Promise<void> {
    this.#database ??= await openDeviceDatabase();
    if (this.#store === null) this.#tell({ phase: (await hasVault(this.#database)) ? "locked" : "new" });
  }

  /** Another passphrase for the same key: whatever is open stays so, here and in other windows. */
  async changePassphrase(present: string, next: string): Promise<PassphraseChange> {
    return this.#database === null ? "taken" : replacePassphrase(this.#database, present, next);
  }

  /** Sets the device's passphrase, and opens it. False when another window has set one meanwhile. */
  async choosePassphrase(passphrase: string): Promise<boolean> {
    if (this.#database === null) return false;
    const isSet = await setPassphrase(this.#database, passphrase);
    // The browser may otherwise empty the device's storage when room runs out.
    if (isSet) void navigator.storage.persist().catch(() => false);
    if (!isSet) this.#tell({ phase: "locked" });
    return isSet && this.open(passphrase);
  }

  /** For a passphrase that is forgotten: the device is emptied, and another is chosen. What the server has is fetched again. */
  async startOver(): Promise<void> {
    if (this.#database === null) return;
    await emptyDevice(this.#database);
    this.#say({ emptied: true });
    this.#startAgain();
  }
  #startAgain(): void {
    this.#store = null;
    this.#held.clear();
    this.#unwritten.clear();
    this.#snapshot = { ...CLOSED, phase: "new" };
    this.#tell();
  }

  /** False when the passphrase is not the right one. */
  async open(passphrase: string): Promise<boolean> {
    if (this.#database === null) return false;
    const store = await unlock(this.#database, passphrase);
    if (store === null) return false;
    this.#held.clear();
    for (const held of await store.load()) this.#place(held);
    const [device, contributions, cards, contacts] = await Promise.all([store.getDevice(), store.listContributions(), store.listCards(), store.readNote<readonly Contact[]>("contacts")]);
    this.#store = store;
    this.#lastSign = Date.now();
    this.#tell({ phase: "open", device, interviews: this.#readAll(), cards, contributions: contributions.length, contacts: contacts ?? [] });
    void this.sync();
    return true;
  }

  /** Forgets the key and everything read with it. What only this window holds is kept: it is written first, or the window stays open. */
  lock(): boolean {
    if (this.#store === null || this.#unwritten.size > 0) return false;
    this.#store = null;
    this.#held.clear();
    this.#shown.clear();
    this.#snapshot = { ...CLOSED, phase: "locked" };
    this.#tell();
    return true;
  }

  #lockWhenIdle(): void {
    // A clock that jumps, either way, is no sign of anybody.
    if (Math.abs(Date.now() - this.#lastSign) >= LOCK_MINUTES * 60_000) this.lock();
  }

  #place(held: HeldEvent): void {
    const { interview, id } = held.event;
    const events = this.#held.get(interview) ?? new Map<string, HeldEvent>();
    this.#held.set(interview, events);
    events.set(id, held);
  }

  #readOne(id: string): Held {
    return readHeld(id, [...(this.#held.get(id)?.values() ?? [])], this.#problems.get(id) ?? null);
  }
  #readAll(): ReadonlyMap<string, Held> {
    return new Map([...this.#held.keys()].map((id) => [id, this.#readOne(id)]));
  }
  #tellOne(id: string): void {
    const interviews = new Map(this.#snapshot.interviews);
    if (this.#held.has(id)) interviews.set(id, this.#readOne(id));
    else interviews.delete(id);
    this.#tell({ interviews });
  }

  /** Another window has written: what it wrote is read from the device. */
  async #reload(interview: string): Promise<void> {
    const store = this.#store;
    if (store === null) {
      if (this.#snapshot.phase === "new") await this.#begin();
      return;
    }
    const written = new Set([...(this.#held.get(interview)?.keys() ?? [])].filter((id) => !this.#unwritten.has(id)));
    const [rows, cards] = await Promise.all([store.load(interview), store.listCards()]);
    if (this.#store !== store) return;
    this.#tell({ cards });
    const here = this.#held.get(interview);
    this.#held.delete(interview);
    for (const held of rows) this.#place(held);
    // What this window wrote or took while it was reading is not in what it read, and is newer.
    for (const held of here?.values() ?? []) if (!written.has(held.event.id) || (held.state === "saved" && this.#held.get(interview)?.has(held.event.id) === true)) this.#place(held);
    this.#tellOne(interview);
  }
  #say(what: Said): void {
    this.#channel?.postMessage(what);
  }
  #announce(interview: string): void {
    this.#say({ interview });
  }

  /** A new interview, with what is known of it. Gives back its identifier. */
  create(changes: readonly Change[]): string {
    const id = crypto.randomUUID();
    this.change(id, changes);
    return id;
  }

  /**
   * Makes changes to an interview: at once in this window, then on the device, then on the server. With a consent to
   * contribute goes the contribution, which keeps nothing of where it came from.
   */
  change(interview: string, changes: readonly Change[], contribution?: { readonly questionnaire: string; readonly answers: Answers }): void {
    const store = this.#store;
    if (store === null) return;
    let log = makeLog([...(this.#held.get(interview)?.values() ?? [])].map(({ event }) => event));
    const made: InterviewEvent[] = [];
    for (const [register, value, seen] of changes) {
      const event = buildEvent(log, { interview, register, value }, { id: crypto.randomUUID(), device: this.#snapshot.device, at: toMinute(new Date()) }, seen);
      if (event === null) continue;
      log = merge(log, [event]);
      made.push(event);
    }
    if (made.length === 0) return;
    for (const event of made) {
      this.#unwritten.set(event.id, event);
      this.#place({ event, state: "device", mine: true });
    }
    this.#tellOne(interview);
    const going = contribution === undefined ? undefined : { ...contribution, key: crypto.randomUUID(), notBefore: Date.now() + drawDelay(Math.random()), firstSentAt: null };
    void store.append(made, going).then(
      () => {
        for (const { id } of made) this.#unwritten.delete(id);
        this.#isFull &&= this.#unwritten.size > 0;
        this.#tell(going === undefined ? {} : { contributions: this.#snapshot.contributions + 1 });
        this.#announce(interview);
      },
      // No room: the changes stay in this window, which says so, and the server can still have them.
      () => {
        this.#isFull = true;
        this.#tell();
      },
    ).then(() => { this.#syncSoon(); });
  }

  /**
   * Writes what is being typed over what its field showed when it began. Gives back what the next words of the same
   * typing replace when something else stands beside them, or null when the register says what was typed and no more.
   */
  write(interview: string, register: string, value: EventValue, seen: readonly string[]): readonly string[] | null {
    this.change(interview, [[register, value, seen]]);
    const held = this.#snapshot.interviews.get(interview);
    return held?.state.conflicts.some((conflict) => conflict.register === register) === true ? listNext(held.log, register, value, this.#snapshot.device, seen) : null;
  }

  #syncSoon(): void {
    clearTimeout(this.#soon);
    this.#soon = setTimeout(() => void this.sync(), SYNC_SOON_MS);
  }

  /** The copy of an interview stays on the device while it is on the screen. */
  show(interview: string): () => void {
    this.#shown.add(interview);
    void this.sync();
    const release = holdShown(interview);
    return () => {
      release();
      this.#shown.delete(interview);
      this.#syncSoon();
    };
  }

  /** Sends what waits and takes what is new; once at a time, in one window at a time. */
  sync(): Promise<void> {
    if (this.#store === null) return Promise.resolve();
    this.#again = this.#running !== null;
    this.#running ??= this.#syncAll().finally(() => {
      this.#running = null;
      if (this.#again) this.#syncSoon();
    });
    return this.#running;
  }

  async #syncAll(): Promise<void> {
    const store = this.#store;
    if (store === null) return;
    void this.#refreshContacts(store).catch(() => undefined);
    this.#tell({ isSyncing: true });
    const connection = await navigator.locks.request("boussole-ia-sync", () => this.#syncWith(store)).catch((): Failure => "failed");
    if (this.#store !== store) return;
    this.#tell({ isSyncing: false, connection });
    // Somebody else has signed in: what is open here is not theirs to read. Why it was closed stays said.
    if (connection === "other-account" && this.lock()) this.#tell({ connection });
  }

  /** A report is handed over without network too: what it says of who to call is kept from the last time. */
  async #refreshContacts(store: DeviceStore): Promise<void> {
    if (Date.now() - this.#contactsAt < CONTACTS_EVERY_MS) return;
    const contacts = await fetchContacts(fetch.bind(window));
    if (contacts === null || this.#store !== store) return;
    this.#contactsAt = Date.now();
    this.#tell({ contacts });
    await store.writeNote("contacts", contacts);
  }

  async #syncWith(store: DeviceStore): Promise<Snapshot["connection"]> {
    try {
      await this.#writeAgain(store);
      const { account, interviews: listed } = await listOnServer();
      // A device belongs to the first account that it was synchronised with: another's work is neither sent nor taken.
      const owner = await store.readNote<string>("account");
      if (owner === null) await store.writeNote("account", account);
      else if (owner !== account) throw new ServerError("other-account");
      if (this.#store !== store) return "unknown";
      this.#tell({ listed });
      const known = new Map(listed.map((each) => [each.id, each]));
      const wanted = new Set([...this.#held.keys(), ...listed.filter(({ isClosed }) => !isClosed).map(({ id }) => id), ...this.#shown]);
      // A second interview is compared with the first: both are needed, also without network.
      for (const id of this.#listFollowed()) if (known.has(id)) wanted.add(id);
      for (const id of wanted) await this.#syncOne(store, id, known.get(id));
      // Erased at the end of its retention, or given to somebody else: its name goes too.
      for (const id of this.#snapshot.cards.keys()) if (!known.has(id) && !this.#held.has(id)) await store.forget(id);
      const cards = await store.listCards();
      if (this.#store === store) this.#tell({ cards });
      this.#tell({ contributions: await sendContributions(store, fetch.bind(window), Date.now()) });
      return [...wanted].some((id) => this.#problems.get(id) === "failed") ? "failed" : "online";
    } catch (error) {
      // A contribution needs nobody's account.
      if (error instanceof ServerError && error.code !== "away") await sendContributions(store, fetch.bind(window), Date.now()).catch(() => undefined);
      if (error instanceof ServerError) return error.code;
      throw error;
    }
  }

  async #syncOne(store: DeviceStore, id: string, listed: Listed | undefined): Promise<void> {
    const held = this.#held.get(id);
    const hasWaiting = [...(held?.values() ?? [])].some(({ state }) => state === "device");
    const isBehind = listed !== undefined && (await store.getCursor(id)) < listed.lastPosition;
    try {
      if (hasWaiting || isBehind || listed === undefined) await syncInterview(id, this.#around(store), transport);
      this.#problems.delete(id);
    } catch (error) {
      if (stopsAll(error)) throw error;
      const code = error instanceof ServerError ? error.code : "failed";
      if (code === "interview-erased") {
        const isNews = this.#held.has(id) && !this.#erasedHere.has(id);
        await this.#dropErased(store, id);
        if (isNews) this.#tell({ erased: this.#snapshot.erased + 1 });
      } else this.#problems.set(id, code === "not-found" ? code : "failed");
    }
    if (this.#store !== store) return;
    if (this.#problems.get(id) !== "failed") await this.#forgetClosed(store, id);
    this.#tellOne(id);
    this.#announce(id);
  }

  /** The store, with what this window alone holds, and this window's memory kept up with it. */
  #around(store: DeviceStore): SyncStore {
    const mark = (interview: string, ids: readonly string[], state: EventState) => {
      const events = this.#held.get(interview);
      for (const id of ids) {
        const held = events?.get(id);
        if (held !== undefined) events?.set(id, { ...held, state });
        this.#unwritten.delete(id);
      }
      this.#isFull &&= this.#unwritten.size > 0;
      if (this.#store === store) this.#tellOne(interview);
    };
    return {
      ...store,
      listPending: async (interview) => {
        // Asked in this order: what is written meanwhile is in both, and never in neither.
        const here = [...this.#unwritten.values()].filter((event) => event.interview === interview);
        const written = await store.listPending(interview);
        const ids = new Set(written.map(({ id }) => id));
        return [...written, ...here.filter(({ id }) => !ids.has(id))];
      },
      acknowledge: async (interview, ids) => {
        await store.acknowledge(interview, ids);
        mark(interview, ids, "saved");
      },
      setRefused: async (interview, ids) => {
        await store.setRefused(interview, ids);
        mark(interview, ids, "refused");
      },
      take: async (interview, served, cursor) => {
        await store.take(interview, served, cursor);
        if (this.#store !== store) return;
        for (const { event, mine } of served) this.#place({ event, state: "saved", mine });
      },
    };
  }

  /** Tries again to write what the device had no room for. */
  async #writeAgain(store: DeviceStore): Promise<void> {
    const left = [...this.#unwritten.values()];
    if (left.length === 0) return;
    try {
      await store.append(left);
      for (const { id } of left) this.#unwritten.delete(id);
      this.#isFull = false;
    } catch {
      // Still no room: the server is tried all the same.
    }
  }

  /** First interviews of those that are in progress here. */
  #listFollowed(): ReadonlySet<string> {
    return new Set([...this.#snapshot.interviews.values()].flatMap(({ state }) => (state.isClosed || state.follows === null ? [] : [state.follows])));
  }

  async #dropErased(store: DeviceStore, id: string): Promise<void> {
    await store.forget(id);
    for (const event of [...this.#unwritten.values()]) if (event.interview === id) this.#unwritten.delete(event.id);
    this.#held.delete(id);
    this.#problems.delete(id);
  }

  /** A finished interview leaves the device once the server has all of it. */
  async #forgetClosed(store: DeviceStore, id: string): Promise<void> {
    const { state, waiting, refused } = this.#readOne(id);
    if (!state.isClosed || waiting > 0 || refused > 0 || state.conflicts.length > 0 || this.#shown.has(id) || this.#listFollowed().has(id)) return;
    // All of it is on the server, as far as this window knows; what it does not know of, the device keeps.
    const known = new Set(this.#held.get(id)?.keys());
    const card = { name: state.company.name, recontact: state.recontact, isSecond: state.follows !== null };
    if (!(await unlessShown(id, () => store.forget(id, card, known)))) return;
    const held = this.#held.get(id);
    for (const event of known) held?.delete(event);
    if (held?.size === 0) this.#held.delete(id);
    // The server listed it before it was finished.
    this.#again = true;
  }

  /** Erases an interview on the server, then here. */
  async erase(interview: string): Promise<Failure | null> {
    const store = this.#store;
    if (store === null) return "failed";
    this.#erasedHere.add(interview);
    try {
      await eraseOnServer(interview);
    } catch (error) {
      const code = error instanceof ServerError ? error.code : "failed";
      // Never sent: this device is the only place where it is.
      if (code !== "not-found" && code !== "interview-erased") {
        this.#erasedHere.delete(interview);
        return code;
      }
    }
    await this.#dropErased(store, interview);
    this.#tell({ cards: await store.listCards(), interviews: this.#readAll(), listed: this.#snapshot.listed.filter(({ id }) => id !== interview) });
    this.#announce(interview);
    return null;
  }

  /** A disabled account hands over what was never sent. Gives back how many changes the administrator now has. */
  async handOver(): Promise<number | Failure> {
    const store = this.#store;
    if (store === null) return "failed";
    let given = 0;
    try {
      for (const id of this.#held.keys()) {
        await syncInterview(id, this.#around(store), {
          post: async (_, events) => {
            const answer = await handToQuarantine(events);
            given += answer.acknowledged.length;
            return answer;
          },
          get: (_, after) => Promise.resolve({ events: [], next: after, more: false }),
        });
        this.#tellOne(id);
      }
      return given;
    } catch (error) {
      return error instanceof ServerError ? error.code : "failed";
    }
  }
}
