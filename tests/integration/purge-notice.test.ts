import { randomUUID } from "node:crypto";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { Actor } from "@/lib/server/authorisation";
import { closeDatabase, getPrisma } from "@/lib/server/database";
import { eraseInterview } from "@/lib/server/interviews/erase";
import { computeNoticeDay, MAIL_NOTICE_DAYS, sendPurgeNotices } from "@/lib/server/interviews/notice";
import { reassignInterviews } from "@/lib/server/interviews/reassign";
import { computePurgeDay, readEvents, storeEvents } from "@/lib/server/interviews/store";
import { describeError } from "@/lib/server/log";
import { maintain } from "@/lib/server/maintenance";
import { useTestDatabase } from "./api";
import { closeMailServers, configureMail, decodeLetter, listenForMail } from "./mail-server";

const DAY = 86_400_000;
const makeActor = (name: string, role: Actor["role"] = "advisor"): Actor => ({ id: randomUUID(), role, name, email: `${name.toLowerCase()}-${randomUUID()}@example.org`, sessionId: "" });
const [ada, bob, gone, chief] = [makeActor("Ada"), makeActor("Bob"), makeActor("Partie"), makeActor("Chief", "administrator")];
const lastOn = new Date("2026-11-23T00:00:00Z");
const end = computePurgeDay(lastOn, 24);
const before = (days: number): Date => new Date(end.getTime() - days * DAY);

beforeAll(async () => {
  useTestDatabase();
  for (const { id, email, role, name } of [ada, bob, gone, chief]) {
    await getPrisma().user.create({ data: { id, email, role, name, createdAt: lastOn, updatedAt: lastOn, disabledAt: name === "Partie" ? lastOn : null } });
  }
});
beforeEach(async () => {
  await getPrisma().$executeRaw`TRUNCATE interviews, interview_events, erased_interviews, quarantined_events, access_log, settings`;
});
afterEach(closeMailServers);
afterAll(async () => {
  await getPrisma().$executeRaw`TRUNCATE users CASCADE`;
  await closeDatabase();
});

async function addInterview(owner: Actor, on = lastOn): Promise<string> {
  const id = randomUUID();
  await getPrisma().interview.create({ data: { id, ownerId: owner.id, createdOn: on, lastOn: on } });
  return id;
}
const isAddressedTo = (letter: string | undefined, { email }: Actor): boolean => (letter ?? "").includes(`To: ${email}`);

describe("the mail that tells of an erasure to come", () => {
  it("goes once, thirty days before, to the owner alone, with how many and when, and no word of a company", async () => {
    const mail = await listenForMail();
    configureMail(mail.url);
    await addInterview(ada);
    await addInterview(ada);
    await addInterview(ada, new Date("2026-11-25T00:00:00Z"));
    await addInterview(bob, new Date("2027-11-23T00:00:00Z"));
    expect(await sendPurgeNotices(before(MAIL_NOTICE_DAYS + 1))).toBe(0);
    expect(await sendPurgeNotices(before(MAIL_NOTICE_DAYS))).toBe(1);
    const letter = decodeLetter(mail.letters[0] ?? "");
    expect(isAddressedTo(letter, ada)).toBe(true);
    expect(letter).toContain("- 23 novembre 2028 : 2 entretiens");
    expect(letter).not.toContain("25 novembre");
    expect(letter).toContain("http://boussole.test/conseil");
    for (const later of [30, 29.5, 29]) expect(await sendPurgeNotices(before(later))).toBe(0);
    expect(await sendPurgeNotices(before(28))).toBe(1);
    expect(decodeLetter(mail.letters[1] ?? "")).toContain("- 25 novembre 2028 : 1 entretien");
    for (const later of [28, 10, 1, 0]) expect(await sendPurgeNotices(before(later))).toBe(0);
    expect(mail.letters).toHaveLength(2);
  });

  it("is sent by the hourly work, after the rest of it", async () => {
    const mail = await listenForMail();
    configureMail(mail.url);
    await addInterview(ada);
    await maintain(before(20));
    await maintain(before(20));
    expect(mail.letters).toHaveLength(1);
  });

  it("is sent once by two servers at the same moment", async () => {
    const mail = await listenForMail();
    configureMail(mail.url);
    for (let count = 0; count < 5; count += 1) await addInterview(ada);
    // Connections that are open already: nobody waits for one while another is done.
    await Promise.all(Array.from({ length: 6 }, () => getPrisma().$queryRaw`SELECT 1 AS one FROM pg_sleep(0.1)`));
    await Promise.all([sendPurgeNotices(before(20)), sendPurgeNotices(before(20)), sendPurgeNotices(before(20))]);
    const told = mail.letters.map((letter) => Number(/: (\d+) entretien/.exec(decodeLetter(letter))?.[1]));
    expect(told.reduce((sum, each) => sum + each, 0)).toBe(5);
  });

  it("goes again later when the server could not take it, never again to an address that it refuses", async () => {
    const mail = await listenForMail("waits");
    configureMail(mail.url);
    await addInterview(ada);
    expect(await sendPurgeNotices(before(20))).toBe(0);
    mail.reply = "takes";
    expect(await sendPurgeNotices(before(20))).toBe(1);
    await addInterview(bob);
    mail.reply = "refuses";
    expect(await sendPurgeNotices(before(20))).toBe(0);
    mail.reply = "takes";
    expect(await sendPurgeNotices(before(20))).toBe(0);
    configureMail("smtp://127.0.0.1:9");
    await addInterview(ada);
    expect(await sendPurgeNotices(before(20))).toBe(0);
    configureMail(mail.url);
    expect(await sendPurgeNotices(before(20))).toBe(1);
  });

  it("goes to nobody without a mail server, and then once there is one; never to an account that is disabled", async () => {
    await addInterview(ada);
    await addInterview(gone);
    expect(await sendPurgeNotices(before(20))).toBe(0);
    const mail = await listenForMail();
    configureMail(mail.url);
    expect(await sendPurgeNotices(before(20))).toBe(1);
    expect(isAddressedTo(mail.letters[0], ada)).toBe(true);
  });

  it("goes anew to who receives the interview, and for a new end when it changed", async () => {
    const mail = await listenForMail();
    configureMail(mail.url);
    const interview = await addInterview(ada);
    await sendPurgeNotices(before(20));
    await reassignInterviews(chief, ada.id, bob.id, before(20));
    expect(await sendPurgeNotices(before(19))).toBe(1);
    expect(isAddressedTo(mail.letters[1], bob)).toBe(true);
    await storeEvents(bob, interview, [{ id: randomUUID(), interview, register: "note:*", value: "x", replaces: [], device: randomUUID(), at: "2026-11-23T09:41Z" }], before(18));
    expect(await sendPurgeNotices(before(17))).toBe(0);
    expect(await sendPurgeNotices(new Date(computePurgeDay(before(18), 24).getTime() - 30 * DAY))).toBe(1);
  });

  it.each([[24, "2028-10-24"], [2, "2026-12-24"], [1, "2026-12-08"]])("waits for half of a short retention: of %i months, told on %s", (months, day) => {
    expect(computeNoticeDay(lastOn, months).toISOString().slice(0, 10)).toBe(day);
  });
});

describe("the maintenance", () => {
  const findFiles = async (): Promise<readonly string[]> =>
    (await getPrisma().$queryRaw<{ path: string }[]>`SELECT pg_relation_filepath(relname::regclass) AS path FROM pg_class WHERE relname IN ('interview_events', 'quarantined_events', 'access_log') AND relkind = 'r' ORDER BY relname`).map(({ path }) => path);

  it("does the rest when one step cannot be done, and fails at the end with all that failed", async () => {
    await getPrisma().setting.create({ data: { key: "retention-months", value: "for ever" } });
    await getPrisma().session.deleteMany();
    await getPrisma().session.create({ data: { id: randomUUID(), userId: ada.id, token: randomUUID(), expiresAt: before(30), createdAt: before(40), updatedAt: before(40) } });
    const findFile = async () => (await getPrisma().$queryRaw<{ path: string }[]>`SELECT pg_relation_filepath('pending_contributions') AS path`)[0]?.path;
    const file = await findFile();
    const mail = await listenForMail();
    configureMail(mail.url);
    const error = await maintain(before(20)).then(() => null, (thrown: unknown) => thrown);
    expect((error as AggregateError).errors).toHaveLength(2);
    expect(describeError(error)).toMatchObject({ type: "AggregateError", errors: [{ type: "ZodError" }, { type: "ZodError" }] });
    expect(await getPrisma().session.count()).toBe(0);
    expect(await findFile()).not.toBe(file);
  });

  it("writes every other table again while one is held by somebody", async () => {
    const findFile = async (table: string) => (await getPrisma().$queryRaw<{ path: string }[]>`SELECT pg_relation_filepath(${table}) AS path`)[0]?.path;
    const files = [await findFile("rate_counts"), await findFile("pending_contributions"), await findFile("daily_salts")];
    await getPrisma().$transaction(async (transaction) => {
      await transaction.$executeRaw`LOCK TABLE rate_counts IN ROW EXCLUSIVE MODE`;
      await expect(maintain(before(800))).rejects.toThrow(AggregateError);
    }, { timeout: 40_000 });
    const after = [await findFile("rate_counts"), await findFile("pending_contributions"), await findFile("daily_salts")];
    expect(after.map((file, place) => file !== files[place])).toEqual([false, true, true]);
  }, 60_000);

  it("writes the tables of interviews again once something of them was erased, and not otherwise", async () => {
    const interview = randomUUID();
    await storeEvents(ada, interview, [{ id: randomUUID(), interview, register: "note:*", value: "x", replaces: [], device: randomUUID(), at: "2026-11-23T09:41Z" }], lastOn);
    await getPrisma().quarantinedEvent.create({ data: { interviewId: interview, eventId: randomUUID(), userId: ada.id, body: {}, receivedOn: lastOn } });
    await readEvents(ada, interview, 0, lastOn);
    // What rows went before is told by the database within a second or so.
    const settle = async (): Promise<readonly string[]> => {
      for (let files = await findFiles(); ;) {
        await maintain(before(700));
        const next = await findFiles();
        if (JSON.stringify(next) === JSON.stringify(files)) return files;
        files = next;
        await new Promise((done) => setTimeout(done, 1_500));
      }
    };
    const settled = await settle();
    await maintain(before(699));
    expect(await findFiles()).toEqual(settled);
    expect(await eraseInterview(ada, interview, lastOn)).toBe(true);
    await vi.waitFor(async () => {
      await maintain(before(698));
      const files = await findFiles();
      for (const file of settled) expect(files).not.toContain(file);
    }, { timeout: 30_000, interval: 1_500 });
  }, 60_000);
});
