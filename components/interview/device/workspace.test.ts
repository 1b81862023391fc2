import "fake-indexeddb/auto";
import { randomUUID } from "node:crypto";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { InterviewEvent } from "@/lib/interview/types";
import { emptyDevice, openDeviceDatabase, setPassphrase, unlock, type DeviceStore } from "./device-store";
import { Workspace } from "./workspace";

const PHRASE = "une longue phrase";
const BLANK: readonly [string, string][] = [["questionnaire", "v1"], ["status", "open"]];

type Lock = { readonly name: string; readonly isShared: boolean };
type Asked = { readonly mode?: string; readonly ifAvailable?: boolean };
/** The browser's locks, as far as they are used here: one who waits asks again. */
function makeLocks() {
  const held = new Set<Lock>();
  const request = async (name: string, ...given: [Asked, (lock: Lock | null) => unknown] | [(lock: Lock | null) => unknown]): Promise<unknown> => {
    const [asked, run] = given.length === 1 ? [{}, given[0]] : given;
    const lock = { name, isShared: asked.mode === "shared" };
    const isTaken = () => [...held].some((other) => other.name === name && !(other.isShared && lock.isShared));
    if (asked.ifAvailable === true && isTaken()) return run(null);
    while (isTaken()) await new Promise((resolve) => setTimeout(resolve, 1));
    held.add(lock);
    try {
      return await run(lock);
    } finally {
      held.delete(lock);
    }
  };
  return { request };
}

/** A server that keeps what it is sent, and answers as it is told to for one interview or for all. */
function makeServer() {
  const kept = new Map<string, InterviewEvent[]>();
  const answers = new Map<string, () => Response>();
  const server = { kept, answers, isAway: false, account: "camille" };
  const getLast = (events: readonly InterviewEvent[], register: string) => events.findLast((event) => event.register === register)?.value;
  const request = (url: string, { method = "GET", body }: RequestInit = {}): Promise<Response> => {
    if (server.isAway) return Promise.reject(new TypeError("no network"));
    const [, id] = /entretiens\/([^/?]+)/.exec(url) ?? [];
    if (id === undefined) {
      if (!url.endsWith("/entretiens")) return Promise.resolve(new Response("", { status: 404 }));
      const interviews = [...kept].map(([interview, events]) => ({ id: interview, createdOn: "2026-01-01", lastOn: "2026-01-01", purgeOn: "2028-01-01", lastPosition: events.length, isClosed: getLast(events, "status") === "closed" }));
      return Promise.resolve(Response.json({ account: server.account, interviews }));
    }
    const answer = answers.get(id);
    if (answer !== undefined) return Promise.resolve(answer());
    if (method === "DELETE") {
      kept.delete(id);
      answers.set(id, () => Response.json({ code: "interview-erased" }, { status: 410 }));
      return Promise.resolve(new Response(null, { status: 204 }));
    }
    const events = kept.get(id) ?? [];
    kept.set(id, events);
    if (method === "POST") {
      const sent = (JSON.parse(body as string) as { events: InterviewEvent[] }).events;
      events.push(...sent.filter((event) => !events.some((known) => known.id === event.id)));
      return Promise.resolve(Response.json({ acknowledged: sent.map((event) => event.id), refused: [] }));
    }
    const after = Number(/after=(\d+)/.exec(url)?.[1]);
    return Promise.resolve(Response.json({ events: events.slice(after).map((event, place) => ({ event, position: after + place + 1, mine: true })), next: events.length, more: false }));
  };
  vi.stubGlobal("fetch", request);
  return server;
}

let server: ReturnType<typeof makeServer>;
const stops: (() => Promise<void>)[] = [];
const openWindow = async (): Promise<Workspace> => {
  const workspace = new Workspace();
  const stop = workspace.start();
  // What is still on its way must not reach the next test's device.
  stops.push(async () => {
    await workspace.sync();
    workspace.lock();
    stop();
  });
  await vi.waitFor(() => { expect(workspace.getSnapshot().phase).toBe("locked"); });
  expect(await workspace.open(PHRASE)).toBe(true);
  await workspace.sync();
  return workspace;
};
const get = (workspace: Workspace, id: string) => workspace.getSnapshot().interviews.get(id);
/** Until all that the window has made is on the device and on the server. */
const settle = async (workspace: Workspace, id: string): Promise<void> => {
  await vi.waitFor(async () => {
    await workspace.sync();
    expect(get(workspace, id)?.waiting).toBe(0);
  });
};

beforeEach(async () => {
  const target = Object.assign(new EventTarget(), { isSecureContext: true, indexedDB });
  vi.stubGlobal("window", target);
  vi.stubGlobal("document", Object.assign(new EventTarget(), { visibilityState: "visible" }));
  vi.stubGlobal("navigator", { storage: { persist: () => Promise.resolve(true) }, locks: makeLocks() });
  server = makeServer();
  const database = await openDeviceDatabase();
  await emptyDevice(database);
  await setPassphrase(database, PHRASE, 10);
  database.close();
});
afterEach(async () => {
  server.isAway = true;
  for (const stop of stops.splice(0)) await stop();
  vi.unstubAllGlobals();
});

describe("two windows of one device", () => {
  it("never lose what one has just written when the other forgets the finished interview", async () => {
    const database = await openDeviceDatabase();
    const [one, other] = [await unlock(database, PHRASE), await unlock(database, PHRASE)] as [DeviceStore, DeviceStore];
    const interview = randomUUID();
    const make = (value: string): InterviewEvent => ({ id: randomUUID(), interview, register: "note:*", value, replaces: [], device: "d", at: "2026-11-23T09:41Z" });
    const [first, last] = [make("avant"), make("dernier mot")];
    await one.append([first]);
    await one.acknowledge(interview, [first.id]);
    await other.append([last]);
    expect(await one.forget(interview, { name: "T", recontact: null }, new Set([first.id]))).toBe(false);
    expect((await one.load(interview)).map(({ event }) => event)).toEqual([first, last]);
    expect((await one.listCards()).size).toBe(0);
    expect(await one.forget(interview, { name: "T", recontact: null }, new Set([first.id, last.id]))).toBe(true);
    expect(await one.load(interview)).toEqual([]);
  });

  it("send every last word, however it falls beside the other window's synchronisation", async () => {
    const [a, b] = [await openWindow(), await openWindow()];
    for (let round = 0; round < 12; round += 1) {
      const id = b.create([["questionnaire", "v1"], ["status", "closed"], ["company:name", String(round)]]);
      const going = a.sync();
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 10));
      b.change(id, [["note:*", "dernier mot"]]);
      await going;
      await vi.waitFor(async () => {
        await b.sync();
        expect(server.kept.get(id)?.some(({ value }) => value === "dernier mot")).toBe(true);
      });
    }
  });

  it("keep an interview that one of them shows, and forget it once it is shown no more", async () => {
    const [a, b] = [await openWindow(), await openWindow()];
    const id = b.create([...BLANK, ["company:name", "T"]]);
    const hide = b.show(id);
    await settle(b, id);
    await vi.waitFor(() => { expect(get(a, id)).toBeDefined(); });
    b.change(id, [["status", "closed"]]);
    await settle(b, id);
    await a.sync();
    await a.sync();
    expect(get(b, id)?.state.company.name).toBe("T");
    hide();
    await vi.waitFor(async () => {
      await a.sync();
      expect([get(a, id), get(b, id)]).toEqual([undefined, undefined]);
    });
    expect(a.getSnapshot().cards.get(id)?.name).toBe("T");
  });

  it("show what one has just written while the other announces", async () => {
    const [a, b] = [await openWindow(), await openWindow()];
    server.isAway = true;
    const id = b.create(BLANK);
    b.change(id, Array.from({ length: 80 }, (_, place) => [`flag:q${String(place)}`, "yes"] as const));
    await vi.waitFor(() => { expect(get(a, id)?.state.flags.size).toBe(80); });
    for (let round = 0; round < 10; round += 1) {
      a.change(id, [[`flag:a${String(round)}`, "yes"]]);
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 25));
      b.change(id, [["note:*", `mot ${String(round)}`]]);
      await vi.waitFor(() => { expect(get(b, id)?.state.flags.has(`a${String(round)}`)).toBe(true); });
      expect(get(b, id)?.state.wholeNote).toBe(`mot ${String(round)}`);
    }
  });
});

describe("a text that is being typed", () => {
  const getHeads = (workspace: Workspace, id: string) => [...(get(workspace, id)?.log.values() ?? [])].filter(({ register }) => register === "note:*").map((event) => event.id);

  it("replaces what its field showed, not what has come since: both are kept, and shown as a conflict", async () => {
    const window = await openWindow();
    const id = window.create([...BLANK, ["note:*", "un mot"]]);
    window.show(id);
    await settle(window, id);
    const seen = getHeads(window, id);
    server.kept.get(id)?.push({ id: randomUUID(), interview: id, register: "note:*", value: "un mot, et celui de la tablette", replaces: seen, device: randomUUID(), at: "2026-11-23T09:41Z" });
    await window.sync();
    const listNotes = () => get(window, id)?.state.conflicts.flatMap(({ heads }) => heads.map(({ value }) => value)).sort();
    const next = window.write(id, "note:*", "un mot d’ici", seen);
    expect(listNotes()).toEqual(["un mot d’ici", "un mot, et celui de la tablette"]);
    // Typing goes on: it replaces its own last words, and still nothing else.
    expect(window.write(id, "note:*", "un mot d’ici, plus long", next ?? [])).not.toBeNull();
    expect(listNotes()).toEqual(["un mot d’ici, plus long", "un mot, et celui de la tablette"]);
    await settle(window, id);
    expect(server.kept.get(id)?.filter(({ register }) => register === "note:*")).toHaveLength(4);
  });

  it("leaves no conflict when nothing came meanwhile, nor when it says again what was there", async () => {
    const window = await openWindow();
    const id = window.create([...BLANK, ["note:*", "un mot"]]);
    expect(window.write(id, "note:*", "un autre", getHeads(window, id))).toBeNull();
    expect(get(window, id)?.state.wholeNote).toBe("un autre");
    expect(window.write(id, "note:*", "un autre", getHeads(window, id).slice(1))).toBeNull();
    expect(getHeads(window, id)).toHaveLength(2);
  });
});

describe("the end of an interview", () => {
  it("is said when it came from elsewhere, and not to who erased it", async () => {
    const window = await openWindow();
    const [mine, theirs] = [window.create(BLANK), window.create(BLANK)];
    await settle(window, mine);
    await settle(window, theirs);
    expect(await window.erase(mine)).toBeNull();
    await window.sync();
    expect([get(window, mine), window.getSnapshot().erased]).toEqual([undefined, 0]);
    server.kept.delete(theirs);
    server.answers.set(theirs, () => Response.json({ code: "interview-erased" }, { status: 410 }));
    await window.sync();
    expect([get(window, theirs), window.getSnapshot().erased]).toEqual([undefined, 1]);
  });
});

describe("an interview that the server cannot take", () => {
  it.each([
    [422, () => Response.json({ code: "invalid" }, { status: 422 })],
    [413, () => new Response("<html>", { status: 413 })],
    [500, () => new Response("", { status: 500 })],
  ])("for a %i does not stop the others, says so, and goes once the server can", async (_, answer) => {
    const window = await openWindow();
    server.isAway = true;
    const [held, passing] = [window.create(BLANK), window.create(BLANK)];
    await new Promise((resolve) => setTimeout(resolve, 20));
    server.isAway = false;
    server.answers.set(held, answer);
    await settle(window, passing);
    expect([get(window, held)?.problem, get(window, held)?.waiting, window.getSnapshot().connection]).toEqual(["failed", 2, "failed"]);
    server.answers.clear();
    await settle(window, held);
    await window.sync();
    expect([get(window, held)?.problem, window.getSnapshot().connection]).toEqual([null, "online"]);
  });

  it.each<[string, number]>([["signed-out", 401], ["disabled", 403]])("because the account is %s stops there", async (code, status) => {
    const window = await openWindow();
    const id = window.create(BLANK);
    server.answers.set(id, () => Response.json({ code }, { status }));
    await vi.waitFor(async () => {
      await window.sync();
      expect(window.getSnapshot().connection).toBe(code);
    });
    expect([get(window, id)?.problem, get(window, id)?.waiting]).toEqual([null, 2]);
  });
});

describe("an open window", () => {
  it("is locked when somebody signs out in another, and when another account has signed in, which stays said", async () => {
    const window = await openWindow();
    const { lockEverywhere } = await import("./channel");
    lockEverywhere();
    await vi.waitFor(() => { expect(window.getSnapshot().phase).toBe("locked"); });
    server.account = "somebody-else";
    await window.open(PHRASE);
    await vi.waitFor(() => { expect([window.getSnapshot().phase, window.getSnapshot().connection]).toEqual(["locked", "other-account"]); });
    expect(window.getSnapshot().interviews.size).toBe(0);
  });
});
