import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { GET as getContacts } from "@/app/api/v1/contacts/route";
import { LINK_DAYS, makeRecoveryLink } from "@/lib/server/accounts/invitations";
import { purgeAccounts } from "@/lib/server/accounts/purge";
import { ATTEMPTS } from "@/lib/server/accounts/sign-in";
import { identifyDisabled, requireAdministrator, requireAdvisor } from "@/lib/server/authorisation";
import { closeDatabase, getPrisma } from "@/lib/server/database";
import { Browser, emptyAccounts, forgetCodes, GUARDED, makeToken, openToken, PASSWORD, readCode, signInAs, takeToken, welcome } from "./advisors-api";
import { Phone } from "../builders/phone";
import { useTestDatabase } from "./api";

const readContacts = (headers: Readonly<Record<string, string>> = {}): Promise<Response> => getContacts(new Request("http://boussole.test/api/v1/contacts", { headers }));

beforeAll(() => { useTestDatabase(); });
beforeEach(emptyAccounts);
// A code lasts thirty seconds, and machines are slow and shared: the clock stands still, five seconds into a step.
beforeEach(() => { vi.useFakeTimers({ now: Math.floor(Date.now() / 30_000) * 30_000 + 5_000, toFake: ["Date"] }); });
afterEach(() => { vi.useRealTimers(); });
afterAll(closeDatabase);

const DAY = 24 * 3_600_000;
const other = "pluie-lampe-orteil-cuivre";
const countRows = async () => ({ users: await getPrisma().user.count(), sessions: await getPrisma().session.count() });

describe("an invitation", () => {
  it("opens an account with both factors and a session, once", async () => {
    const browser = new Browser();
    const token = await makeToken("ana@example.org");
    const phone = await openToken(browser, token);
    expect(await countRows()).toEqual({ users: 0, sessions: 0 });
    const accepted = await browser.post("acceptLink", { token, name: " Ana  Roux ", password: PASSWORD, code: phone.show() });
    expect(accepted.status).toBe(200);
    const me = await browser.get("readMe");
    expect(await me.json()).toEqual({ id: expect.any(String) as string, name: "Ana Roux", email: "ana@example.org", role: "advisor" });
    const again = await new Browser().post("acceptLink", { token, name: "Eve", password: other, code: phone.show(1) });
    expect([again.status, await readCode(again)]).toEqual([410, "invitation-used"]);
    expect(await readCode(await new Browser().post("openLink", { token }))).toBe("invitation-used");
    expect(await countRows()).toEqual({ users: 1, sessions: 1 });
  });

  it("used by two people at the same moment makes one account", async () => {
    const token = await makeToken("ana@example.org");
    const phone = await openToken(new Browser(), token);
    const code = phone.show();
    const statuses = await Promise.all(["Ana", "Eve"].map(async (name) => (await new Browser().post("acceptLink", { token, name, password: PASSWORD, code })).status));
    expect(statuses.sort()).toEqual([200, 410]);
    expect(await countRows()).toEqual({ users: 1, sessions: 1 });
  });

  it("expires after seven days, to the second", async () => {
    expect(LINK_DAYS).toBe(7);
    const made = new Date(Math.floor(Date.now() / 1000) * 1000 - 7 * DAY);
    const token = await makeToken("ana@example.org", "advisor", new Date(made.getTime() - 1_000));
    const expired = await new Browser().post("openLink", { token });
    expect([expired.status, await readCode(expired)]).toEqual([410, "invitation-expired"]);
    const later = await makeToken("bea@example.org", "advisor", new Date(made.getTime() + 60_000));
    expect((await new Browser().post("openLink", { token: later })).status).toBe(200);
  });

  it("is void once another was made for the same address", async () => {
    const first = await makeToken("ana@example.org");
    const second = await makeToken("ANA@example.org");
    expect(await readCode(await new Browser().post("openLink", { token: first }))).toBe("invitation-cancelled");
    expect((await new Browser().post("openLink", { token: second })).status).toBe(200);
  });

  it.each(["", "x", "a".repeat(43), "é".repeat(43)])("that is not one (« %s ») is not recognised", async (token) => {
    expect(await readCode(await new Browser().post("openLink", { token }))).toBe("invitation-unknown");
  });

  it("leaves no trace of its token in the database", async () => {
    const token = await makeToken("ana@example.org");
    const [row] = await getPrisma().$queryRaw<{ text: string }[]>`SELECT row_to_json(i)::text AS text FROM invitations i`;
    expect(row?.text).not.toContain(token);
    expect(row?.text).not.toContain(Buffer.from(token).toString("hex"));
    expect(row?.text).not.toContain(Buffer.from(token, "base64url").toString("hex"));
  });

  it.each([["a short password", { password: "vxkqjzpwhgf" }, "password-short"], ["a common password", { password: "motdepasse2026" }, "password-personal"], ["a leaked password", { password: "1qaz2wsx3edc" }, "password-common"],
    ["a password about its owner", { password: "ana.example.org" }, "password-personal"], ["no name", { name: "  " }, "name-missing"], ["a wrong code", { code: "000000" }, "wrong-code"], ["a code of letters", { code: "abcdef" }, "wrong-code"]])(
    "refuses %s, says so, and may be used again", async (_, changes, code) => {
      const browser = new Browser();
      const token = await makeToken("ana@example.org");
      const phone = await openToken(browser, token);
      const right = { token, name: "Ana", password: PASSWORD, code: phone.show() };
      expect(await readCode(await browser.post("acceptLink", { ...right, ...changes }))).toBe(code);
      expect(await countRows()).toEqual({ users: 0, sessions: 0 });
      expect((await browser.post("acceptLink", right)).status).toBe(200);
    });

  it("accepts the code of a phone that is one step off, and tells one that is far behind", async () => {
    for (const [name, steps, expected] of [["Ana", -1, 200], ["Bea", 1, 200], ["Cleo", -3, "clock-skew"], ["Dora", 3, "wrong-code"], ["Elsa", -40, "wrong-code"]] as const) {
      const token = await makeToken(`${name}@example.org`);
      const phone = await openToken(new Browser(), token);
      const response = await new Browser().post("acceptLink", { token, name, password: PASSWORD, code: phone.show(steps) });
      expect(response.status === 200 ? 200 : await readCode(response), name).toBe(expected);
    }
  });
});

describe("signing in", () => {
  it("takes a password, then a code, and gives a session of seven days without an address", async () => {
    const ana = await welcome("Ana");
    await forgetCodes(ana.id);
    const browser = new Browser({ "User-Agent": "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0" });
    const first = await browser.post("signIn", { email: " ANA@example.org ", password: PASSWORD });
    expect([first.status, await first.json(), await browser.isSignedIn()]).toEqual([200, { next: "code" }, false]);
    expect(browser.jar).not.toContain("session_token=");
    const second = await browser.post("sendCode", { code: ana.phone.show() });
    expect([second.status, await browser.isSignedIn()]).toEqual([200, true]);
    expect(second.headers.getSetCookie().join("\n")).toMatch(/boussole\.session_token=[^;]+; Max-Age=604800; Path=\/; HttpOnly; SameSite=Lax/);
    expect(second.headers.get("cache-control")).toBe("no-store");
    const row = await getPrisma().session.findFirstOrThrow({ where: { userAgent: "Firefox, Linux" } });
    expect([row.ipAddress, row.expiresAt.getTime() - row.createdAt.getTime()]).toEqual([null, expect.closeTo(7 * DAY, -4)]);
  });

  it("marks its cookie as secure where the service is", async () => {
    vi.stubEnv("PUBLIC_URL", "https://boussole.example");
    const ana = await welcomeAt("https://boussole.example");
    expect(ana).toMatch(/__Secure-boussole\.session_token=[^;]+;.*Secure/);
  });

  it("says the same of an unknown address, a wrong password, a disabled account and nonsense", async () => {
    const ana = await welcome("Ana");
    const bea = await welcome("Bea");
    await getPrisma().user.update({ where: { id: bea.id }, data: { disabledAt: new Date() } });
    const tries = [{ email: "nobody@example.org", password: PASSWORD }, { email: ana.email, password: other }, { email: bea.email, password: PASSWORD }, { email: "not an address", password: "x" }, { email: ana.email, password: "x".repeat(900) }];
    const answers = await Promise.all(tries.map(async (body) => { const response = await new Browser().post("signIn", body); return [response.status, await response.text(), response.headers.getSetCookie()]; }));
    expect(new Set(answers.map((each) => JSON.stringify(each))).size).toBe(1);
    expect(answers[0]?.[0]).toBe(401);
    expect(answers[0]?.[1]).toContain("Identifiants refusés.");
  });

  it.each([["is not in service", { twoFactorEnabled: false }], ["was never shown to work", { twoFactor: { update: { verified: false } } }], ["is gone", { twoFactor: { delete: true } }]])(
    "gives no session, and not even the second step, to an account whose second factor %s", async (_, data) => {
      const ana = await welcome("Ana");
      await getPrisma().user.update({ where: { id: ana.id }, data });
      await getPrisma().session.deleteMany();
      const browser = new Browser();
      expect(await readCode(await browser.post("signIn", { email: ana.email, password: PASSWORD }))).toBe("credentials");
      expect([browser.jar, await getPrisma().session.count()]).toEqual(["", 0]);
    });

  it("refuses a wrong code, and the challenge after five of them", async () => {
    const ana = await welcome("Ana");
    await forgetCodes(ana.id);
    const browser = new Browser();
    await browser.post("signIn", { email: ana.email, password: PASSWORD });
    for (let tried = 0; tried < 5; tried += 1) expect(await readCode(await browser.post("sendCode", { code: "000000" }))).toBe("wrong-code");
    expect(await readCode(await browser.post("sendCode", { code: ana.phone.show() }))).toBe("challenge-over");
    expect(await browser.isSignedIn()).toBe(false);
  });

  it("refuses a code that has served, for the same and for another sign-in", async () => {
    const ana = await welcome("Ana");
    await forgetCodes(ana.id);
    const code = ana.phone.show();
    const [one, two] = [new Browser(), new Browser()];
    await one.post("signIn", { email: ana.email, password: PASSWORD });
    await two.post("signIn", { email: ana.email, password: PASSWORD });
    const both = await Promise.all([one, two].map(async (browser) => (await browser.post("sendCode", { code })).status));
    expect(both.sort()).toEqual([200, 401]);
    const late = await two.isSignedIn() ? one : two;
    expect(await readCode(await late.post("sendCode", { code }))).toBe("used-code");
    expect((await late.post("sendCode", { code: ana.phone.show(1) })).status).toBe(200);
  });

  it("refuses the code that opened the account", async () => {
    const ana = await welcome("Ana");
    const browser = new Browser();
    await browser.post("signIn", { email: ana.email, password: PASSWORD });
    expect(await readCode(await browser.post("sendCode", { code: ana.phone.show() }))).toBe("used-code");
  });

  it("takes the code of a phone that is one step off, and tells one that is late by minutes", async () => {
    const ana = await welcome("Ana");
    for (const [steps, expected] of [[-1, 200], [1, 200], [-4, "clock-skew"]] as const) {
      await forgetCodes(ana.id);
      const browser = new Browser();
      await browser.post("signIn", { email: ana.email, password: PASSWORD });
      const response = await browser.post("sendCode", { code: ana.phone.show(steps) });
      expect(response.status === 200 ? 200 : await readCode(response)).toBe(expected);
    }
  });

  it("needs the browser that gave the password", async () => {
    const ana = await welcome("Ana");
    await forgetCodes(ana.id);
    expect(await readCode(await new Browser().post("sendCode", { code: ana.phone.show() }))).toBe("challenge-over");
    const forged = new Browser();
    forged.jar = "boussole.two_factor=2fa-abcdef.c2lnbmF0dXJl";
    expect(await readCode(await forged.post("sendCode", { code: ana.phone.show() }))).toBe("challenge-over");
  });

  it("by somebody else in the same browser gives that person's session, not the other's", async () => {
    const ana = await welcome("Ana");
    const bea = await welcome("Bea");
    await signInAs(bea, ana.browser);
    expect(await (await ana.browser.get("readMe")).json()).toMatchObject({ id: bea.id });
  });

  it("waits after ten wrong codes in a row, whatever challenge they were sent to", async () => {
    const ana = await welcome("Ana");
    for (let challenge = 0; challenge < 2; challenge += 1) {
      const browser = new Browser();
      await browser.post("signIn", { email: ana.email, password: PASSWORD });
      for (let tried = 0; tried < 5; tried += 1) await browser.post("sendCode", { code: "000000" });
    }
    const browser = new Browser();
    await browser.post("signIn", { email: ana.email, password: PASSWORD });
    const response = await browser.post("sendCode", { code: ana.phone.show(1) });
    expect([response.status, await readCode(response)]).toEqual([429, "too-many"]);
    expect(Number(response.headers.get("retry-after"))).toBeGreaterThan(800);
  });

  it("counts attempts by account and network; another network still gets in", async () => {
    const ana = await welcome("Ana");
    const tries = await Promise.all(Array.from({ length: ATTEMPTS.pair + 1 }, async () => (await new Browser().post("signIn", { email: ana.email, password: other })).status));
    expect(tries.filter((status) => status === 429)).toHaveLength(1);
    const refused = await new Browser().post("signIn", { email: ana.email, password: PASSWORD });
    expect([refused.status, await readCode(refused)]).toEqual([429, "too-many"]);
    expect((await new Browser({}, "198.51.100.0/24").post("signIn", { email: ana.email, password: PASSWORD })).status).toBe(200);
  });
});

async function welcomeAt(origin: string): Promise<string> {
  const token = await makeToken("zoe@example.org");
  const browser = new Browser({ Origin: origin });
  const phone = await openToken(browser, token);
  return (await browser.post("acceptLink", { token, name: "Zoe", password: PASSWORD, code: phone.show() })).headers.getSetCookie().join("\n");
}

describe("a session", () => {
  it("that its owner revokes is over with the next request", async () => {
    const ana = await welcome("Ana");
    const second = await signInAs(ana);
    expect(await second.isSignedIn()).toBe(true);
    const { sessions } = (await (await ana.browser.get("readSessions")).json()) as { sessions: { id: string; current: boolean }[] };
    expect(sessions.map(({ current }) => current).sort()).toEqual([false, true]);
    const [away] = sessions.filter(({ current }) => !current);
    expect((await ana.browser.post("endSession", { id: away?.id })).status).toBe(200);
    const refused = await second.get("readMe");
    expect([refused.status, await readCode(refused)]).toEqual([401, "signed-out"]);
    expect(await ana.browser.isSignedIn()).toBe(true);
  });

  it("of somebody else cannot be seen or revoked", async () => {
    const [ana, bea] = [await welcome("Ana"), await welcome("Bea", "administrator")];
    const { sessions } = (await (await ana.browser.get("readSessions")).json()) as { sessions: { id: string }[] };
    expect(sessions).toHaveLength(1);
    expect((await bea.browser.post("endSession", { id: sessions[0]?.id })).status).toBe(404);
    expect(await ana.browser.isSignedIn()).toBe(true);
  });

  it("ends by signing out, everywhere else by « others », and when it has had its time", async () => {
    const ana = await welcome("Ana");
    const [two, three] = [await signInAs(ana), await signInAs(ana)];
    const kept = two.jar;
    await two.post("signOut");
    two.jar = kept;
    expect(await two.isSignedIn()).toBe(false);
    await ana.browser.post("endSession", { others: true });
    expect([await three.isSignedIn(), await ana.browser.isSignedIn()]).toEqual([false, true]);
    await getPrisma().session.updateMany({ data: { expiresAt: new Date(Date.now() - 1) } });
    expect(await ana.browser.isSignedIn()).toBe(false);
  });

  it("cannot be made up: a token without its signature, or with another secret's, is nobody", async () => {
    const ana = await welcome("Ana");
    const { token } = await getPrisma().session.findFirstOrThrow();
    const forged = new Browser();
    for (const value of [token, `${token}.`, `${token}.${"A".repeat(43)}%3D`]) {
      forged.jar = `boussole.session_token=${value}`;
      expect(await forged.isSignedIn()).toBe(false);
    }
    vi.stubEnv("BOUSSOLE_SECRET", "another-secret-of-thirty-two-characters-at-least");
    expect(await ana.browser.isSignedIn()).toBe(false);
  });
});

describe("whoever is not known", () => {
  it("gets nothing from any route, whatever the body", async () => {
    for (const browser of [new Browser(), Object.assign(new Browser(), { jar: "boussole.session_token=x.y" })]) {
      for (const route of GUARDED.posted) for (const body of [{}, "{"]) expect([route, (await browser.post(route, body)).status]).toEqual([route, 401]);
      for (const route of GUARDED.read) expect([route, (await browser.get(route)).status]).toEqual([route, 401]);
    }
  });

  it.each<[Record<string, string>]>([[{ Origin: "https://evil.example" }], [{ Origin: "null" }], [{ "Sec-Fetch-Site": "cross-site" }], [{ "Sec-Fetch-Site": "same-site" }]])("and comes from a foreign page changes nothing, signed in or not: %o", async (headers) => {
    const ana = await welcome("Ana", "administrator");
    for (const route of [...GUARDED.posted, "signIn", "sendCode", "signOut", "openLink", "acceptLink"] as const) {
      expect([route, (await ana.browser.post(route, {}, headers)).status]).toEqual([route, 403]);
    }
    expect(await ana.browser.isSignedIn()).toBe(true);
  });

  it("and sends a form instead of JSON is refused", async () => {
    const ana = await welcome("Ana", "administrator");
    expect((await ana.browser.post("administer", "do=invite", { "Content-Type": "application/x-www-form-urlencoded" })).status).toBe(415);
    expect((await ana.browser.post("administer", "{\"do\":\"invite\"}", { "Content-Type": "text/plain" })).status).toBe(415);
  });
});

describe("an advisor", () => {
  it("is refused every order of an administrator, whatever is added to it", async () => {
    const [ana, bea] = [await welcome("Ana"), await welcome("Bea")];
    const orders = [{ do: "invite", email: "x@example.org", role: "administrator" }, { do: "set-role", userId: ana.id, role: "administrator" }, { do: "disable", userId: bea.id }, { do: "recover", userId: bea.id }, { do: "publish", number: 1 }, { do: "set-retention", months: 1 }];
    for (const order of orders) {
      const response = await ana.browser.order({ ...order, actor: { role: "administrator" } });
      expect([response.status, await readCode(response)]).toEqual([403, "not-administrator"]);
    }
    expect(await getPrisma().invitation.count({ where: { usedAt: null } })).toBe(0);
    expect((await getPrisma().user.findMany({ select: { role: true } })).map(({ role }) => role)).toEqual(["advisor", "advisor"]);
  });

  it("does not choose a role when accepting a link", async () => {
    const token = await makeToken("ana@example.org");
    const phone = await openToken(new Browser(), token);
    const response = await new Browser().post("acceptLink", { token, name: "Ana", password: PASSWORD, code: phone.show(), role: "administrator" });
    expect(response.status).toBe(422);
    expect(await getPrisma().user.count()).toBe(0);
  });

  it("loses an administrator's rights with the next request", async () => {
    const [ana, bea] = [await welcome("Ana", "administrator"), await welcome("Bea", "administrator")];
    expect((await ana.browser.order({ do: "set-role", userId: bea.id, role: "advisor" })).status).toBe(200);
    expect((await bea.browser.order({ do: "set-retention", months: 12 })).status).toBe(403);
    expect(await bea.browser.isSignedIn()).toBe(true);
  });

  it("changes a password with the present one; other sessions end", async () => {
    const ana = await welcome("Ana");
    const second = await signInAs(ana);
    expect(await readCode(await ana.browser.post("changePassword", { current: other, next: other }))).toBe("password-wrong");
    expect(await readCode(await ana.browser.post("changePassword", { current: PASSWORD, next: "azertyuiop12" }))).toBe("password-common");
    expect((await ana.browser.post("changePassword", { current: PASSWORD, next: other })).status).toBe(200);
    expect([await ana.browser.isSignedIn(), await second.isSignedIn()]).toEqual([true, false]);
    expect((await new Browser().post("signIn", { email: ana.email, password: PASSWORD })).status).toBe(401);
    expect((await new Browser().post("signIn", { email: ana.email, password: other })).status).toBe(200);
  });

  it("changes a second factor with the password and a code of the new one; the old one no longer serves", async () => {
    const [ana, bea] = [await welcome("Ana"), await welcome("Bea")];
    expect(await readCode(await ana.browser.post("changeFactor", { password: other }))).toBe("password-wrong");
    const begun = (await (await ana.browser.post("changeFactor", { password: PASSWORD })).json()) as { pending: string; enrolment: { letters: string } };
    const phone = new Phone(begun.enrolment.letters);
    expect(await readCode(await ana.browser.post("changeFactor", { pending: begun.pending, code: "000000" }))).toBe("wrong-code");
    expect(await readCode(await bea.browser.post("changeFactor", { pending: begun.pending, code: phone.show() }))).toBe("challenge-over");
    expect(await readCode(await ana.browser.post("changeFactor", { pending: "x", code: phone.show() }))).toBe("challenge-over");
    expect((await ana.browser.post("changeFactor", { pending: begun.pending, code: phone.show() })).status).toBe(200);
    const browser = new Browser();
    await browser.post("signIn", { email: ana.email, password: PASSWORD });
    expect(await readCode(await browser.post("sendCode", { code: ana.phone.show(1) }))).toBe("wrong-code");
    expect((await browser.post("sendCode", { code: phone.show(1) })).status).toBe(200);
  });
});

describe("an administrator", () => {
  it("disables an account: its sessions are refused at once, its links are void, and it may only hand work over", async () => {
    const [ana, bea] = [await welcome("Ana", "administrator"), await welcome("Bea")];
    const link = await makeRecoveryLink(bea.id, { actor: null, now: new Date() });
    expect((await ana.browser.order({ do: "disable", userId: bea.id })).status).toBe(200);
    const refused = await bea.browser.get("readMe");
    expect([refused.status, await readCode(refused)]).toEqual([401, "disabled"]);
    expect((await new Browser().post("signIn", { email: bea.email, password: PASSWORD })).status).toBe(401);
    expect(await readCode(await new Browser().post("openLink", { token: link.ok ? takeToken(link.value.path) : "" }))).toBe("invitation-cancelled");
    const headers = new Headers({ cookie: bea.browser.jar });
    expect(await requireAdvisor(headers)).toEqual({ ok: false, error: "disabled" });
    expect(await identifyDisabled(headers)).toEqual({ id: bea.id });
    expect(await identifyDisabled(new Headers({ cookie: ana.browser.jar }))).toBeNull();
    expect(await getPrisma().user.count()).toBe(2);
  });

  it("enables it again: the sessions of before stay over", async () => {
    const [ana, bea] = [await welcome("Ana", "administrator"), await welcome("Bea")];
    await ana.browser.order({ do: "disable", userId: bea.id });
    await ana.browser.order({ do: "enable", userId: bea.id });
    expect(await bea.browser.isSignedIn()).toBe(false);
    expect(await (await signInAs(bea)).isSignedIn()).toBe(true);
  });

  it("cannot touch their own account: there is always one left", async () => {
    const ana = await welcome("Ana", "administrator");
    for (const order of [{ do: "disable" }, { do: "recover" }, { do: "enable" }, { do: "set-role", role: "advisor" }]) {
      expect(await readCode(await ana.browser.order({ ...order, userId: ana.id }))).toBe("own-account");
    }
  });

  it("and another who disable one another at the same moment leave one", async () => {
    const [ana, bea] = [await welcome("Ana", "administrator"), await welcome("Bea", "administrator")];
    await Promise.all([ana.browser.order({ do: "disable", userId: bea.id }), bea.browser.order({ do: "disable", userId: ana.id })]);
    expect(await getPrisma().user.count({ where: { disabledAt: null } })).toBe(1);
  });

  it("recovers an account: new password, new second factor, no session of before, logged", async () => {
    const [ana, bea] = [await welcome("Ana", "administrator"), await welcome("Bea")];
    const made = (await (await ana.browser.order({ do: "recover", userId: bea.id })).json()) as { sent: boolean; path: string };
    expect(made).toMatchObject({ sent: false, mail: "not-configured" });
    expect(await bea.browser.isSignedIn()).toBe(true);
    const token = takeToken(made.path);
    const fresh = new Browser();
    const phone = await openToken(fresh, token);
    expect((await fresh.post("acceptLink", { token, name: "", password: other, code: phone.show() })).status).toBe(200);
    expect([await fresh.isSignedIn(), await bea.browser.isSignedIn()]).toEqual([true, false]);
    expect((await new Browser().post("signIn", { email: bea.email, password: PASSWORD })).status).toBe(401);
    const lines = await getPrisma().accessLog.findMany({ where: { subjectId: bea.id }, select: { actorId: true, action: true } });
    expect(lines).toEqual(expect.arrayContaining([{ actorId: ana.id, action: "account-recovery-link" }, { actorId: bea.id, action: "account-recover" }]));
  });

  it("invites; who has an account already is not invited again", async () => {
    const ana = await welcome("Ana", "administrator");
    const made = (await (await ana.browser.order({ do: "invite", email: "Cleo@Example.org", role: "advisor" })).json()) as { path: string };
    expect(made.path).toMatch(/^\/conseil\/invitation#[\w-]{43}$/);
    expect(await readCode(await ana.browser.order({ do: "invite", email: "ANA@example.org", role: "advisor" }))).toBe("account-exists");
    expect(await readCode(await ana.browser.order({ do: "invite", email: "cleo", role: "advisor" }))).toBe("email-invalid");
    expect(await readCode(await ana.browser.order({ do: "invite", email: "x@example.org", role: "root" }))).toBe("invalid");
    expect(await readCode(await ana.browser.order({ do: "drop-everything" }))).toBe("invalid");
  });

  it("sets how long interviews are kept, and whom to call: as entered, and nothing invented", async () => {
    const ana = await welcome("Ana", "administrator");
    expect(await (await readContacts()).json()).toEqual({ contacts: [] });
    for (const months of [0, 61, 1.5, "12", null]) expect(await readCode(await ana.browser.order({ do: "set-retention", months }))).toBe("retention-invalid");
    expect((await ana.browser.order({ do: "set-retention", months: 36 })).status).toBe(200);
    const contact = { name: " Léa  Martin ", role: "Conseillère", email: "lea@example.org", phone: "05 61 00 00 00" };
    for (const bad of [[{ ...contact, name: "" }], [{ ...contact, email: "", phone: "" }], [{ ...contact, email: "x" }], [{ ...contact, phone: "call me" }], Array(7).fill(contact), {}, [{ ...contact, admin: true }]]) {
      expect(await readCode(await ana.browser.order({ do: "set-contacts", contacts: bad }))).toBe("contacts-invalid");
    }
    expect((await ana.browser.order({ do: "set-contacts", contacts: [contact] })).status).toBe(200);
    const answer = await readContacts();
    // The same bytes for everybody, with no cookie given: asking tells nothing, and a cache may answer.
    expect(Object.fromEntries(answer.headers)).toEqual({ "cache-control": "public, max-age=60", "content-type": "application/json; charset=utf-8", etag: expect.stringMatching(/^"[0-9a-f]{64}"$/) as string, "x-robots-tag": "noindex" });
    expect(await answer.json()).toEqual({ contacts: [{ ...contact, name: "Léa Martin" }] });
    expect((await readContacts({ "If-None-Match": answer.headers.get("etag") ?? "" })).status).toBe(304);
    expect((await ana.browser.order({ do: "set-contacts", contacts: [] })).status).toBe(200);
    expect(await (await readContacts({ "If-None-Match": answer.headers.get("etag") ?? "" })).json()).toEqual({ contacts: [] });
    const { readSettings } = await import("@/lib/server/settings");
    expect((await readSettings()).retentionMonths).toBe(36);
  });

  it("is known as one only while they are", async () => {
    const [ana, bea] = [await welcome("Ana", "administrator"), await welcome("Bea")];
    expect(await requireAdministrator(new Headers({ cookie: ana.browser.jar }))).toMatchObject({ ok: true, value: { id: ana.id } });
    expect(await requireAdministrator(new Headers({ cookie: bea.browser.jar }))).toEqual({ ok: false, error: "not-administrator" });
    expect(await requireAdministrator(new Headers())).toEqual({ ok: false, error: "signed-out" });
  });
});

describe("the log", () => {
  it("says who, what and when to the minute, and nothing else; no line is ever changed", async () => {
    const ana = await welcome("Ana", "administrator");
    await ana.browser.order({ do: "invite", email: "secret.address@example.org", role: "advisor" });
    const rows = await getPrisma().$queryRaw<{ text: string; second: number }[]>`SELECT row_to_json(l)::text AS text, extract(second FROM at)::int AS second FROM access_log l`;
    expect(rows.length).toBeGreaterThan(1);
    expect(rows.every(({ second }) => second === 0)).toBe(true);
    expect(rows.map(({ text }) => text).join()).not.toContain("secret.address");
    await expect(getPrisma().$executeRaw`UPDATE access_log SET action = 'nothing'`).rejects.toThrow(/never changed/);
  });
});

describe("forgetting", () => {
  it("drops sessions and sign-ins when they expire, links after three months, lines of the log after three years, and no account", async () => {
    const ana = await welcome("Ana");
    await makeToken("bea@example.org");
    await new Browser().post("signIn", { email: ana.email, password: PASSWORD });
    const count = async () => [await getPrisma().session.count(), await getPrisma().verification.count(), await getPrisma().invitation.count(), await getPrisma().accessLog.count(), await getPrisma().user.count()];
    const now = Date.now();
    await purgeAccounts(new Date(now));
    expect(await count()).toEqual([1, 2, 2, 3, 1]);
    await purgeAccounts(new Date(now + 11 * 60_000));
    expect(await count()).toEqual([1, 0, 2, 3, 1]);
    await purgeAccounts(new Date(now + 8 * DAY));
    expect(await count()).toEqual([0, 0, 2, 3, 1]);
    await purgeAccounts(new Date(now + 98 * DAY));
    expect(await count()).toEqual([0, 0, 0, 3, 1]);
    await purgeAccounts(new Date(now + (3 * 365 + 1) * DAY));
    expect(await count()).toEqual([0, 0, 0, 0, 1]);
  });
});
