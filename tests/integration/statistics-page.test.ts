import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openStatistics } from "@/app/statistiques/open-statistics";
import { closeDatabase, getPrisma } from "@/lib/server/database";
import { computeDigest } from "@/lib/server/digest";
import { buildRelease } from "../builders/releases";
import { useTestDatabase } from "./api";

const forget = () => getPrisma().$executeRaw`TRUNCATE releases`;

async function store(number: number, changes: object = {}): Promise<void> {
  const cube = JSON.stringify({ ...buildRelease({ number }), ...changes });
  await getPrisma().$executeRaw`
    INSERT INTO releases (number, status, fictitious, prepared_on, published_on, digest, cube, audit)
    VALUES (${number}, 'published', true, '2026-11-20', '2026-11-21', ${computeDigest(cube)}, ${cube}, '{}')`;
}

beforeAll(async () => {
  useTestDatabase();
  await forget();
  await store(1);
  await store(2, { format: 2 });
  await store(3);
});
afterAll(async () => {
  await forget();
  await closeDatabase();
});

const withdraw = (number: number) => getPrisma().$executeRaw`UPDATE releases SET status = 'withdrawn', withdrawn_on = '2026-11-22', reason = 'interverties' WHERE number = ${number}`;

describe("the page of statistics", () => {
  it("does without an earlier release that cannot be read", async () => {
    const opened = await openStatistics({});
    expect(opened).toMatchObject({ ok: true, value: { kind: "shown", shown: { entry: { number: 3 } } } });
    if (opened.ok && opened.value.kind === "shown") expect(opened.value.earlier.map(({ number }) => number)).toEqual([1]);
  });

  it("says that it cannot show that one itself", async () => {
    expect(await openStatistics({ release: "2" })).toMatchObject({ ok: false, error: { status: 503 } });
  });
});

describe("what was asked of a release that was taken back", () => {
  beforeAll(async () => {
    await forget();
    await store(1);
    await store(2);
    await store(3);
    await withdraw(2);
  });
  const place = { path: "/statistiques", release: 1, map: "profile" };

  it("is led to in the one before it, with the same choice", async () => {
    expect(await openStatistics({ release: "2", branch: "publishing", map: "profile" })).toMatchObject({
      ok: false,
      error: { status: 410, code: "withdrawn-release", entry: { number: 2, reason: "interverties" }, instead: { ...place, filter: { branch: "publishing", department: null } } },
    });
  });
  it("is led to all of that one when it does not know the choice", async () => {
    expect(await openStatistics({ release: "2", year: "1999", map: "profile" })).toMatchObject({ error: { status: 410, instead: { ...place, filter: { year: null } } } });
  });
  it("is led to the latest when nothing before it can be shown", async () => {
    await withdraw(1);
    expect(await openStatistics({ release: "2", branch: "publishing" })).toMatchObject({ error: { instead: { release: 3, filter: { branch: "publishing" } } } });
  });
  it("is led nowhere when every release was taken back, and a choice without a release is told the reason too", async () => {
    await withdraw(3);
    expect(await openStatistics({ release: "2", branch: "publishing" })).toMatchObject({ error: { status: 410, instead: null } });
    expect(await openStatistics({ branch: "publishing" })).toMatchObject({ error: { status: 404, code: "withdrawn-release", entry: { number: 3, reason: "interverties" }, instead: null } });
    expect(await openStatistics({})).toMatchObject({ ok: true, value: { kind: "nothing", withdrawn: { number: 3 } } });
  });
  it("is led past one that cannot be read", async () => {
    await forget();
    await store(1);
    await store(2, { format: 2 });
    await store(3);
    await withdraw(3);
    expect(await openStatistics({ release: "3", branch: "publishing" })).toMatchObject({ error: { instead: { release: 1, filter: { branch: "publishing" } } } });
  });
  it("is nothing where no release was ever made", async () => {
    await forget();
    expect(await openStatistics({ branch: "publishing" })).toMatchObject({ error: { status: 404, code: "no-release" } });
  });
});
