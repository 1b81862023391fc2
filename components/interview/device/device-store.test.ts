import "fake-indexeddb/auto";
import { randomUUID } from "node:crypto";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { InterviewEvent } from "@/lib/interview/types";
import { changePassphrase, makeVault, openVault, seal, unseal } from "./crypto";
import { emptyDevice, hasVault, openDeviceDatabase, replacePassphrase, setPassphrase, unlock, type DeviceStore } from "./device-store";

/** Fast enough for a test; the real number is tested once. */
const ITERATIONS = 10;
const makeEvent = (interview: string, value: string): InterviewEvent => ({ id: randomUUID(), interview, register: "note:*", value, replaces: [], device: randomUUID(), at: "2026-11-23T09:41Z" });

async function openDevice(name: string = randomUUID()) {
  const database = await openDeviceDatabase(name);
  if (!(await hasVault(database))) await setPassphrase(database, "une longue phrase", ITERATIONS);
  const store = (await unlock(database, "une longue phrase")) as DeviceStore;
  return { name, database, store };
}

async function dump(database: Awaited<ReturnType<typeof openDeviceDatabase>>): Promise<string> {
  const parts: unknown[] = [];
  for (const name of ["vault", "events", "notes"] as const) {
    parts.push(await database.getAllKeys(name), await database.getAll(name));
  }
  return JSON.stringify(parts, (_, value: unknown) =>
    value instanceof Uint8Array ? Buffer.from(value).toString("latin1") : value instanceof ArrayBuffer ? Buffer.from(value).toString("latin1") : value);
}

describe("the key of a device", () => {
  it("is drawn from the passphrase by 600,000 rounds, can be used and cannot be read", async () => {
    const vault = await makeVault("une longue phrase");
    expect(vault.iterations).toBe(600_000);
    const key = await openVault(vault, "une longue phrase");
    expect(key?.extractable).toBe(false);
    await expect(crypto.subtle.exportKey("raw", key as CryptoKey)).rejects.toThrow();
    expect(await openVault(vault, "une autre phrase")).toBeNull();
  });

  it("is the same after the passphrase has changed, and accents may be typed either way", async () => {
    const vault = await makeVault("passphrase accentuée", ITERATIONS);
    const key = (await openVault(vault, "passphrase accentue\u0301e")) as CryptoKey;
    const sealed = await seal(key, "place", { secret: true });
    expect(await changePassphrase(vault, "fausse", "nouvelle phrase", ITERATIONS)).toBeNull();
    const changed = await changePassphrase(vault, "passphrase accentuée", "nouvelle phrase", ITERATIONS);
    const next = (await openVault(changed as NonNullable<typeof changed>, "nouvelle phrase")) as CryptoKey;
    expect(await unseal(next, "place", sealed)).toEqual({ secret: true });
    expect(next.extractable).toBe(false);
  });

  it("never encrypts twice alike, and refuses a record that was changed or moved", async () => {
    const key = (await openVault(await makeVault("x", ITERATIONS), "x")) as CryptoKey;
    const [one, two] = [await seal(key, "a", "x"), await seal(key, "a", "x")];
    expect(Buffer.from(one.data).equals(Buffer.from(two.data))).toBe(false);
    await expect(unseal(key, "b", one)).rejects.toThrow();
    const data = one.data.slice(0);
    new Uint8Array(data)[0] = (new Uint8Array(data)[0] ?? 0) ^ 1;
    await expect(unseal(key, "a", { ...one, data })).rejects.toThrow();
  });
});

describe("what lies on the device", () => {
  it("holds no word of an interview, nor the passphrase, in clear", async () => {
    const { database, store } = await openDevice();
    const interview = randomUUID();
    await store.append([makeEvent(interview, "Théâtre du Secret")]);
    await store.putContribution({ key: randomUUID(), questionnaire: "v1", answers: { "context.size": "solo" }, notBefore: 0, firstSentAt: null });
    await store.writeNote("any", "Camille");
    const lying = await dump(database);
    for (const word of ["Secret", "note:*", "Camille", "context", "solo", "une longue phrase"]) expect(lying).not.toContain(word);
    expect(lying).toContain(interview);
  });

  it("is there after a restart, in its order, and only with the right passphrase", async () => {
    const { name, database, store } = await openDevice();
    const interview = randomUUID();
    const events = Array.from({ length: 20 }, (_, place) => makeEvent(interview, String(place)));
    for (const event of events) await store.append([event]);
    const device = await store.getDevice();
    database.close();
    const again = await openDevice(name);
    expect(await unlock(again.database, "pas la bonne")).toBeNull();
    expect((await again.store.load()).map(({ event, state }) => [event, state])).toEqual(events.map((event) => [event, "device"]));
    expect(await again.store.listPending(interview)).toEqual(events);
    expect(await again.store.getDevice()).toBe(device);
  });

  it("is in its order whichever window wrote, and tells no time", async () => {
    const { name, database, store } = await openDevice();
    const other = (await unlock(await openDeviceDatabase(name), "une longue phrase")) as DeviceStore;
    const interview = randomUUID();
    const events = Array.from({ length: 6 }, (_, place) => makeEvent(interview, String(place)));
    for (const [place, event] of events.entries()) await (place % 2 === 0 ? store : other).append([event]);
    await store.acknowledge(interview, [(events[2] as InterviewEvent).id]);
    expect(await other.listPending(interview)).toEqual(events.filter((_, place) => place !== 2));
    expect((await database.getAll("events")).map(({ order }) => order).sort()).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it("keeps one passphrase when two windows set one at once, and one name for the device", async () => {
    const name = randomUUID();
    const [one, two] = [await openDeviceDatabase(name), await openDeviceDatabase(name)];
    const set = await Promise.all([setPassphrase(one, "première", ITERATIONS), setPassphrase(two, "seconde", ITERATIONS)]);
    expect(set.filter(Boolean)).toHaveLength(1);
    const right = set[0] ? "première" : "seconde";
    const [first, second] = [await unlock(one, right), await unlock(two, right)] as [DeviceStore, DeviceStore];
    expect(new Set(await Promise.all([first.getDevice(), second.getDevice()])).size).toBe(1);
  });

  it("knows what the server has, what it refused, and what still waits; of a finished interview, its name and when to call", async () => {
    const { database, store } = await openDevice();
    const interview = randomUUID();
    const [one, two, three] = ["1", "2", "3"].map((value) => makeEvent(interview, value)) as [InterviewEvent, InterviewEvent, InterviewEvent];
    await store.append([one, two, three]);
    await store.acknowledge(interview, [one.id]);
    await store.setRefused(interview, [two.id]);
    expect(await store.listPending(interview)).toEqual([three]);
    const other = makeEvent(interview, "d’ailleurs");
    await store.take(interview, [{ event: three, position: 1, mine: true }, { event: other, position: 2, mine: false }], 2);
    expect(await store.listPending(interview)).toEqual([]);
    expect(await store.getCursor(interview)).toBe(2);
    expect((await store.load()).map(({ event, state, mine }) => [event.value, state, mine])).toEqual([["1", "saved", true], ["2", "refused", true], ["3", "saved", true], ["d’ailleurs", "saved", false]]);
    await store.forget(interview, { name: "Théâtre du Secret", recontact: "2027-01-05" });
    expect(await store.load()).toEqual([]);
    expect([...(await store.listCards())]).toEqual([[interview, { name: "Théâtre du Secret", recontact: "2027-01-05" }]]);
    expect(await dump(database)).not.toContain("Secret");
    expect(await store.getCursor(interview)).toBe(0);
    await store.acknowledge(interview, [three.id]);
    expect(await store.load()).toEqual([]);
    await store.forget(interview);
    expect(await store.listCards()).toEqual(new Map());
  });

  it("is all gone when the passphrase is forgotten and the device starts again", async () => {
    const { name, database, store } = await openDevice();
    await store.append([makeEvent(randomUUID(), "perdu")]);
    await store.writeNote("account", "Camille");
    await emptyDevice(database);
    expect(await hasVault(database)).toBe(false);
    database.close();
    const again = await openDevice(name);
    expect([await again.store.load(), await again.store.readNote("account")]).toEqual([[], null]);
  });

  it("keeps contributions apart, without a word of their interview", async () => {
    const { database, store } = await openDevice();
    const contribution = { key: randomUUID(), questionnaire: "v1", answers: { needs: ["law"] }, notBefore: 5, firstSentAt: null };
    await store.putContribution(contribution);
    expect(await store.listContributions()).toEqual([contribution]);
    await store.append([makeEvent(randomUUID(), "oui")], { ...contribution, key: "seconde" });
    // A key withdraws its contribution: it is read with the passphrase only.
    const lying = await dump(database);
    for (const key of [contribution.key, "seconde"]) expect(lying).not.toContain(key);
    await store.putContribution({ ...contribution, firstSentAt: 7 });
    expect((await store.listContributions()).map(({ key, firstSentAt }) => [key, firstSentAt]).sort()).toEqual([[contribution.key, 7], ["seconde", null]].sort());
    await store.removeContribution("seconde");
    await store.removeContribution(contribution.key);
    expect(await store.listContributions()).toEqual([]);
  });
});

describe("another passphrase", () => {
  const [OLD, NEW] = ["une longue phrase", "une autre, plus longue"] as const;
  const opens = async (database: Awaited<ReturnType<typeof openDeviceDatabase>>) => [await unlock(database, OLD), await unlock(database, NEW)].map((store) => store !== null);
  afterEach(() => { vi.restoreAllMocks(); });

  it("opens what the old one did, which opens nothing any more; a window that is open goes on", async () => {
    const { name, database, store } = await openDevice();
    const interview = randomUUID();
    const [before, after] = [makeEvent(interview, "avant"), makeEvent(interview, "après")];
    await store.append([before]);
    const device = await store.getDevice();
    expect(await replacePassphrase(database, OLD, NEW, ITERATIONS)).toBe("changed");
    await store.append([after]);
    expect(await opens(database)).toEqual([false, true]);
    database.close();
    const again = await openDeviceDatabase(name);
    const opened = (await unlock(again, NEW)) as DeviceStore;
    expect((await opened.load()).map(({ event }) => event)).toEqual([before, after]);
    expect(await opened.getDevice()).toBe(device);
    expect(await again.count("vault")).toBe(1);
  });

  it("needs the present one", async () => {
    const { database } = await openDevice();
    const vault = await database.get("vault", "vault");
    expect(await replacePassphrase(database, "pas la bonne", NEW, ITERATIONS)).toBe("wrong");
    expect(await database.get("vault", "vault")).toEqual(vault);
    expect(await replacePassphrase(await openDeviceDatabase(randomUUID()), OLD, NEW, ITERATIONS)).toBe("wrong");
  });

  it("set by two windows at once is one of the two, and the other is told", async () => {
    for (let round = 0; round < 10; round += 1) {
      const { name, database, store } = await openDevice();
      await store.append([makeEvent(randomUUID(), "à garder")]);
      const second = await openDeviceDatabase(name);
      const outcomes = await Promise.all([replacePassphrase(database, OLD, "la première fenêtre", ITERATIONS), replacePassphrase(second, OLD, "la seconde fenêtre", ITERATIONS)]);
      expect([...outcomes].sort()).toEqual(["changed", "taken"]);
      const [won, lost] = outcomes[0] === "changed" ? ["la première fenêtre", "la seconde fenêtre"] : ["la seconde fenêtre", "la première fenêtre"];
      expect(await (await unlock(database, won))?.load()).toHaveLength(1);
      for (const passphrase of [lost, OLD]) expect(await unlock(database, passphrase)).toBeNull();
    }
  });

  it("that the device cannot write leaves the old one", async () => {
    const { database } = await openDevice();
    vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(() => { throw new DOMException("no room", "QuotaExceededError"); });
    await expect(replacePassphrase(database, OLD, NEW, ITERATIONS)).rejects.toThrow("no room");
    vi.restoreAllMocks();
    expect(await opens(database)).toEqual([true, false]);
  });

  it("stopped in the middle of its transaction leaves the old one", async () => {
    const { database } = await openDevice();
    const put = Reflect.get(IDBObjectStore.prototype, "put") as (...given: unknown[]) => IDBRequest<IDBValidKey>;
    vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(function (this: IDBObjectStore, ...given) {
      const asked = put.apply(this, given);
      this.transaction.abort();
      return asked;
    });
    await expect(replacePassphrase(database, OLD, NEW, ITERATIONS)).rejects.toThrow();
    vi.restoreAllMocks();
    expect(await opens(database)).toEqual([true, false]);
  });
});
