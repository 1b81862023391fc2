import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { POST } from "@/app/api/conseil/entretiens/[id]/events/route";
import type { InterviewEvent } from "@/lib/interview/types";
import { disableAdvisor } from "@/lib/server/accounts/advisors";
import type { Actor } from "@/lib/server/authorisation";
import { closeDatabase, getPrisma } from "@/lib/server/database";
import { reassignInterviews } from "@/lib/server/interviews/reassign";
import { emptyAccounts, welcome, type Person } from "./advisors-api";
import { useTestDatabase } from "./api";

beforeAll(() => { useTestDatabase(); });
beforeEach(async () => {
  await emptyAccounts();
  await getPrisma().$executeRaw`TRUNCATE interviews, interview_events, erased_interviews, quarantined_events`;
});
afterAll(closeDatabase);

const makeEvent = (interview: string): InterviewEvent => ({ id: randomUUID(), interview, register: "note:*", value: "x", replaces: [], device: randomUUID(), at: "2026-11-23T09:41Z" });
const toActor = ({ id, name, email }: Person): Actor => ({ id, name, email, role: "administrator", sessionId: id });

function write({ browser }: Person, interview: string, body: BodyInit): Promise<Response> {
  const headers = { Host: "boussole.test", "Content-Type": "application/json", Origin: "http://boussole.test", Cookie: browser.jar };
  // A body that comes in parts is sent « half duplex »; the types of the DOM do not know it yet.
  const init = { method: "POST", headers, body, duplex: "half" };
  return POST(new Request(`http://boussole.test/api/conseil/entretiens/${interview}/events`, init), { params: Promise.resolve({ id: interview }) });
}
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
    const rounds = { before: 0, after: 0 };
    for (let round = 0; round < 40; round += 1) {
      await getPrisma().user.update({ where: { id: ada.id }, data: { disabledAt: null } });
      const interviews = Array.from({ length: 4 }, () => randomUUID());
      const sent = interviews.flatMap((interview) => [makeEvent(interview), makeEvent(interview)]);
      const writes = sent.map(async (event) => {
        const response = await write(ada, event.interview, JSON.stringify({ events: [event] }));
        return { event, status: response.status };
      });
      // From the first request on its way to all of them done.
      await new Promise((done) => setTimeout(done, (round % 20) * 3));
      await disableAdvisor(toActor(chief), ada.id, new Date());
      const there = await listEvents();
      const answers = await Promise.all(writes);
      const later = await listEvents();
      expect([...later].filter((id) => !there.has(id)), "committed after the account was").toEqual([]);
      for (const { event, status } of answers) expect(status, "told what is").toBe(there.has(event.id) ? 200 : 401);
      rounds[answers.some(({ status }) => status === 200) ? "before" : "after"] += 1;
    }
    // The moments were spread over both sides.
    expect(Math.min(rounds.before, rounds.after), JSON.stringify(rounds)).toBeGreaterThan(0);
  }, 60_000);

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
