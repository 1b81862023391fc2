import { readFileSync } from "node:fs";
import pg from "pg";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { purgeExpired } from "@/lib/server/contributions";
import { closeDatabase, getPrisma } from "@/lib/server/database";
import { canonicalise, hash } from "@/lib/server/hashing";
import { maintain } from "@/lib/server/maintenance";
import { countRequest } from "@/lib/server/rate-limit";
import { buildBody, emptyDatabase, post, studio, useTestDatabase, withdraw } from "./api";
import { countRowsInFile } from "./release-database";

beforeAll(() => { useTestDatabase(); });
beforeEach(emptyDatabase);
afterAll(closeDatabase);

const HOUR = 3_600_000;

describe("the database", () => {
  /** Tables about people with an account and the companies that they meet: apart from every answer that goes to the statistics. */
  const IDENTIFIED = ["access_log", "accounts", "erased_interviews", "interview_events", "interviews", "invitations", "quarantined_events", "sessions", "settings", "two_factors", "users", "verifications"];

  it("has the columns that the privacy rules allow for what is anonymous, and no table that nobody has thought about", async () => {
    const columns = await getPrisma().$queryRaw<{ name: string }[]>`
      SELECT table_name || '.' || column_name || ' ' || data_type AS name FROM information_schema.columns
      WHERE table_schema = 'public' AND table_name NOT LIKE '\\_prisma%' AND table_name <> ALL(${IDENTIFIED}) ORDER BY name`;
    expect(columns.map(({ name }) => name)).toEqual([
      "answer_counts.axis text",
      "answer_counts.count integer",
      "answer_counts.option text",
      "answer_counts.question text",
      "answer_counts.value text",
      "answer_counts.year smallint",
      "contribution_receipts.body_hmac bytea",
      "contribution_receipts.key_hmac bytea",
      "contribution_receipts.received_hour timestamp with time zone",
      "daily_salts.day date",
      "daily_salts.salt bytea",
      "demonstrations.batches smallint",
      "demonstrations.contributions integer",
      "demonstrations.made_on date",
      "demonstrations.seed integer",
      "pending_contributions.answers jsonb",
      "pending_contributions.id uuid",
      "pending_contributions.month smallint",
      "pending_contributions.profile text",
      "pending_contributions.questionnaire text",
      "pending_contributions.year smallint",
      "rate_counts.bucket bytea",
      "rate_counts.count integer",
      "rate_counts.hour timestamp with time zone",
      "releases.audit text",
      "releases.cube text",
      "releases.digest text",
      "releases.fictitious boolean",
      "releases.number integer",
      "releases.prepared_on date",
      "releases.published_on date",
      "releases.reason text",
      "releases.status text",
      "releases.withdrawn_on date",
      "sealed_contributions.branch text",
      "sealed_contributions.department text",
      "sealed_contributions.dispossession text",
      "sealed_contributions.knowledge smallint",
      "sealed_contributions.practice smallint",
      "sealed_contributions.profile text",
      "sealed_contributions.size text",
      "sealed_contributions.skills smallint",
      "sealed_contributions.stakes smallint",
      "sealed_contributions.stance smallint",
      "sealed_contributions.strategy smallint",
      "sealed_contributions.year smallint",
      "unreleased_years.year smallint",
    ]);
  });

  it("ties no table of answers or statistics to another, or to people", async () => {
    const tied = await getPrisma().$queryRaw<{ ends: string[] }[]>`SELECT ARRAY[conrelid::regclass::text, confrelid::regclass::text] AS ends FROM pg_constraint WHERE contype = 'f'`;
    expect(tied.flatMap(({ ends }) => ends).filter((table) => !IDENTIFIED.includes(table))).toEqual([]);
  });

  it("has no column in common between what is anonymous and people but those that say nothing of either", async () => {
    const shared = await getPrisma().$queryRaw<{ name: string }[]>`
      SELECT DISTINCT column_name AS name FROM information_schema.columns a
      WHERE table_schema = 'public' AND table_name NOT LIKE '\\_prisma%' AND table_name <> ALL(${IDENTIFIED})
        AND EXISTS (SELECT FROM information_schema.columns b WHERE b.table_schema = 'public' AND b.table_name = ANY(${IDENTIFIED}) AND b.column_name = a.column_name) ORDER BY name`;
    expect(shared.map(({ name }) => name).filter((name) => !["id", "value", "questionnaire"].includes(name))).toEqual([]);
  });

  it("holds neither the key, nor the address, nor a time finer than the hour, anywhere", async () => {
    const body = buildBody();
    await post(body, { prefix: "203.0.113.0/24", headers: { "User-Agent": "Recognisable/1.0", Cookie: "a=secret-cookie" } });
    const dumps = await Promise.all(["pending_contributions", "contribution_receipts", "rate_counts", "daily_salts"].map((table) =>
      getPrisma().$queryRawUnsafe<{ row: string }[]>(`SELECT row_to_json(t)::text AS row FROM ${table} t`)));
    expect(dumps.map((rows) => rows.length)).toEqual([1, 1, 1, 1]);
    const dump = dumps.flat().map(({ row }) => row).join("\n");
    for (const trace of [String(body["key"]), String(body["key"]).replaceAll("-", ""), "203.0.113", "Recognisable", "secret-cookie"]) expect(dump).not.toContain(trace);
    for (const [, minutes] of dump.matchAll(/T\d\d:(\d\d:\d\d)/g)) expect(minutes).toBe("00:00");
  });

  it("does not let the holder of the secret match a receipt with the answers", async () => {
    await post(buildBody());
    await post(buildBody());
    const rows = await getPrisma().pendingContribution.findMany();
    const receipts = (await getPrisma().contributionReceipt.findMany()).map(({ bodyHmac }) => Buffer.from(bodyHmac).toString("hex"));
    expect(new Set(receipts).size).toBe(2);
    for (const { questionnaire, answers } of rows) {
      for (const guess of [{ questionnaire, answers }, answers]) expect(receipts).not.toContain(Buffer.from(hash("body", canonicalise(guess))).toString("hex"));
    }
  });

  it("refuses a finer time itself", async () => {
    const insert = getPrisma().$executeRaw`INSERT INTO contribution_receipts VALUES ('\\x01', '\\x02', '2026-11-22T10:31:00Z')`;
    await expect(insert).rejects.toThrow();
  });

  it("counts requests in another transaction than the answers", async () => {
    await post(buildBody());
    const [row] = await getPrisma().$queryRaw<{ joined: boolean }[]>`
      SELECT EXISTS (SELECT FROM pending_contributions p, rate_counts r WHERE p.xmin = r.xmin) AS joined`;
    expect(row?.joined).toBe(false);
  });
});

describe("the planner's statistics", () => {
  it("copy no value of any table, past or to come", async () => {
    const columns = await getPrisma().$queryRaw<{ name: string }[]>`
      SELECT c.relname || '.' || a.attname AS name FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
      WHERE c.relkind = 'r' AND c.relnamespace = current_schema()::regnamespace AND c.relname <> '_prisma_migrations' AND a.attnum > 0 AND NOT a.attisdropped AND a.attstattarget IS DISTINCT FROM 0`;
    expect(columns).toEqual([]);
    for (let sent = 0; sent < 3; sent += 1) await post(buildBody(), { prefix: `192.0.${String(sent)}.0/24` });
    await getPrisma().$executeRawUnsafe("ANALYZE pending_contributions, contribution_receipts, rate_counts, daily_salts");
    expect(await getPrisma().$queryRaw`SELECT tablename, attname FROM pg_stats WHERE schemaname = current_schema() AND tablename <> '_prisma_migrations'`).toEqual([]);
  });

  it("forget the values that they had copied before", async () => {
    await getPrisma().$executeRawUnsafe("ALTER TABLE daily_salts ALTER COLUMN day SET STATISTICS 100");
    await getPrisma().$executeRawUnsafe("INSERT INTO daily_salts VALUES ('2026-01-01', '\\x01'), ('2026-01-02', '\\x02')");
    const list = () => getPrisma().$queryRaw<{ attname: string }[]>`SELECT attname FROM pg_stats WHERE tablename = 'daily_salts'`;
    await getPrisma().$executeRawUnsafe("ANALYZE daily_salts");
    expect(await list()).toEqual([{ attname: "day" }]);
    await getPrisma().$executeRawUnsafe(readFileSync("prisma/migrations/0007_no_copied_values/migration.sql", "utf8"));
    expect(await list()).toEqual([]);
  });
});

describe("maintenance", () => {
  type Mark = { table: string; number: bigint };
  const listMarks = async (): Promise<{ pending: bigint[]; receipts: bigint[]; rates: bigint[] }> => {
    const marks = await getPrisma().$queryRaw<Mark[]>`
      SELECT 'pending' AS table, xmin::text::bigint AS number FROM pending_contributions
      UNION ALL SELECT 'receipts', xmin::text::bigint FROM contribution_receipts
      UNION ALL SELECT 'rates', xmin::text::bigint FROM rate_counts`;
    const pick = (name: string) => marks.filter(({ table }) => table === name).map(({ number }) => number);
    return { pending: pick("pending"), receipts: pick("receipts"), rates: pick("rates") };
  };
  const listIds = async () => (await getPrisma().$queryRaw<{ id: string }[]>`SELECT id FROM pending_contributions ORDER BY ctid`).map(({ id }) => id);
  const isNear = (a: bigint, b: bigint) => a - b <= 3n && b - a <= 3n;

  it("leaves nothing that ties an answer to a network or to a receipt: neither a transaction number nor an order", async () => {
    for (let sent = 0; sent < 12; sent += 1) await post(buildBody(), { prefix: `192.0.${String(sent)}.0/24` });
    const before = await listMarks();
    expect(before.pending.some((number) => before.rates.some((rate) => isNear(number, rate)))).toBe(true);
    const [order, rows] = [await listIds(), await getPrisma().pendingContribution.findMany({ orderBy: { id: "asc" } })];
    await maintain(new Date());
    await post(buildBody({ answers: studio.answers }), { prefix: "203.0.113.0/24" });
    await maintain(new Date());
    const { pending, receipts, rates } = await listMarks();
    expect([pending.length, receipts.length, rates.length]).toEqual([13, 13, 13]);
    expect(new Set(pending).size).toBe(1);
    for (const number of pending) {
      expect(rates.filter((rate) => isNear(number, rate))).toEqual([]);
      expect(receipts).not.toContain(number);
    }
    expect((await listIds()).filter((id) => order.includes(id))).not.toEqual(order);
    const kept = await getPrisma().pendingContribution.findMany({ orderBy: { id: "asc" } });
    expect(kept.filter(({ id }) => order.includes(id))).toEqual(rows);
  });

  it("keeps no bucket from which one network could be found, and no log of the counts", async () => {
    await post(buildBody());
    const [row] = await getPrisma().rateCount.findMany();
    expect(row?.bucket).toHaveLength(2);
    const tables = await getPrisma().$queryRaw`SELECT relname, relpersistence::text FROM pg_class WHERE relname IN ('rate_counts', 'daily_salts') ORDER BY relname`;
    expect(tables).toEqual([{ relname: "daily_salts", relpersistence: "u" }, { relname: "rate_counts", relpersistence: "u" }]);
  });

  it("loses and doubles nothing of what is sent and withdrawn meanwhile", async () => {
    const bodies = Array.from({ length: 60 }, () => buildBody());
    await Promise.all(bodies.map((body) => post(body)));
    const sending = new AbortController();
    const rounds = (async () => {
      do await maintain(new Date());
      while (!sending.signal.aborted);
    })();
    const withdrawn = bodies.slice(0, 30);
    const statuses: number[] = [];
    for (const body of withdrawn) statuses.push((await withdraw(String(body["key"]))).status, (await post(buildBody())).status, (await post(bodies[40])).status);
    sending.abort();
    await rounds;
    expect(statuses).toEqual(withdrawn.flatMap(() => [204, 201, 200]));
    expect(await getPrisma().pendingContribution.count()).toBe(60);
  });

  it("gives the room of what was sealed or written over back, once nobody reads the database as it was", async () => {
    const client = new pg.Client({ connectionString: process.env["DATABASE_URL"] });
    const reader = new pg.Client({ connectionString: process.env["DATABASE_URL"] });
    await Promise.all([client.connect(), reader.connect()]);
    try {
      const addCounts = (count: number) => client.query("INSERT INTO answer_counts SELECT 2026, 'branch', '*', 'q', i::text, 5 FROM generate_series(1, $1::int) AS i", [count]);
      await addCounts(40);
      await maintain(new Date());
      await reader.query("BEGIN ISOLATION LEVEL REPEATABLE READ");
      await reader.query("SELECT FROM settings");
      await client.query("DELETE FROM answer_counts WHERE option::int > 10");
      await client.query("SELECT pg_stat_force_next_flush()");
      await maintain(new Date());
      expect(await countRowsInFile(client, "answer_counts")).toBe(40);
      await reader.query("COMMIT");
      await maintain(new Date());
      expect(await countRowsInFile(client, "answer_counts")).toBe(10);
    } finally {
      await client.query("TRUNCATE answer_counts");
      await Promise.all([client.end(), reader.end()]);
    }
  });

  it("gives the room of what was undone back: a transaction that fails, or is killed, deletes nothing", async () => {
    const client = new pg.Client({ connectionString: process.env["DATABASE_URL"] });
    await client.connect();
    const addCounts = async (from: number, to: number, end: string) => {
      await client.query("BEGIN");
      await client.query("INSERT INTO answer_counts SELECT 2026, 'branch', '*', 'q', i::text, 5 FROM generate_series($1::int, $2::int) AS i", [from, to]);
      await client.query(end);
      await client.query("SELECT pg_stat_force_next_flush()");
    };
    try {
      await addCounts(1, 10, "COMMIT");
      await maintain(new Date());
      await addCounts(11, 40, "ROLLBACK");
      expect(await countRowsInFile(client, "answer_counts")).toBe(40);
      await maintain(new Date());
      expect(await countRowsInFile(client, "answer_counts")).toBe(10);
      const findFile = async () => (await client.query<{ path: string }>("SELECT pg_relation_filepath('answer_counts') AS path")).rows[0]?.path;
      const before = await findFile();
      await addCounts(41, 50, "COMMIT");
      await maintain(new Date());
      expect(await findFile(), "rows that came and stay are no reason").toBe(before);
    } finally {
      await client.query("TRUNCATE answer_counts");
      await client.end();
    }
  });

  it("leaves nothing of a withdrawn row in the table's file", async () => {
    const body = buildBody();
    await post(buildBody());
    await post(body);
    await withdraw(String(body["key"]));
    const findFile = async () => (await getPrisma().$queryRaw<{ path: string }[]>`SELECT pg_relation_filepath('pending_contributions') AS path`)[0]?.path;
    const before = await findFile();
    await maintain(new Date());
    expect(await findFile()).not.toBe(before);
    expect(await getPrisma().pendingContribution.count()).toBe(1);
  });
});

describe("the rate limit", () => {
  const now = new Date("2026-11-22T10:20:00Z");

  it("refuses the request after the last one allowed, says when to come back, and starts again with the hour", async () => {
    for (let sent = 0; sent < 3; sent += 1) expect(await countRequest("x", "192.0.2.0/24", 3, now)).toEqual({ allowed: true });
    expect(await countRequest("x", "192.0.2.0/24", 3, now)).toEqual({ allowed: false, retryAfter: 2400 });
    expect(await countRequest("x", "198.51.100.0/24", 3, now)).toEqual({ allowed: true });
    expect(await countRequest("y", "192.0.2.0/24", 3, now)).toEqual({ allowed: true });
    expect(await countRequest("x", "192.0.2.0/24", 3, new Date(now.getTime() + HOUR))).toEqual({ allowed: true });
  });

  it("counts requests that come together", async () => {
    const verdicts = await Promise.all(Array.from({ length: 30 }, () => countRequest("x", null, 10, now)));
    expect(verdicts.filter(({ allowed }) => allowed)).toHaveLength(10);
  });

  it("answers 429 with Retry-After by CONTRIBUTIONS_PER_HOUR, and stores nothing", async () => {
    vi.stubEnv("CONTRIBUTIONS_PER_HOUR", "2");
    const responses = [await post(buildBody()), await post(buildBody()), await post(buildBody())];
    expect(responses.map(({ status }) => status)).toEqual([201, 201, 429]);
    expect(Number(responses[2]?.headers.get("retry-after"))).toBeGreaterThan(0);
    expect(await getPrisma().pendingContribution.count()).toBe(2);
  });

  it("believes no prefix that did not pass our own entrance", async () => {
    vi.stubEnv("BOUSSOLE_ENTRANCE", "");
    vi.stubEnv("CONTRIBUTIONS_PER_HOUR", "1");
    expect((await post(buildBody(), { prefix: "192.0.2.0/24" })).status).toBe(201);
    expect((await post(buildBody(), { prefix: "198.51.100.0/24" })).status).toBe(429);
  });
});

describe("forgetting", () => {
  it("drops receipts after 72 hours, counts after their hour, salts after their day, and no answer", async () => {
    const then = new Date("2026-11-22T10:59:00Z");
    vi.useFakeTimers({ now: then, toFake: ["Date"] });
    try {
      await post(buildBody({ answers: studio.answers }));
    } finally {
      vi.useRealTimers();
    }
    const count = async () => [await getPrisma().contributionReceipt.count(), await getPrisma().rateCount.count(), await getPrisma().dailySalt.count(), await getPrisma().pendingContribution.count()];
    await purgeExpired(new Date(then.getTime() + HOUR));
    expect(await count()).toEqual([1, 1, 1, 1]);
    await purgeExpired(new Date("2026-11-23T01:00:00Z"));
    expect(await count()).toEqual([1, 0, 0, 1]);
    await purgeExpired(new Date("2026-11-25T09:59:59Z"));
    expect(await count()).toEqual([1, 0, 0, 1]);
    await purgeExpired(new Date("2026-11-25T10:59:00Z"));
    expect(await count()).toEqual([0, 0, 0, 1]);
  });
});
