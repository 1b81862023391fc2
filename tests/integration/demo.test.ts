import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { seedDemonstration, type Seeding } from "@/scripts/demo/seed";
import { prepare } from "@/scripts/release/job";
import { loadProtection } from "@/scripts/release/protection";
import { withdraw } from "@/lib/server/release-state";
import { countRows, draw, dump, fill, makeReleaseDatabase, trusting, withTrust, type ReleaseDatabase } from "./release-database";

let database: ReleaseDatabase;
beforeAll(async () => { database = await makeReleaseDatabase("demonstration"); });
beforeEach(() => database.empty());
afterAll(() => database.drop());

const NOW = new Date("2026-11-23T10:00:00Z");
const seed = (changes: Partial<Seeding> = {}) => seedDemonstration({ client: database.client, contributions: 400, seed: 1, now: NOW, protection: trusting, ...changes });
const listCubes = async () => (await database.client.query<{ number: number; status: string; fictitious: boolean; cube: string; day: string }>("SELECT number, status, fictitious, cube, published_on::text AS day FROM releases ORDER BY number")).rows;

describe("a made-up region", () => {
  it("goes through pending, sealing, audit and publication, four times over two years, and says that it is fictitious", { timeout: 120_000 }, async () => {
    expect(await seed({ contributions: 300, protection: await loadProtection() })).toEqual({ ok: true, value: "made" });
    const releases = await listCubes();
    expect(releases.map(({ number, status, fictitious, day }) => [number, status, fictitious, day])).toEqual([
      [1, "published", true, "2024-06-30"], [2, "published", true, "2024-12-31"], [3, "published", true, "2025-06-30"], [4, "published", true, "2025-12-31"],
    ]);
    for (const { cube } of releases) expect(cube).toContain('"fictitious":true');
    expect((await countRows(database.client, "pending_contributions")) + (await countRows(database.client, "sealed_contributions"))).toBe(300);
  });

  it("is the same to the byte for the same seed, and another for another", async () => {
    await seed();
    const first = await listCubes();
    await database.empty();
    await seed();
    expect(await listCubes()).toEqual(first);
    await database.empty();
    await seed({ seed: 2 });
    expect((await listCubes()).map(({ cube }) => cube)).not.toEqual(first.map(({ cube }) => cube));
  });

  it("asked for again is there already; another one is refused", async () => {
    await seed();
    const before = await dump(database.client);
    expect(await seed()).toEqual({ ok: true, value: "already" });
    expect(await seed({ seed: 2 })).toMatchObject({ error: { code: "other", seed: 1, contributions: 400 } });
    expect(await seed({ contributions: 500 })).toMatchObject({ error: { code: "other" } });
    expect(await dump(database.client)).toBe(before);
  });

  it("of which a release was withdrawn is there, and is told so: no clock is late", async () => {
    await seed();
    await withdraw({ client: database.client, now: NOW }, 4, "Une erreur");
    const before = await dump(database.client);
    expect(await seed()).toEqual({ ok: false, error: { code: "taken-back", number: 4 } });
    expect(await dump(database.client)).toBe(before);
  });

  it("stopped at any step goes on where it was, to the same bytes", { timeout: 120_000 }, async () => {
    const steps: string[] = [];
    await seed({ onStep: (step) => { steps.push(step); } });
    const whole = await listCubes();
    const places = steps.flatMap((step, place) => (["filled", "seal", "commit", "write", "written", "publish", "published"].includes(step) ? [place] : []));
    for (const place of places.filter((_, index) => index % 3 === 0)) {
      await database.empty();
      let left = place;
      await expect(seed({ onStep: () => { if (left-- === 0) throw new Error("stop"); } })).rejects.toThrow("stop");
      expect(await seed(), steps[place]).toMatchObject({ ok: true });
      expect(await listCubes(), `${steps[place] ?? ""} (${place})`).toEqual(whole);
    }
  });
});

describe("made-up and real contributions never meet", () => {
  it.each([
    ["one that waits", () => fill(database.client, draw(1))],
    ["one that is sealed", () => database.client.query("INSERT INTO sealed_contributions (year, profile, dispossession) VALUES (2026, 'pioneer', 'little')")],
    ["a release", () => database.client.query("INSERT INTO releases (number, status, fictitious, prepared_on, digest, cube, audit) VALUES (1, 'prepared', false, '2026-11-23', '', '', '')")],
  ])("a database with %s is refused, and left as it was", async (_, put) => {
    await put();
    const before = await dump(database.client);
    expect(await seed()).toMatchObject({ error: { code: "real" } });
    expect(await dump(database.client)).toBe(before);
  });

  it("a contribution that somebody sends to a demonstration waits, before and after, and is in none of its figures", async () => {
    let sent = false;
    const other = await database.connect();
    let sending: Promise<void> | undefined;
    await seed({ onStep: (step) => { if (step === "publish" && !sent) { sent = true; sending = fill(other, draw(20, { seed: 9 }), { year: 2026 }); } } });
    await sending;
    const releases = await listCubes();
    expect((await database.client.query("SELECT FROM pending_contributions WHERE year = 2026")).rowCount).toBe(20);
    expect(await prepare({ client: database.client, now: NOW }, withTrust())).toMatchObject({ error: { code: "demonstration" } });
    expect((await database.client.query("SELECT FROM sealed_contributions WHERE year = 2026")).rowCount).toBe(0);
    expect(await listCubes()).toEqual(releases);
  });

  it("a release of made-up contributions is refused where there is no demonstration", async () => {
    await fill(database.client, draw(20));
    expect(await prepare({ client: database.client, now: NOW }, withTrust({ fictitious: true }))).toMatchObject({ error: { code: "demonstration" } });
    expect(await countRows(database.client, "pending_contributions")).toBe(20);
  });
});
