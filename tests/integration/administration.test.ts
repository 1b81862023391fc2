import { createHash } from "node:crypto";
import pg from "pg";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { LOG_PAGE, readLog } from "@/lib/server/access-log";
import { listAdvisors, listOpenLinks } from "@/lib/server/accounts/advisors";
import type { Actor } from "@/lib/server/authorisation";
import { closeDatabase, getPrisma } from "@/lib/server/database";
import { readReleaseDesk } from "@/lib/server/release-desk";
import { withReleaseSession } from "@/lib/server/release-session";
import { buildRelease, buildYear } from "../builders/releases";
import { Browser, emptyAccounts, openToken, readCode, takeToken, welcome } from "./advisors-api";
import { useTestDatabase } from "./api";
import { closeMailServers, configureMail, decodeLetter, listenForMail } from "./mail-server";

beforeAll(() => { useTestDatabase(); });
beforeEach(async () => {
  await emptyAccounts();
  await getPrisma().$executeRaw`TRUNCATE releases, unreleased_years`;
});
afterAll(closeDatabase);

const url = (): string => process.env["DATABASE_URL"] ?? "";

const year = buildYear(300);
/** A prepared release, with what its audit is said to have found. */
async function prepareRelease(number: number, found: { readonly refuted?: readonly unknown[]; readonly damaged?: boolean } = {}): Promise<void> {
  const cube = JSON.stringify(buildRelease({ number, years: [year], fictitious: false }));
  const digest = createHash("sha256").update(cube).digest("hex");
  const audit = JSON.stringify({ digest, against: [], refuted: found.refuted ?? [], cells: 1_240, minPossible: 3 });
  await getPrisma().$executeRaw`INSERT INTO releases (number, status, fictitious, prepared_on, digest, cube, audit) VALUES (${number}, 'prepared', false, '2026-01-02', ${digest}, ${found.damaged === true ? `${cube} ` : cube}, ${audit})`;
}
const readStatus = async () => (await getPrisma().$queryRaw<{ status: string; reason: string | null }[]>`SELECT status, reason FROM releases ORDER BY number`)[0];
const readLines = async () => (await getPrisma().accessLog.findMany({ where: { release: { not: null } } })).map(({ actorId, action, release }) => ({ actorId, action, release }));

describe("a release, from the administrator's page", () => {
  it("is published after its audit, withdrawn with a reason, and both are in the log with the change itself", async () => {
    const ana = await welcome("Ana", "administrator");
    await prepareRelease(1);
    expect((await ana.browser.order({ do: "publish", number: 1 })).status).toBe(200);
    expect((await readStatus())?.status).toBe("published");
    expect(await readCode(await ana.browser.order({ do: "withdraw", number: 1, reason: " x " }))).toBe("release-reason");
    expect((await ana.browser.order({ do: "withdraw", number: 1, reason: "Une erreur de saisie." })).status).toBe(200);
    expect(await readStatus()).toEqual({ status: "withdrawn", reason: "Une erreur de saisie." });
    expect(await readLines()).toEqual([{ actorId: ana.id, action: "release-publish", release: 1 }, { actorId: ana.id, action: "release-withdraw", release: 1 }]);
  });

  it.each([["that its audit refutes", { refuted: [{ table: "x" }] }], ["that is not what was audited", { damaged: true }]])("%s is not published, whoever asks, and the log says nothing of it", async (_, found) => {
    const ana = await welcome("Ana", "administrator");
    await prepareRelease(1, found);
    const response = await ana.browser.order({ do: "publish", number: 1 });
    expect([response.status, await readCode(response)]).toEqual([409, "release-refused"]);
    expect([(await readStatus())?.status, await readLines()]).toEqual(["prepared", []]);
  });

  it("that does not exist is said to be unknown; a command at work makes the page say so", async () => {
    const ana = await welcome("Ana", "administrator");
    expect(await readCode(await ana.browser.order({ do: "publish", number: 7 }))).toBe("release-unknown");
    expect(await readCode(await ana.browser.order({ do: "withdraw", number: 7, reason: "Une erreur." }))).toBe("release-unknown");
    await prepareRelease(1);
    await withReleaseSession(url(), async () => {
      expect(await readCode(await ana.browser.order({ do: "publish", number: 1 }))).toBe("release-busy");
    });
    expect((await readStatus())?.status).toBe("prepared");
  }, 20_000);

  it("published while the log cannot be written is not published", async () => {
    const ana = await welcome("Ana", "administrator");
    await prepareRelease(1);
    const client = new pg.Client({ connectionString: url() });
    await client.connect();
    await client.query("ALTER TABLE access_log ADD CONSTRAINT broken CHECK (action <> 'release-publish') NOT VALID");
    try {
      expect((await ana.browser.order({ do: "publish", number: 1 })).status).toBe(500);
      expect((await readStatus())?.status).toBe("prepared");
    } finally {
      await client.query("ALTER TABLE access_log DROP CONSTRAINT broken");
      await client.end();
    }
  });
});

describe("what only an administrator reads", () => {
  it("is refused where it is read, to a page that forgot to ask", async () => {
    const { id } = await welcome("Ana");
    const advisor: Actor = { id, role: "advisor", name: "Ana", email: "ana@example.org", sessionId: id };
    for (const read of [() => listAdvisors(advisor), () => listOpenLinks(advisor, new Date()), () => readLog(advisor, 1), () => readReleaseDesk(advisor)]) await expect(read()).rejects.toThrow("only for an administrator");
  });

  it("has the log in pages, the newest first, with names", async () => {
    const ana = await welcome("Ana", "administrator");
    const actor: Actor = { id: ana.id, role: "administrator", name: "Ana", email: ana.email, sessionId: ana.id };
    await getPrisma().accessLog.createMany({ data: Array.from({ length: LOG_PAGE }, (_, index) => ({ at: new Date(Date.UTC(2026, 0, 1, 0, index)), actorId: ana.id, action: "interview-read", interviewId: ana.id })) });
    const [first, second] = [await readLog(actor, 1), await readLog(actor, 2)];
    expect([first.lines.length, first.more, second.more]).toEqual([LOG_PAGE, true, false]);
    expect(first.lines.slice(0, 2).map(({ action }) => action)).toEqual(["account-open", "account-invite"]);
    expect(first.lines[0]).toMatchObject({ actor: "Ana", subject: "Ana" });
    expect(new Set([...first.lines, ...second.lines].map(({ id }) => id)).size).toBe(LOG_PAGE + 2);
  });
});

describe("a link by mail", () => {
  afterEach(closeMailServers);

  it("goes to the invited person alone, is not shown, and opens the account", async () => {
    const ana = await welcome("Ana", "administrator");
    const mail = await listenForMail();
    configureMail(mail.url);
    expect(await (await ana.browser.order({ do: "invite", email: "Bea@example.org", role: "advisor" })).json()).toMatchObject({ sent: true, mail: "sent", path: null });
    const letter = decodeLetter(mail.letters[0] ?? "");
    expect(letter).toContain("To: bea@example.org");
    const link = /http:\/\/boussole\.test\/conseil\/invitation#[\w-]{43}/.exec(letter)?.[0] ?? "";
    expect(await openToken(new Browser(), takeToken(link))).toBeDefined();
  });

  it("to a wrong address is cancelled: it opens nothing any more, once, and the log says who did it", async () => {
    const ana = await welcome("Ana", "administrator");
    const bea = await welcome("Bea", "advisor");
    const { path } = (await (await ana.browser.order({ do: "invite", email: "wrong@example.org", role: "advisor" })).json()) as { path: string };
    const [link] = await getPrisma().invitation.findMany({ where: { email: "wrong@example.org" } });
    const cancel = { do: "cancel-link", link: link?.id };
    expect(await readCode(await bea.browser.order(cancel))).toBe("not-administrator");
    expect(await readCode(await ana.browser.order({ do: "cancel-link", link: "00000000-0000-4000-8000-000000000000" }))).toBe("not-found");
    expect((await ana.browser.order(cancel)).status).toBe(200);
    expect(await readCode(await new Browser().post("openLink", { token: takeToken(path) }))).toBe("invitation-cancelled");
    expect(await readCode(await ana.browser.order(cancel))).toBe("not-found");
    expect(await getPrisma().accessLog.findMany({ where: { action: "account-link-cancel" }, select: { actorId: true } })).toEqual([{ actorId: ana.id }]);
    expect((await getPrisma().invitation.findMany({ where: { email: "wrong@example.org" } }))[0]?.totpSecret).toBe("");
  });

  it("that cannot be sent is shown to be passed on", async () => {
    const ana = await welcome("Ana", "administrator");
    const mail = await listenForMail("refuses");
    configureMail(mail.url);
    expect(await (await ana.browser.order({ do: "invite", email: "bea@example.org", role: "advisor" })).json()).toMatchObject({ sent: false, mail: "failed", path: expect.stringContaining("/conseil/invitation#") as string });
  });
});
