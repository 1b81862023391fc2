import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { strFromU8, unzipSync } from "fflate";
import pg from "pg";
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it, vi } from "vitest";
import { DELETE } from "@/app/api/conseil/entretiens/[id]/route";
import { GET, POST } from "@/app/api/conseil/entretiens/[id]/events/route";
import { POST as HAND_OVER } from "@/app/api/conseil/entretiens/quarantine/route";
import { GET as EXPORT } from "@/app/api/conseil/entretiens/export/route";
import { POST as REASSIGN } from "@/app/api/conseil/entretiens/reassign/route";
import { GET as LIST } from "@/app/api/conseil/entretiens/route";
import type { ServedEvent } from "@/lib/interview/sync";
import type { InterviewEvent } from "@/lib/interview/types";
import type * as Authorisation from "@/lib/server/authorisation";
import type { Actor } from "@/lib/server/authorisation";
import { closeDatabase, getPrisma } from "@/lib/server/database";
import { discardQuarantine, listQuarantine } from "@/lib/server/interviews/quarantine";
import { purgeInterviews } from "@/lib/server/interviews/purge";
import { computePurgeDay, PAGE } from "@/lib/server/interviews/store";
import { arbitraryCommand, play, type WorldServer } from "../builders/interview-world";
import { useTestDatabase } from "./api";

// Who asks is what the accounts' own tests are about: here a header says it.
vi.mock("@/lib/server/authorisation", async (load) => {
  const read = ({ headers }: Request) => JSON.parse(headers.get("x-test-actor") ?? "null") as (Actor & { disabled?: boolean }) | null;
  return {
    ...(await load<typeof Authorisation>()),
    requireAdministrator: (request: Request) => {
      const actor = read(request);
      return Promise.resolve(actor?.role === "administrator" ? { ok: true, value: actor } : { ok: false, error: "not-administrator" });
    },
    requireAdvisor: (request: Request) => {
      const actor = read(request);
      if (actor === null) return Promise.resolve({ ok: false, error: "signed-out" });
      return Promise.resolve(actor.disabled === true ? { ok: false, error: "disabled" } : { ok: true, value: actor });
    },
    identifyDisabled: (request: Request) => Promise.resolve(read(request)?.disabled === true ? { id: read(request)?.id } : null),
  };
});

type Asker = Actor & { readonly disabled?: boolean };
const makeActor = (role: Actor["role"] = "advisor"): Actor => ({ id: randomUUID(), role, name: "", email: `${randomUUID()}@example.org`, sessionId: "" });
const [ada, bob, chief] = [makeActor(), makeActor(), makeActor("administrator")];

beforeAll(async () => {
  useTestDatabase();
  for (const { id, email, role } of [ada, bob, chief]) {
    await getPrisma().user.create({ data: { id, email, role, name: "Nom", createdAt: new Date(), updatedAt: new Date() } });
  }
});
beforeEach(async () => {
  await getPrisma().$executeRaw`TRUNCATE interviews, interview_events, erased_interviews, quarantined_events, access_log`;
});
afterAll(async () => {
  await getPrisma().$executeRaw`TRUNCATE users CASCADE`;
  await closeDatabase();
});

const ask = (actor: Asker | null, path: string, init: RequestInit = {}): Request =>
  new Request(`http://boussole.test/api/conseil/entretiens${path}`, {
    ...init,
    headers: { Host: "boussole.test", "Content-Type": "application/json", ...(actor === null ? {} : { "x-test-actor": JSON.stringify(actor) }), ...(init.headers as Record<string, string> | undefined) },
  });
const context = (id: string) => ({ params: Promise.resolve({ id }) });
const post = (actor: Asker | null, id: string, body: unknown, headers: Record<string, string> = {}) =>
  POST(ask(actor, `/${id}/events`, { method: "POST", body: JSON.stringify(body), headers }), context(id));
const get = (actor: Asker | null, id: string, after: number | string = 0) => GET(ask(actor, `/${id}/events?after=${String(after)}`), context(id));
const erase = (actor: Asker | null, id: string) => DELETE(ask(actor, `/${id}`, { method: "DELETE" }), context(id));
const handOver = (actor: Asker | null, events: readonly InterviewEvent[]) => HAND_OVER(ask(actor, "/quarantine", { method: "POST", body: JSON.stringify({ events }) }));

const reassign = async (actor: Asker, from: string, to: string): Promise<[number, unknown]> => {
  const response = await REASSIGN(ask(actor, "/reassign", { method: "POST", body: JSON.stringify({ from, to }) }));
  return [response.status, await response.json()];
};

const device = randomUUID();
const makeEvent = (interview: string, register: string, value: InterviewEvent["value"], changes: Partial<InterviewEvent> = {}): InterviewEvent =>
  ({ id: randomUUID(), interview, register, value, replaces: [], device, at: "2026-11-23T09:41Z", ...changes });
type Answer = { acknowledged: string[]; refused: string[]; events: ServedEvent[]; next: number; more: boolean; code: string };
const read = async (response: Response): Promise<Answer> => (await response.json()) as Answer;

describe("events of an interview", () => {
  it("are acknowledged once committed, come back in their order, and sent again are there once", async () => {
    const interview = randomUUID();
    const events = Array.from({ length: 30 }, (_, place) => makeEvent(interview, "note:*", `note ${String(place)}`));
    const first = await post(ada, interview, { events });
    expect(first.status).toBe(200);
    expect(first.headers.get("cache-control")).toBe("no-store");
    expect((await read(first)).acknowledged).toEqual(events.map(({ id }) => id));
    const again = await Promise.all(Array.from({ length: 8 }, () => post(ada, interview, { events }).then(read)));
    for (const { acknowledged } of again) expect(acknowledged).toHaveLength(30);
    const { events: served, next, more } = await read(await get(ada, interview));
    expect(served.map(({ event }) => event)).toEqual(events);
    expect({ next, more }).toEqual({ next: 30, more: false });
    expect((await read(await get(ada, interview, 30))).events).toEqual([]);
  });

  it("sent by several devices at once are all there, at positions that a reader never misses", async () => {
    const interview = randomUUID();
    const batches = Array.from({ length: 12 }, () => Array.from({ length: 5 }, () => makeEvent(interview, "note:*", "x")));
    const seen = new Set<string>();
    let cursor = 0;
    const pull = async () => {
      const response = await get(ada, interview, cursor);
      if (response.status !== 200) return;
      const page = await read(response);
      for (const { event } of page.events) seen.add(event.id);
      cursor = page.next;
    };
    await Promise.all(batches.flatMap((events) => [post(ada, interview, { events }), pull()]));
    await pull();
    expect(seen.size).toBe(60);
  });

  it("come page by page when they are many", async () => {
    const interview = randomUUID();
    for (let sent = 0; sent < PAGE + 50; sent += 50) await post(ada, interview, { events: Array.from({ length: 50 }, () => makeEvent(interview, "note:*", "x")) });
    const first = await read(await get(ada, interview));
    expect([first.events.length, first.more, first.next]).toEqual([PAGE, true, PAGE]);
    const second = await read(await get(ada, interview, first.next));
    expect([second.events.length, second.more]).toEqual([50, false]);
  });

  it("that could not be are told apart and block no other", async () => {
    const interview = randomUUID();
    const good = makeEvent(interview, "answer:context.size", "solo");
    const bad = [makeEvent(interview, "company:siret", "1"), makeEvent(interview, "consent", "maybe"), makeEvent(interview, "recontact", "2026-02-99"), makeEvent(randomUUID(), "consent", "yes"), makeEvent(interview, "note:*", "a\0b")];
    const answer = await read(await post(ada, interview, { events: [...bad, good] }));
    expect(answer.acknowledged).toEqual([good.id]);
    expect(new Set(answer.refused)).toEqual(new Set(bad.map(({ id }) => id)));
    const twin = { ...good, value: "1-9" };
    expect(await read(await post(ada, interview, { events: [twin] }))).toMatchObject({ acknowledged: [], refused: [good.id] });
    expect((await read(await get(ada, interview))).events.map(({ event }) => event)).toEqual([good]);
  });

  it.each<[string, unknown, number]>([
    ["nothing", { events: [] }, 422],
    ["a field too many", { events: [], name: "x" }, 422],
    ["an event with a field too many", { events: [{ ...makeEvent(randomUUID(), "consent", "yes"), name: "x" }] }, 422],
    ["an event of no real minute", { events: [makeEvent(randomUUID(), "consent", "yes", { at: "2026-99-99T99:99Z" })] }, 422],
    ["too many events", { events: Array.from({ length: 101 }, () => makeEvent(randomUUID(), "consent", "yes")) }, 422],
    ["a request too heavy", { events: [makeEvent(randomUUID(), "note:*", "x".repeat(250_000))] }, 413],
  ])("are refused with words when they are %s", async (_, body, status) => {
    const response = await post(ada, randomUUID(), body);
    expect(response.status).toBe(status);
    expect(response.headers.get("content-type")).toMatch(/problem\+json/);
  });

  it("never change in the database, whatever asks for it", async () => {
    const interview = randomUUID();
    await post(ada, interview, { events: [makeEvent(interview, "consent", "yes")] });
    await expect(getPrisma().$executeRaw`UPDATE interview_events SET body = '{}'`).rejects.toThrow();
  });
});

describe("an interview", () => {
  it("is its owner's alone: for anybody else it does not exist", async () => {
    const interview = randomUUID();
    await post(ada, interview, { events: [makeEvent(interview, "company:name", "Théâtre")] });
    for (const other of [bob, chief]) {
      expect((await get(other, interview)).status).toBe(404);
      expect((await post(other, interview, { events: [makeEvent(interview, "consent", "yes")] })).status).toBe(404);
      const { interviews } = (await (await LIST(ask(other, ""))).json()) as { interviews: unknown[] };
      expect(interviews).toEqual([]);
    }
    expect((await erase(bob, interview)).status).toBe(404);
    expect((await get(bob, randomUUID())).status).toBe(404);
    expect((await get(null, interview)).status).toBe(401);
    expect((await post(null, interview, { events: [makeEvent(interview, "consent", "yes")] })).status).toBe(401);
    expect((await get({ ...ada, disabled: true }, interview)).status).toBe(401);
    expect((await post(ada, interview, { events: [] }, { Origin: "https://elsewhere.example" })).status).toBe(403);
    expect((await read(await get(ada, interview))).events).toHaveLength(1);
  });

  it("is never read without a line in the log of accesses, and a look that gives nothing leaves none", async () => {
    const interview = randomUUID();
    await post(ada, interview, { events: [makeEvent(interview, "consent", "yes")] });
    await get(ada, interview);
    await get(ada, interview, 1);
    await get(bob, interview);
    const lines = await getPrisma().accessLog.findMany();
    expect(lines.map(({ actorId, action, interviewId }) => [actorId, action, interviewId])).toEqual([[ada.id, "interview-read", interview]]);
  });

  it("is listed closed once it is, without a word of what is in it", async () => {
    const interview = randomUUID();
    const status = makeEvent(interview, "status", "closed");
    await post(ada, interview, { events: [makeEvent(interview, "company:name", "Théâtre"), status] });
    const list = async () => ((await (await LIST(ask(ada, ""))).json()) as { interviews: Record<string, unknown>[] }).interviews[0];
    expect(await list()).toMatchObject({ id: interview, isClosed: true, lastPosition: 2 });
    expect(JSON.stringify(await list())).not.toContain("Théâtre");
    await post(ada, interview, { events: [makeEvent(interview, "status", "open", { replaces: [status.id] })] });
    expect(await list()).toMatchObject({ isClosed: false });
  });

  it("given to somebody else shows its notes but not the time that was spent", async () => {
    const interview = randomUUID();
    await post(ada, interview, { events: [makeEvent(interview, `time:${device}`, "42"), makeEvent(interview, "note:*", "à suivre")] });
    expect(await reassign(chief, ada.id, bob.id)).toEqual([200, { moved: 1, taken: 0, dropped: 0 }]);
    expect(await reassign(chief, ada.id, bob.id)).toMatchObject([409, { code: "reassign-nothing" }]);
    expect((await get(ada, interview)).status).toBe(404);
    const { events } = await read(await get(bob, interview));
    expect(events.map(({ event, mine }) => [event.register, mine])).toEqual([["note:*", false]]);
    expect(await getPrisma().accessLog.count({ where: { action: "interview-reassign", actorId: chief.id, subjectId: bob.id } })).toBe(1);
  });
});

describe("the device of a disabled account", () => {
  it("may only hand over what it had not sent, once however often it tries, and it joins its interview when that is given on", async () => {
    const interview = randomUUID();
    const sent = makeEvent(interview, "company:name", "Théâtre");
    await post(ada, interview, { events: [sent] });
    const late = makeEvent(interview, "note:*", "écrit hors ligne");
    const other = makeEvent(randomUUID(), "note:*", "jamais envoyé");
    const disabled = { ...ada, disabled: true };
    expect((await read(await post(disabled, interview, { events: [late] }))).code).toBe("disabled");
    for (const actor of [null, ada, bob]) expect((await handOver(actor, [late])).status).toBe(401);
    for (let tried = 0; tried < 3; tried += 1) expect((await read(await handOver(disabled, [late, other]))).acknowledged).toEqual([late.id, other.id]);
    const quarantine = [{ userId: ada.id, interviews: 2, events: 2, lastOn: new Date(`${new Date().toISOString().slice(0, 10)}T00:00:00Z`) }];
    expect(await listQuarantine(chief)).toEqual(quarantine);
    expect((await read(await get(ada, interview))).events).toHaveLength(1);
    expect((await reassign(bob, ada.id, bob.id))[0]).toBe(403);
    expect(await reassign(chief, ada.id, randomUUID())).toMatchObject([409, { code: "reassign-receiver" }]);
    expect(await reassign(chief, ada.id, bob.id)).toEqual([200, { moved: 2, taken: 2, dropped: 0 }]);
    expect((await read(await get(bob, interview))).events.map(({ event }) => event)).toEqual([sent, late]);
    expect((await read(await get(bob, other.interview))).events.map(({ event }) => event)).toEqual([other]);
    expect(await listQuarantine(chief)).toEqual([]);
  });

  it("that comes back after its interview was given on adds to it where it now is, and nobody else's device can", async () => {
    const interview = randomUUID();
    const sent = makeEvent(interview, "company:name", "Théâtre");
    await post(ada, interview, { events: [sent] });
    await reassign(chief, ada.id, bob.id);
    const [late, forged] = [makeEvent(interview, "note:*", "écrit hors ligne"), makeEvent(interview, "note:*", "glissé par un autre")];
    await handOver({ ...ada, disabled: true }, [late]);
    await handOver({ ...chief, disabled: true }, [forged]);
    expect(await reassign(chief, ada.id, bob.id)).toEqual([200, { moved: 1, taken: 1, dropped: 0 }]);
    expect(await reassign(chief, chief.id, bob.id)).toEqual([200, { moved: 0, taken: 0, dropped: 1 }]);
    expect((await read(await get(bob, interview))).events.map(({ event }) => event)).toEqual([sent, late]);
    expect(await getPrisma().accessLog.count({ where: { action: "interview-reassign", interviewId: interview, subjectId: bob.id } })).toBe(2);
  });

  it("gets its work back once its account is, and only what waits moves", async () => {
    const [interview, other] = [randomUUID(), randomUUID()];
    const [sent, late] = [makeEvent(interview, "company:name", "Théâtre"), makeEvent(interview, "note:*", "écrit hors ligne")];
    await post(ada, interview, { events: [sent] });
    await post(ada, other, { events: [makeEvent(other, "note:*", "à part")] });
    expect(await reassign(chief, ada.id, ada.id)).toMatchObject([409, { code: "reassign-nothing" }]);
    await handOver({ ...ada, disabled: true }, [late]);
    expect(await reassign(chief, ada.id, ada.id)).toEqual([200, { moved: 1, taken: 1, dropped: 0 }]);
    expect((await read(await get(ada, interview))).events.map(({ event }) => event)).toEqual([sent, late]);
  });

  it("has its work discarded at the word of an administrator, as it was seen, and that is written down", async () => {
    const events = [makeEvent(randomUUID(), "note:*", "un"), makeEvent(randomUUID(), "note:*", "deux")];
    await handOver({ ...ada, disabled: true }, events);
    await expect(discardQuarantine(ada, ada.id, 2, new Date())).rejects.toThrow("only for an administrator");
    expect(await discardQuarantine(chief, ada.id, 1, new Date())).toEqual({ ok: false, error: "quarantine-changed" });
    expect(await listQuarantine(chief)).toHaveLength(1);
    expect(await discardQuarantine(chief, ada.id, 2, new Date())).toEqual({ ok: true, value: null });
    expect(await listQuarantine(chief)).toEqual([]);
    const lines = await getPrisma().accessLog.findMany({ where: { action: "interview-discard" } });
    expect(lines.map(({ actorId, subjectId }) => [actorId, subjectId])).toEqual([[chief.id, ada.id]]);
  });
});

/** Every row of every table of the database, as text. */
async function dumpDatabase(): Promise<string> {
  const client = new pg.Client({ connectionString: inject("databaseUrl") });
  await client.connect();
  try {
    const { rows: tables } = await client.query<{ name: string }>("SELECT quote_ident(schemaname) || '.' || quote_ident(tablename) AS name FROM pg_tables WHERE schemaname NOT IN ('pg_catalog', 'information_schema')");
    const parts: string[] = [];
    for (const { name } of tables) {
      const { rows } = await client.query<{ text: string }>(`SELECT each::text AS text FROM ${name} AS each`);
      parts.push(...rows.map(({ text }) => text));
    }
    return parts.join("\n");
  } finally {
    await client.end();
  }
}

describe("erasing", () => {
  it("leaves nothing, in the whole database, of any value that the interview ever held", async () => {
    const [interview, next] = [randomUUID(), randomUUID()];
    const values = ["Compagnie du Petit Effacement", "Camille Introuvable", "Salle des Fêtes Disparue", "une note très particulière", "autre note, plus ancienne", "commentaire remis", "2031-02-03"];
    const old = makeEvent(interview, "note:*", values[4] as string);
    const events = [
      makeEvent(interview, "company:name", values[0] as string),
      makeEvent(interview, "company:contact", values[1] as string),
      makeEvent(interview, "company:place", values[2] as string),
      old,
      makeEvent(interview, "note:*", values[3] as string, { replaces: [old.id] }),
      makeEvent(interview, "comment:*", values[5] as string),
      makeEvent(interview, "recontact", values[6] as string),
      makeEvent(interview, "answer:context.size", "solo"),
    ];
    await post(ada, interview, { events });
    await post(ada, next, { events: [makeEvent(next, "follows", interview), makeEvent(next, "company:name", "Celle qui reste")] });
    const quarantined = makeEvent(interview, "note:context.size", "note de la quarantaine");
    await handOver({ ...bob, disabled: true }, [quarantined]);
    await get(ada, interview);
    const sought = [...values, "note de la quarantaine", interview, quarantined.id, ...events.map(({ id }) => id)];
    const before = await dumpDatabase();
    for (const value of sought) expect(before, "the search finds what is there").toContain(value);

    expect((await erase(ada, interview)).status).toBe(204);
    const after = await dumpDatabase();
    for (const value of sought) expect(after).not.toContain(value);
    expect(after).toContain("Celle qui reste");
    expect(await getPrisma().accessLog.count({ where: { action: "interview-erase", interviewId: null } })).toBe(1);

    // A device that still holds it is told, and can bring nothing back.
    expect((await get(ada, interview)).status).toBe(410);
    expect((await post(ada, interview, { events })).status).toBe(410);
    await handOver({ ...bob, disabled: true }, [quarantined]);
    expect(await dumpDatabase()).toBe(after);
    expect((await erase(ada, interview)).status).toBe(404);
  });

  it("wins over what is on its way at the same moment", async () => {
    for (let round = 0; round < 5; round += 1) {
      const interview = randomUUID();
      await post(ada, interview, { events: [makeEvent(interview, "consent", "yes")] });
      await Promise.all([...Array.from({ length: 6 }, () => post(ada, interview, { events: [makeEvent(interview, "note:*", "x")] })), erase(chief, interview)]);
      expect(await getPrisma().interview.count({ where: { id: interview } })).toBe(0);
      expect(await getPrisma().interviewEvent.count({ where: { interviewId: interview } })).toBe(0);
    }
  });
});

describe("an identifier in capitals", () => {
  it("is the same one: of the path, of the interview, of an event", async () => {
    const interview = randomUUID();
    const event = makeEvent(interview, "note:*", "un");
    await post(ada, interview, { events: [event] });
    const loud = { ...event, id: event.id.toUpperCase(), interview: interview.toUpperCase() };
    const again = await post(ada, interview.toUpperCase(), { events: [loud] });
    expect([again.status, (await read(again)).acknowledged]).toEqual([200, [event.id]]);
    expect((await read(await get(ada, interview.toUpperCase()))).events.map(({ event: each }) => each)).toEqual([event]);
    await handOver({ ...bob, disabled: true }, [{ ...makeEvent(interview, "note:*", "x"), interview: interview.toUpperCase() }]);
    const next = randomUUID();
    await post(ada, next, { events: [makeEvent(next, "follows", interview), makeEvent(next, "note:*", "reste")] });
    expect((await erase(ada, interview.toUpperCase())).status).toBe(204);
    expect(await dumpDatabase()).not.toContain(interview);
  });
});

describe("what names an erased interview", () => {
  it("is acknowledged, so that its device forgets it, and is not kept: of an interview, of the quarantine, of what is given on", async () => {
    const [gone, next, handed, late] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
    await post(ada, gone, { events: [makeEvent(gone, "note:*", "x")] });
    await erase(ada, gone);
    const events = [makeEvent(next, "follows", gone), makeEvent(next, "note:*", "reste")];
    expect((await read(await post(ada, next, { events }))).acknowledged).toEqual(events.map(({ id }) => id));
    expect((await read(await get(ada, next))).events.map(({ event }) => event)).toEqual(events.slice(1));
    const waiting = makeEvent(handed, "follows", gone);
    expect((await read(await handOver({ ...bob, disabled: true }, [waiting]))).acknowledged).toEqual([waiting.id]);
    const old = makeEvent(late, "follows", gone);
    await getPrisma().quarantinedEvent.create({ data: { interviewId: late, eventId: old.id, userId: bob.id, body: old, receivedOn: new Date() } });
    expect((await reassign(chief, bob.id, ada.id))[0]).toBe(200);
    expect(await dumpDatabase()).not.toContain(gone);
  });

  it("stays nowhere when it comes while the other is erased", async () => {
    for (let round = 0; round < 8; round += 1) {
      const [gone, next] = [randomUUID(), randomUUID()];
      await post(ada, gone, { events: [makeEvent(gone, "note:*", "x")] });
      const answers = await Promise.all([erase(ada, gone), post(ada, next, { events: [makeEvent(next, "follows", gone)] })]);
      expect(answers.map(({ status }) => status)).toEqual([204, 200]);
      expect(await getPrisma().interviewEvent.count({ where: { body: { path: ["value"], equals: gone } } })).toBe(0);
    }
  });
});

describe("the end of its retention", () => {
  const days = (count: number) => new Date(Date.now() + count * 86_400_000);

  it("is announced with each interview, and erases it and nothing else", async () => {
    const [old, kept] = [randomUUID(), randomUUID()];
    await post(ada, old, { events: [makeEvent(old, "company:name", "Ancienne compagnie")] });
    await post(ada, kept, { events: [makeEvent(kept, "company:name", "Compagnie suivie")] });
    await get(ada, old);
    await getPrisma().$executeRaw`UPDATE interviews SET last_on = last_on - 10 WHERE id = ${old}::uuid`;
    const { interviews } = (await (await LIST(ask(ada, ""))).json()) as { interviews: { id: string; lastOn: string; purgeOn: string }[] };
    const announced = interviews.find(({ id }) => id === old);
    const end = computePurgeDay(new Date(announced?.lastOn ?? ""), 24);
    expect(announced?.purgeOn).toBe(end.toISOString().slice(0, 10));
    expect(await purgeInterviews(days(600))).toBe(0);
    expect(await purgeInterviews(new Date(end.getTime() - 1))).toBe(0);
    expect(await purgeInterviews(end)).toBe(1);
    const dump = await dumpDatabase();
    expect(dump).not.toContain("Ancienne compagnie");
    expect(dump).not.toContain(old);
    expect(dump).toContain("Compagnie suivie");
    expect((await get(ada, old)).status).toBe(410);
  });

  it.each([["2026-01-31", 1, "2026-02-28"], ["2026-12-15", 24, "2028-12-15"], ["2024-02-29", 12, "2025-02-28"], ["2026-03-31", -1, "2026-02-28"]])("%s and %i months is %s", (day, months, expected) => {
    expect(computePurgeDay(new Date(day), months).toISOString().slice(0, 10)).toBe(expected);
  });
});

describe("the export", () => {
  it("holds one's own interviews, warns first, keeps a formula a text, and is written in the log", async () => {
    const [interview, other] = [randomUUID(), randomUUID()];
    await post(ada, interview, { events: [makeEvent(interview, "questionnaire", "v1"), makeEvent(interview, "company:name", "=1+1"), makeEvent(interview, "answer:context.size", "solo"), makeEvent(interview, "note:context.size", "note du bureau"), makeEvent(interview, "action:ethics", "quarter")] });
    await post(bob, other, { events: [makeEvent(other, "questionnaire", "v1"), makeEvent(other, "company:name", "Chez Bob")] });
    expect((await EXPORT(ask(null, "/export"))).status).toBe(401);
    const response = await EXPORT(ask(ada, "/export"));
    expect(response.headers.get("cache-control")).toBe("no-store");
    const files = unzipSync(new Uint8Array(await response.arrayBuffer()));
    const text = Object.values(files).map((file) => strFromU8(file)).join("\n");
    for (const told of ["n’est plus protégé", "=1+1", "note du bureau"]) expect(text).toContain(told);
    expect(text).not.toContain("Chez Bob");
    expect(text).not.toContain("<f>");
    const lines = await getPrisma().accessLog.findMany({ where: { action: "interview-export" } });
    expect(lines.map(({ actorId, interviewId }) => [actorId, interviewId])).toEqual([[ada.id, interview]]);
  });
});

describe("what is read by a link of a foreign page", () => {
  it.each([["cross-site", 403], ["same-site", 403], ["same-origin", 200], ["none", 200], [undefined, 200]])("that the browser calls %s is answered %i, and a refused one writes no access", async (site, status) => {
    const interview = randomUUID();
    await post(ada, interview, { events: [makeEvent(interview, "note:*", "x")] });
    const headers = site === undefined ? {} : { headers: { "Sec-Fetch-Site": site } };
    const answers = [await EXPORT(ask(ada, "/export", headers)), await LIST(ask(ada, "", headers)), await GET(ask(ada, `/${interview}/events`, headers), context(interview))];
    expect(answers.map((response) => response.status)).toEqual([status, status, status]);
    expect(await getPrisma().accessLog.count()).toBe(status === 200 ? 2 : 0);
  });
});

describe("synchronisation with the real database", () => {
  it("takes every edit there exactly once, whatever is lost, repeated, late or stopped", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(arbitraryCommand, { maxLength: 14 }), async (commands) => {
        const interview = randomUUID();
        const server: WorldServer = {
          post: async (id, events) => read(await post(ada, id, { events })),
          get: async (id, after) => {
            const response = await get(ada, id, after);
            return response.status === 404 ? { events: [], next: 0, more: false } : read(response);
          },
          listAll: async () => (await getPrisma().interviewEvent.findMany({ where: { interviewId: interview } })).map(({ body }) => body as unknown as InterviewEvent),
        };
        await play(interview, commands, server, randomUUID);
      }),
      { numRuns: 15, endOnFailure: true },
    );
  }, 120_000);
});
