import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { POST as ADMINISTER } from "@/app/api/conseil/administration/route";
import { POST } from "@/app/api/conseil/entretiens/[id]/events/route";
import { DELETE } from "@/app/api/conseil/entretiens/[id]/route";
import { POST as REASSIGN } from "@/app/api/conseil/entretiens/reassign/route";
import type { InterviewEvent } from "@/lib/interview/types";
import { disableAdvisor, listOpenLinks, setRole } from "@/lib/server/accounts/advisors";
import type { Actor } from "@/lib/server/authorisation";
import { closeDatabase, getPrisma } from "@/lib/server/database";
import { computeDigest } from "@/lib/server/digest";
import { eraseInterview } from "@/lib/server/interviews/erase";
import { exportInterviews } from "@/lib/server/interviews/export";
import { reassignInterviews } from "@/lib/server/interviews/reassign";
import { setRetention } from "@/lib/server/settings";
import { buildRelease, buildYear } from "../builders/releases";
import { emptyAccounts, welcome, type Person } from "./advisors-api";
import { useTestDatabase } from "./api";

beforeAll(() => { useTestDatabase(); });
beforeEach(async () => {
  await emptyAccounts();
  await getPrisma().$executeRaw`TRUNCATE interviews, interview_events, erased_interviews, quarantined_events, releases`;
});
afterAll(closeDatabase);

const makeEvent = (interview: string): InterviewEvent => ({ id: randomUUID(), interview, register: "note:*", value: "x", replaces: [], device: randomUUID(), at: "2026-11-23T09:41Z" });
const toActor = ({ id, name, email }: Person): Actor => ({ id, name, email, role: "administrator", sessionId: id });

function ask({ browser }: Person, path: string, body: BodyInit): Request {
  const headers = { Host: "boussole.test", "Content-Type": "application/json", Origin: "http://boussole.test", Cookie: browser.jar };
  // A body that comes in parts is sent « half duplex »; the types of the DOM do not know it yet.
  const init = { method: "POST", headers, body, duplex: "half" };
  return new Request(`http://boussole.test/api/conseil/${path}`, init);
}
const write = (person: Person, interview: string, body: BodyInit): Promise<Response> => POST(ask(person, `entretiens/${interview}/events`, body), { params: Promise.resolve({ id: interview }) });
const listEvents = async (): Promise<Set<string>> => new Set((await getPrisma().interviewEvent.findMany({ select: { eventId: true } })).map(({ eventId }) => eventId));

/** A request whose body comes when it is told to, long after the server knows who sends it. */
function holdBody(text: string): { readonly body: ReadableStream; readonly isAsked: Promise<void>; readonly deliver: () => void } {
  let asked = (): void => undefined;
  let deliver = (): void => undefined;
  const isAsked = new Promise<void>((resolve) => { asked = resolve; });
  const told = new Promise<void>((resolve) => { deliver = resolve; });
  const body = new ReadableStream({
    pull: async (controller) => {
      asked();
      await told;
      controller.enqueue(new TextEncoder().encode(text));
      controller.close();
    },
  }, { highWaterMark: 0 });
  return { body, isAsked, deliver };
}

describe("an account that is disabled", () => {
  it("writes nothing more, also by a request that was known before and whose body arrives after", async () => {
    const [ada, chief] = [await welcome("Ada"), await welcome("Chief", "administrator")];
    const interview = randomUUID();
    const { body, isAsked, deliver } = holdBody(JSON.stringify({ events: [makeEvent(interview)] }));
    const going = write(ada, interview, body);
    await isAsked;
    expect((await disableAdvisor(toActor(chief), ada.id, new Date())).ok).toBe(true);
    deliver();
    const response = await going;
    expect([response.status, ((await response.json()) as { code: string }).code]).toEqual([401, "disabled"]);
    expect(await getPrisma().interview.count()).toBe(0);
    expect(await listEvents()).toEqual(new Set());
  });

  it("writes nothing that commits after the disabling did, however the two meet", async () => {
    const chief = await welcome("Chief", "administrator");
    const ada = await welcome("Ada");
    const sides = { before: 0, after: 0 };
    for (let round = 0; round < 40; round += 1) {
      await getPrisma().user.update({ where: { id: ada.id }, data: { disabledAt: null } });
      const interviews = Array.from({ length: 4 }, () => randomUUID());
      const sent = interviews.flatMap((interview) => [makeEvent(interview), makeEvent(interview)]);
      // The first round disables before anything is known to be asked for, the second once all of it is done; those after
      // from the first request on its way to wherever the machine is by then.
      let start = (): void => undefined;
      const mayStart = round === 0 ? new Promise<void>((resolve) => { start = resolve; }) : Promise.resolve();
      const writes = sent.map(async (event) => {
        await mayStart;
        const response = await write(ada, event.interview, JSON.stringify({ events: [event] }));
        return { event, status: response.status };
      });
      if (round === 1) await Promise.all(writes);
      await new Promise((done) => setTimeout(done, (round % 20) * 3));
      await disableAdvisor(toActor(chief), ada.id, new Date());
      start();
      const there = await listEvents();
      const answers = await Promise.all(writes);
      const later = await listEvents();
      expect([...later].filter((id) => !there.has(id)), "committed after the account was").toEqual([]);
      for (const { event, status } of answers) expect(status, "told what is").toBe(there.has(event.id) ? 200 : 401);
      if (round < 2) sides[round === 0 ? "after" : "before"] = answers.filter(({ status }) => status === (round === 0 ? 401 : 200)).length;
    }
    expect(sides).toEqual({ before: 8, after: 8 });
  }, 60_000);

  it("exports nothing by a request that was known before", async () => {
    const [ada, chief] = [await welcome("Ada"), await welcome("Chief", "administrator")];
    const interview = randomUUID();
    await write(ada, interview, JSON.stringify({ events: [makeEvent(interview)] }));
    expect((await exportInterviews({ ...toActor(ada), role: "advisor" }, new Date())).ok).toBe(true);
    await disableAdvisor(toActor(chief), ada.id, new Date());
    expect(await exportInterviews({ ...toActor(ada), role: "advisor" }, new Date())).toEqual({ ok: false, error: "disabled" });
    expect(await getPrisma().accessLog.count({ where: { action: "interview-export" } })).toBe(1);
  });

  it("is given no interview at the moment when it is disabled", async () => {
    const [ada, bea, chief] = [await welcome("Ada"), await welcome("Bea"), await welcome("Chief", "administrator")];
    for (let round = 0; round < 20; round += 1) {
      await getPrisma().user.update({ where: { id: bea.id }, data: { disabledAt: null } });
      const interview = randomUUID();
      expect((await write(ada, interview, JSON.stringify({ events: [makeEvent(interview)] }))).status).toBe(200);
      const moving = reassignInterviews(toActor(chief), ada.id, bea.id, new Date());
      await new Promise((done) => setTimeout(done, round % 10));
      await disableAdvisor(toActor(chief), bea.id, new Date());
      const owner = async (): Promise<string | undefined> => (await getPrisma().interview.findUnique({ where: { id: interview } }))?.ownerId;
      const there = await owner();
      await moving;
      expect(await owner(), "moved after").toBe(there);
    }
  }, 60_000);
});

type Late = readonly [name: string, makeBody: (to: { readonly ada: Person; readonly bea: Person }) => unknown, path: "administration" | "entretiens/reassign"];
const LATE: readonly Late[] = [
  ["invites an administrator", () => ({ do: "invite", email: "friend@example.org", role: "administrator" }), "administration"],
  ["makes a recovery link", ({ ada }) => ({ do: "recover", userId: ada.id }), "administration"],
  ["sets the retention", () => ({ do: "set-retention", months: 1 }), "administration"],
  ["sets the contacts", () => ({ do: "set-contacts", contacts: [{ name: "X", role: "", email: "x@example.org", phone: "" }] }), "administration"],
  ["discards a quarantine", ({ ada }) => ({ do: "discard-quarantine", userId: ada.id, events: 1 }), "administration"],
  ["publishes a release", () => ({ do: "publish", number: 1 }), "administration"],
  ["withdraws a release", () => ({ do: "withdraw", number: 2, reason: "Une raison." }), "administration"],
  ["gives interviews away", ({ ada, bea }) => ({ from: ada.id, to: bea.id }), "entretiens/reassign"],
];

/** Everything that a late order could have changed. */
async function readAll(): Promise<unknown> {
  const prisma = getPrisma();
  return {
    links: await prisma.invitation.count({ where: { usedAt: null, cancelledAt: null } }),
    settings: await prisma.setting.findMany(),
    quarantine: await prisma.quarantinedEvent.count(),
    releases: await prisma.$queryRaw`SELECT number, status FROM releases ORDER BY number`,
    owners: await prisma.interview.findMany({ select: { id: true, ownerId: true } }),
  };
}

/** Release 1 is prepared and may be published, release 2 is published. */
async function storeReleases(): Promise<void> {
  for (const [number, status] of [[1, "prepared"], [2, "published"]] as const) {
    const cube = JSON.stringify(buildRelease({ number, years: [buildYear(300)], fictitious: false }));
    const digest = computeDigest(cube);
    const audit = JSON.stringify({ digest, against: number === 1 ? [2] : [], refuted: [], cells: 1, minPossible: 3 });
    await getPrisma().$executeRaw`INSERT INTO releases (number, status, fictitious, prepared_on, published_on, digest, cube, audit)
      VALUES (${number}, ${status}, false, '2026-01-02', ${status === "published" ? "2026-01-03" : null}::date, ${digest}, ${cube}, ${audit})`;
  }
}

describe("an administrator", () => {
  const changes = [["disabled", disableAdvisor], ["demoted", (actor: Actor, id: string, now: Date) => setRole(actor, id, "advisor", now)]] as const;

  it.each(LATE.flatMap((late) => changes.map(([said, change]) => [said, late[0], change, late] as const)))("%s, no longer %s by a request whose body arrives after", async (_, __, change, [, makeBody, path]) => {
    const [ada, bea, chief, other] = [await welcome("Ada"), await welcome("Bea"), await welcome("Chief", "administrator"), await welcome("Other", "administrator")];
    const interview = randomUUID();
    await write(ada, interview, JSON.stringify({ events: [makeEvent(interview)] }));
    const event = makeEvent(randomUUID());
    await getPrisma().quarantinedEvent.create({ data: { interviewId: event.interview, eventId: event.id, userId: ada.id, body: event, receivedOn: new Date() } });
    await storeReleases();
    const before = await readAll();
    const { body, isAsked, deliver } = holdBody(JSON.stringify(makeBody({ ada, bea })));
    const going = (path === "administration" ? ADMINISTER : REASSIGN)(ask(chief, path, body));
    await isAsked;
    expect((await change(toActor(other), chief.id, new Date())).ok).toBe(true);
    deliver();
    const response = await going;
    expect([response.status, ((await response.json()) as { code: string }).code]).toEqual([403, "not-administrator"]);
    expect(await readAll()).toEqual(before);
  }, 20_000);

  it.each(LATE)("who still is one %s by the same request", async (_, makeBody, path) => {
    const [ada, bea, chief] = [await welcome("Ada"), await welcome("Bea"), await welcome("Chief", "administrator")];
    const interview = randomUUID();
    await write(ada, interview, JSON.stringify({ events: [makeEvent(interview)] }));
    const event = makeEvent(randomUUID());
    await getPrisma().quarantinedEvent.create({ data: { interviewId: event.interview, eventId: event.id, userId: ada.id, body: event, receivedOn: new Date() } });
    await storeReleases();
    const before = await readAll();
    expect((await (path === "administration" ? ADMINISTER : REASSIGN)(ask(chief, path, JSON.stringify(makeBody({ ada, bea }))))).status).toBe(200);
    expect(await readAll()).not.toEqual(before);
  }, 20_000);

  it("erases nobody else's interview, and still their own", async () => {
    const [ada, chief, other] = [await welcome("Ada"), await welcome("Chief", "administrator"), await welcome("Other", "administrator")];
    const [hers, own] = [randomUUID(), randomUUID()];
    await write(ada, hers, JSON.stringify({ events: [makeEvent(hers)] }));
    await write(chief, own, JSON.stringify({ events: [makeEvent(own)] }));
    await setRole(toActor(other), chief.id, "advisor", new Date());
    expect(await eraseInterview(toActor(chief), hers, new Date())).toBe(false);
    expect(await eraseInterview(toActor(chief), own, new Date())).toBe(true);
    await disableAdvisor(toActor(other), chief.id, new Date());
    expect(await eraseInterview(toActor(chief), hers, new Date())).toBe(false);
    const erase = DELETE(new Request("http://boussole.test/api/conseil/entretiens/x", { method: "DELETE", headers: { Host: "boussole.test", Origin: "http://boussole.test", Cookie: chief.browser.jar } }), { params: Promise.resolve({ id: hers }) });
    expect((await erase).status).toBe(401);
  });

  it.each(changes)("leaves no open link behind once %s", async (_, change) => {
    const [chief, other] = [await welcome("Chief", "administrator"), await welcome("Other", "administrator")];
    expect((await chief.browser.order({ do: "invite", email: "friend@example.org", role: "administrator" })).status).toBe(200);
    expect((await other.browser.order({ do: "invite", email: "kept@example.org", role: "advisor" })).status).toBe(200);
    await change(toActor(other), chief.id, new Date());
    expect((await listOpenLinks(toActor(other), new Date())).map(({ email }) => email)).toEqual(["kept@example.org"]);
  });

  it("changes nothing at the moment when they are disabled, however the two meet", async () => {
    const [chief, other] = [await welcome("Chief", "administrator"), await welcome("Other", "administrator")];
    for (let round = 0; round < 12; round += 1) {
      await getPrisma().user.update({ where: { id: chief.id }, data: { disabledAt: null } });
      const setting = setRetention(toActor(chief), round + 1, new Date());
      await new Promise((done) => setTimeout(done, round % 6));
      await disableAdvisor(toActor(other), chief.id, new Date());
      const there = await getPrisma().setting.findMany();
      await setting;
      expect(await getPrisma().setting.findMany(), "changed after").toEqual(there);
    }
  }, 30_000);

  it("is not made the reader of a colleague's interviews by their own order, in whatever letters", async () => {
    const [ada, chief] = [await welcome("Ada"), await welcome("Chief", "administrator")];
    const interview = randomUUID();
    await write(ada, interview, JSON.stringify({ events: [makeEvent(interview)] }));
    for (const to of [chief.id, chief.id.toUpperCase()]) {
      const response = await REASSIGN(ask(chief, "entretiens/reassign", JSON.stringify({ from: ada.id, to })));
      expect([response.status, ((await response.json()) as { code: string }).code]).toEqual([409, "reassign-self"]);
    }
    const recovery = await chief.browser.order({ do: "recover", userId: chief.id.toUpperCase() });
    expect(((await recovery.json()) as { code: string }).code).toBe("own-account");
    expect((await getPrisma().interview.findUnique({ where: { id: interview } }))?.ownerId).toBe(ada.id);
  });
});
