import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { BODY_LIMIT } from "@/lib/server/body";
import { purgeExpired } from "@/lib/server/contributions";
import { closeDatabase, getPrisma } from "@/lib/server/database";
import { companies } from "../builders/companies";
import { buildBody, emptyDatabase, post, readProblem, studio, useTestDatabase, withdraw } from "./api";

beforeAll(() => { useTestDatabase(); });
beforeEach(emptyDatabase);
afterAll(closeDatabase);

const countRows = async () => ({
  pending: await getPrisma().pendingContribution.count(),
  receipts: await getPrisma().contributionReceipt.count(),
});

describe("a contribution", () => {
  it.each(companies)("of $id is stored with the profile that the server finds", async ({ answers, profile }) => {
    const response = await post(buildBody({ answers }));
    expect(response.status).toBe(201);
    expect(await response.json()).toEqual({ profile, questionnaire: "v1" });
    const [row] = await getPrisma().pendingContribution.findMany();
    const now = new Date();
    expect(row).toMatchObject({ questionnaire: "v1", profile, year: now.getUTCFullYear(), month: now.getUTCMonth() + 1 });
    expect(Object.keys(row?.answers as object).sort()).toEqual(Object.keys(answers).sort());
  });

  it("sent again is recognised, whatever the order of its keys and of its choices", async () => {
    const body = buildBody();
    const first = await post(body);
    const turned = Object.fromEntries(Object.entries(studio.answers).reverse().map(([id, answer]) => [id, typeof answer === "string" ? answer : [...answer].reverse()]));
    const second = await post({ answers: turned, questionnaire: "v1", key: String(body["key"]).toUpperCase() });
    expect([first.status, second.status]).toEqual([201, 200]);
    expect(await second.text()).toBe(await first.text());
    expect(await countRows()).toEqual({ pending: 1, receipts: 1 });
  });

  it("sent fifty times at once leaves one row", async () => {
    const body = buildBody();
    const statuses = await Promise.all(Array.from({ length: 50 }, async () => (await post(body)).status));
    expect(statuses.filter((status) => status === 201)).toHaveLength(1);
    expect(statuses.filter((status) => status === 200)).toHaveLength(49);
    expect(await countRows()).toEqual({ pending: 1, receipts: 1 });
  });

  it("under a key that carries another one is refused, also at the same moment", async () => {
    const key = randomUUID();
    const others = companies.slice(0, 2).map(({ answers }) => buildBody({ key, answers }));
    const statuses = await Promise.all(others.map(async (body) => (await post(body)).status));
    expect(statuses.sort()).toEqual([201, 409]);
    expect(await countRows()).toEqual({ pending: 1, receipts: 1 });
  });

  it("whose receipt has expired is not stored twice", async () => {
    const body = buildBody();
    await post(body);
    await getPrisma().contributionReceipt.deleteMany();
    expect((await post(body)).status).toBe(409);
    expect((await countRows()).pending).toBe(1);
  });

  it("can be withdrawn with its key, once", async () => {
    const key = randomUUID();
    await post(buildBody());
    await post(buildBody({ key }));
    expect((await withdraw(key)).status).toBe(204);
    expect((await withdraw(key)).status).toBe(404);
    expect((await withdraw(randomUUID())).status).toBe(404);
    expect((await countRows()).pending).toBe(1);
  });

  it.each([["then withdrawn", true, 204], ["withdrawn before it arrives", false, 404]])("%s does not come back when a late request arrives", async (_, sent, status) => {
    const body = buildBody();
    if (sent) await post(body);
    expect((await withdraw(String(body["key"]))).status).toBe(status);
    const late = await post(body);
    expect(late.status).toBe(410);
    expect(late.headers.get("content-type")).toMatch(/^application\/problem\+json/);
    expect((await readProblem(late)).code).toBe("withdrawn");
    expect(await countRows()).toEqual({ pending: 0, receipts: 1 });
    const [receipt] = await getPrisma().contributionReceipt.findMany();
    expect(receipt?.bodyHmac).toHaveLength(0);
    await purgeExpired(new Date(Date.now() + 72 * 3_600_000));
    expect(await countRows()).toEqual({ pending: 0, receipts: 0 });
  });

  it("withdrawn at the very moment when it is sent ends withdrawn", async () => {
    const bodies = Array.from({ length: 40 }, () => buildBody());
    await Promise.all(bodies.flatMap((body) => [post(body), withdraw(String(body["key"]))]));
    expect((await countRows()).pending).toBe(0);
  });

  it("already sealed keeps its receipt when somebody tries to withdraw it", async () => {
    const key = randomUUID();
    await post(buildBody({ key }));
    await getPrisma().pendingContribution.deleteMany();
    expect((await withdraw(key)).status).toBe(404);
    expect((await countRows()).receipts).toBe(1);
    expect((await post(buildBody({ key }))).status).toBe(200);
    expect((await countRows()).pending).toBe(0);
  });
});

describe("what is refused", () => {
  const without = (id: string) => Object.fromEntries(Object.entries(studio.answers).filter(([key]) => key !== id));

  it.each([
    ["an unknown question", { answers: { ...studio.answers, "no.such": "x" } }, "no.such", "unknown-question"],
    ["an unknown option", { answers: { ...studio.answers, "context.size": "huge" } }, "context.size", "unknown-option"],
    ["an answer to a hidden question", { answers: { ...studio.answers, "activity.publishing": "books" } }, "activity.publishing", null],
    ["a missing answer", { answers: without("context.size") }, "context.size", "missing"],
    ["a number", { answers: { ...studio.answers, "context.size": 3 } }, "context.size", "wrong-type"],
    ["a list where one answer is asked", { answers: { ...studio.answers, "context.size": ["solo"] } }, "context.size", "wrong-type"],
    ["no answers", { answers: undefined }, null, "wrong-type"],
    ["answers that are a list", { answers: [] }, null, "wrong-type"],
    ["a key that is not a UUID", { key: "abc" }, null, "wrong-type"],
    ["a key that is a UUID of another version", { key: "018f4e2a-0000-7000-8000-000000000000" }, null, "wrong-type"],
    ["an unknown version", { questionnaire: "v99" }, null, "unknown-version"],
    ["a version named like a property of every object", { questionnaire: "__proto__" }, null, "unknown-version"],
    ["a field too many", { email: "x@example.org" }, null, "wrong-type"],
  ])("%s, with words", async (_, changes, question, code) => {
    const response = await post(buildBody(changes));
    expect(response.status).toBe(422);
    expect(response.headers.get("content-type")).toMatch(/^application\/problem\+json/);
    const { errors = [], title, detail } = await readProblem(response);
    expect([title, detail].every((text) => text.length > 5)).toBe(true);
    expect(errors).toContainEqual({ question, code: code ?? errors[0]?.code, message: expect.any(String) as string });
    expect(await countRows()).toEqual({ pending: 0, receipts: 0 });
  });

  it.each([["null", 422], ["[]", 422], ["3", 422], ["{", 400], ["", 400], ["\"\\ud800\"", 422]])("the body %s", async (body, status) => {
    expect((await post(body)).status).toBe(status);
  });

  it("hundreds of unknown questions, naming fifty", async () => {
    const answers = Object.fromEntries(Array.from({ length: 500 }, (_, index) => [`no.such${String(index)}`, "x"]));
    const response = await post(buildBody({ answers }));
    expect(response.status).toBe(422);
    expect((await readProblem(response)).errors).toHaveLength(50);
  });

  it("nothing of the largest answer sets for their weight", () => {
    for (const { answers } of companies) expect(JSON.stringify(buildBody({ answers })).length * 3).toBeLessThan(BODY_LIMIT);
  });

  it("bytes that are not UTF-8", async () => {
    const { POST } = await import("@/app/api/v1/contributions/route");
    const request = new Request("http://boussole.test/", { method: "POST", headers: { "Content-Type": "application/json" }, body: new Uint8Array([0x22, 0xff, 0x22]) });
    expect((await POST(request)).status).toBe(400);
  });

  it.each(["text/plain", "application/x-www-form-urlencoded", "application/json-patch+json", ""])("the content type « %s »", async (type) => {
    expect((await post(buildBody(), { headers: { "Content-Type": type } })).status).toBe(415);
  });

  it("a body over 16 KiB, announced or not, without reading the rest", async () => {
    expect((await post(JSON.stringify({ padding: "x".repeat(BODY_LIMIT) }))).status).toBe(413);
    const { POST } = await import("@/app/api/v1/contributions/route");
    let pulled = 0;
    const endless = new ReadableStream<Uint8Array>({ pull: (controller) => { pulled += 1; controller.enqueue(new Uint8Array(4_096).fill(0x20)); } });
    const request = new Request("http://boussole.test/", { method: "POST", headers: { "Content-Type": "application/json" }, body: endless, duplex: "half" } as RequestInit);
    expect((await POST(request)).status).toBe(413);
    expect(pulled).toBeLessThan(8);
  });

  it.each<[Record<string, string>, number]>([
    [{ Origin: "https://evil.example" }, 403],
    [{ Origin: "null" }, 403],
    [{ Origin: "http://boussole.test:8080" }, 403],
    [{ "Sec-Fetch-Site": "cross-site" }, 403],
    [{ "Sec-Fetch-Site": "same-site", Origin: "http://boussole.test" }, 403],
    [{ Origin: "http://boussole.test", "Sec-Fetch-Site": "same-origin" }, 201],
    [{}, 201],
  ])("or accepted by its origin: %o → %i", async (headers, status) => {
    expect((await post(buildBody(), { headers: headers })).status).toBe(status);
    expect((await withdraw(randomUUID(), headers)).status).toBe(status === 403 ? 403 : 404);
  });

  it("a foreign page before its body is looked at", async () => {
    expect((await post("{", { headers: { Origin: "null", "Content-Type": "text/plain" } })).status).toBe(403);
  });
});
