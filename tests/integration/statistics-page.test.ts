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
