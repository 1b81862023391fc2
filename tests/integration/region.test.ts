import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { openCounts } from "@/app/conseil/region/open-counts";
import { openStatistics } from "@/app/statistiques/open-statistics";
import type { Actor } from "@/lib/server/authorisation";
import { closeDatabase, getPrisma } from "@/lib/server/database";
import { computeDigest } from "@/lib/server/digest";
import { readWaiting } from "@/lib/server/waiting";
import { buildRelease, buildYear } from "../builders/releases";
import { Browser, emptyAccounts, welcome } from "./advisors-api";
import { useTestDatabase } from "./api";

const actor: Actor = { id: "ana", role: "advisor", name: "Ana", email: "ana@example.org", sessionId: "s" };
const now = new Date("2026-11-23T10:00:00Z");
const release = buildRelease({ number: 3, years: [buildYear(800)] });

async function store(): Promise<void> {
  const cube = JSON.stringify(release);
  await getPrisma().$executeRaw`
    INSERT INTO releases (number, status, fictitious, prepared_on, published_on, digest, cube, audit)
    VALUES (3, 'published', true, '2026-11-20', '2026-11-21', ${computeDigest(cube)}, ${cube}, '{}')`;
}
async function wait(count: number, year: number, month: number): Promise<void> {
  for (let made = 0; made < count; made += 1) {
    await getPrisma().$executeRaw`INSERT INTO pending_contributions (id, questionnaire, answers, profile, year, month) VALUES (${randomUUID()}::uuid, 'v1', '{}', 'follower', ${year}::smallint, ${month}::smallint)`;
  }
}
const forget = () => getPrisma().$executeRaw`TRUNCATE releases, unreleased_years, pending_contributions`;

beforeAll(() => { useTestDatabase(); });
beforeEach(async () => {
  await forget();
  await emptyAccounts();
});
afterAll(async () => {
  await forget();
  await closeDatabase();
});

describe("what waits, as an advisor may know it", () => {
  /** What is told of none, of one, of two… */
  const tellAll = async (most: number): Promise<number[]> => {
    const told = [(await readWaiting(actor, now)).pending];
    while (told.length <= most) {
      await wait(1, 2026, 10);
      told.push((await readWaiting(actor, now)).pending);
    }
    return told;
  };

  it("is a lower bound by fives, at most eight below", async () => {
    const told = await tellAll(25);
    for (const [count, bound] of told.entries()) {
      expect(bound % 5).toBe(0);
      expect(count - bound).toBeGreaterThanOrEqual(0);
      expect(count - bound).toBeLessThanOrEqual(8);
    }
  });

  it("has its steps at a secret place, another one after each release: who withdraws their own sees one, and learns five possible counts", async () => {
    const places = new Set<number>();
    for (let last = 1; last <= 30; last += 1) {
      await forget();
      await getPrisma().$executeRaw`INSERT INTO releases (number, status, fictitious, prepared_on, digest, cube, audit) VALUES (${last}, 'prepared', true, '2026-11-20', '', '{}', '{}')`;
      const told = await tellAll(9);
      expect(await readWaiting(actor, now)).toEqual(await readWaiting({ ...actor, id: "bea" }, new Date("2026-11-30T10:00:00Z")));
      places.add(told.indexOf(5));
    }
    expect([...places].sort()).toEqual([5, 6, 7, 8, 9]);
  }, 30_000);

  it("does not move with what comes this month, in either direction of the calendar", async () => {
    await wait(6, 2025, 12);
    await wait(5, 2026, 10);
    const { pending } = await readWaiting(actor, now);
    await wait(30, 2026, 11);
    expect((await readWaiting(actor, now)).pending).toBe(pending);
    expect((await readWaiting(actor, new Date("2026-12-01T00:00:00Z"))).pending).toBe(pending + 30);
    expect((await readWaiting(actor, new Date("2026-01-31T00:00:00Z"))).pending).toBeLessThanOrEqual(6);
  });

  it("says that some are sealed, and never how many", async () => {
    expect((await readWaiting(actor, now)).hasSealed).toBe(false);
    await getPrisma().$executeRaw`INSERT INTO unreleased_years (year) VALUES (2026)`;
    expect(await readWaiting(actor, now)).toEqual({ pending: 0, hasSealed: true });
    const { lines } = await openCounts(actor, release, now);
    expect(lines.join(" ")).toMatch(/^Publiées\s: environ 8\d\d contributions|^Publiées\s: environ 7\d\d contributions/);
    expect(lines.at(-1)).toBe("D’autres sont scellées et seront dans la prochaine publication.");
  });
});

describe("the region on the desk", () => {
  it("is for advisors: a stranger and a disabled account get nothing of it", async () => {
    await store();
    const strange = await new Browser().get("readRegion");
    expect([strange.status, await strange.text()]).toEqual([401, expect.not.stringContaining("contributions")]);
    const ana = await welcome("Ana");
    expect((await ana.browser.get("readRegion")).status).toBe(200);
    await getPrisma().user.update({ where: { id: ana.id }, data: { disabledAt: new Date() } });
    const disabled = await ana.browser.get("readRegion");
    expect(disabled.status).toBe(401);
    expect(await disabled.text()).not.toContain("contributions");
  });

  it("says the latest release, made up when it is, with its number; and nothing is kept on the way", async () => {
    await store();
    await wait(14, 2026, 1);
    const ana = await welcome("Ana");
    const response = await ana.browser.get("readRegion");
    expect(response.headers.get("cache-control")).toBe("no-store");
    const { lines } = (await response.json()) as { lines: string[] };
    expect(lines.join("\n")).toMatch(/Publiées\s: environ \d+ contributions \(publication n°\s3\)\.\nEn attente\s: au moins (?:5|10), sans compter celles de ce mois-ci\.\nDonnées fictives\.\nPosition la plus fréquente\s: Audiovisuel \(.+\).*\nPublication n°\s3, 20 novembre 2026\.$/);
  });

  it("says that nothing is published when nothing is", async () => {
    const ana = await welcome("Ana");
    const { lines } = (await (await ana.browser.get("readRegion")).json()) as { lines: string[] };
    expect(lines).toEqual(["Publiées\u202f: aucune pour l’instant.", "En attente\u202f: moins de dix, sans compter celles de ce mois-ci."]);
  });
});

describe("the advisors' page of the region", () => {
  it("answers the same queries as the public page, and refuses the same", async () => {
    await store();
    for (const query of [{}, { branch: "publishing", size: "1-9" }, { colour: "red" }, { branch: "nothing" }, { release: "9" }, { year: ["2026", "2025"] }]) {
      const [everybody, advisor] = await Promise.all([openStatistics(query), openStatistics(query, "/conseil/region")]);
      const setPath = (opened: typeof advisor) => JSON.stringify(opened).replaceAll("/conseil/region", "/statistiques");
      expect(setPath(advisor)).toBe(JSON.stringify(everybody));
    }
    expect(await openStatistics({}, "/conseil/region")).toMatchObject({ ok: true, value: { place: { path: "/conseil/region" } } });
  });
});
