import { readdirSync } from "node:fs";
import { createServer, type Server } from "node:net";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, inject, it, vi } from "vitest";
import { GET as healthz } from "@/app/healthz/route";
import { GET as questionnaire } from "@/app/api/v1/questionnaire/route";
import { GET as readyz } from "@/app/readyz/route";
import { closeDatabase, getPrisma } from "@/lib/server/database";
import { ROOT } from "@/scripts/database/open";
import { ADVISORY_LOCK, describeSchema, migrate } from "@/scripts/migrate";
import { buildBody, moveTo, post, readProblem, useTestDatabase, withdraw } from "./api";

beforeAll(() => { useTestDatabase(); });
afterAll(closeDatabase);

const url = () => inject("databaseUrl");

async function withDatabase(name: string, work: (address: string) => Promise<void>): Promise<void> {
  await getPrisma().$executeRawUnsafe(`CREATE DATABASE ${name}`);
  try {
    await work(url().replace(/[^/]+$/, name));
  } finally {
    await moveTo(url());
    await getPrisma().$executeRawUnsafe(`DROP DATABASE ${name} WITH (FORCE)`);
  }
}

describe("migrations", () => {
  it("are applied once, and by one of two that start at once", async () => {
    await withDatabase("twice", async (address) => {
      const applied = await Promise.all([migrate(address), migrate(address)]);
      const all = readdirSync(path.join(ROOT, "prisma/migrations"), { withFileTypes: true }).filter((entry) => entry.isDirectory());
      expect(applied.map(({ length }) => length).sort((a, b) => a - b)).toEqual([0, all.length]);
      expect(await migrate(address)).toEqual([]);
    });
  });

  it("wait for whoever migrates already, however long it takes", async () => {
    await getPrisma().$transaction(async (transaction) => {
      await transaction.$queryRaw`SELECT true AS held FROM pg_advisory_xact_lock(${ADVISORY_LOCK}::bigint)`;
      let settled = false;
      const waiting = migrate(url()).finally(() => { settled = true; });
      await new Promise((resolve) => setTimeout(resolve, 700));
      expect(settled).toBe(false);
      return { waiting };
    }).then(({ waiting }) => waiting);
  });

  it("make the tables and indexes that the schema declares", async () => {
    const describe = () => getPrisma().$queryRaw`
      SELECT table_name || '.' || column_name || ' ' || udt_name || ' ' || is_nullable || coalesce(' ' || column_default, '') AS line
      FROM information_schema.columns WHERE table_schema = 'public' AND table_name NOT LIKE '\\_prisma%'
      UNION SELECT indexdef FROM pg_indexes WHERE schemaname = 'public' AND tablename NOT LIKE '\\_prisma%' ORDER BY line`;
    const migrated = await describe();
    await withDatabase("declared", async (address) => {
      const statements = (await describeSchema(address)).split(";").filter((sql) => /\w/.test(sql));
      await moveTo(address);
      for (const sql of statements) await getPrisma().$executeRawUnsafe(sql);
      expect(await describe()).toEqual(migrated);
    });
  });
});

describe("readiness", () => {
  it("is true with the database there and migrated", async () => {
    const response = await readyz();
    expect([response.status, await response.json()]).toEqual([200, { status: "ready" }]);
  });

  it("is false before the migrations, and contributions wait", async () => {
    await withDatabase("bare", async (address) => {
      await moveTo(address);
      const response = await readyz();
      expect([response.status, await response.json()]).toEqual([503, { status: "unavailable", reason: "migrations-missing" }]);
      expect((await post(buildBody())).status).toBe(503);
    });
  });

  describe("with a database that accepts and never answers", () => {
    let server: Server;
    beforeAll(async () => {
      server = createServer(() => undefined);
      await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
      const address = server.address();
      await moveTo(`postgresql://a:b@127.0.0.1:${String(typeof address === "object" ? address?.port : 0)}/c`);
    });
    afterAll(async () => {
      await moveTo(url());
      server.close();
    });

    it("is false within a second or so, while the process is healthy", async () => {
      const started = Date.now();
      const response = await readyz();
      expect([response.status, await response.json()]).toEqual([503, { status: "unavailable", reason: "database-away" }]);
      expect(Date.now() - started).toBeLessThan(1_300);
      expect(healthz().status).toBe(200);
    });

    it("answers a contribution with 503 in a few seconds", async () => {
      expect((await post(buildBody())).status).toBe(503);
    });
  });
});

describe("a contribution with the database away", () => {
  it("is answered 503 with Retry-After and an id, and taken as soon as it is back", async () => {
    await moveTo("postgresql://boussole:x@127.0.0.1:1/boussole");
    const body = buildBody();
    const refused = await post(body);
    expect(refused.status).toBe(503);
    expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
    expect((await readProblem(refused)).id).toMatch(/^[0-9a-f-]{36}$/);
    expect((await withdraw(String(body["key"]))).status).toBe(503);
    await moveTo(url());
    expect((await post(body)).status).toBe(201);
  });

  it("survives connections that the database cuts", async () => {
    expect((await post(buildBody())).status).toBe(201);
    const cut = getPrisma().$executeRaw`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database()`;
    await cut.catch(() => undefined);
    await vi.waitFor(async () => { expect((await post(buildBody())).status).toBe(201); });
  });
});

describe("an unexpected error", () => {
  it("gives an id and no detail", async () => {
    vi.stubEnv("BOUSSOLE_SECRET", "short");
    const response = await post(buildBody());
    const text = await response.clone().text();
    expect(response.status).toBe(500);
    expect((await readProblem(response)).id).toMatch(/^[0-9a-f-]{36}$/);
    expect(text).not.toMatch(/BOUSSOLE_SECRET|Error|at /);
  });
});

describe("the questionnaire as data", () => {
  const get = (headers: Record<string, string> = {}) => questionnaire(new Request("http://boussole.test/api/v1/questionnaire", { headers }));

  it("is cacheable, and not sent again to who has it", async () => {
    const response = get();
    const etag = response.headers.get("etag") ?? "";
    expect(etag).toMatch(/^"[\w-]+"$/);
    expect(response.headers.get("cache-control")).toContain("public");
    const again = get({ "If-None-Match": `W/${etag}` });
    expect([again.status, await again.text()]).toEqual([304, ""]);
  });

  it("has what a program needs to ask it", async () => {
    const document = (await get().json()) as { version: string; steps: { id: string; questions: Record<string, unknown>[] }[]; answerSchema: object };
    expect(document.version).toBe("v1");
    const questions = document.steps.flatMap((step) => step.questions);
    expect(questions.length).toBeGreaterThan(30);
    for (const question of questions) {
      expect(question).toMatchObject({ id: expect.any(String) as string, type: expect.stringMatching(/^(one|many)$/) as string, required: expect.any(Boolean) as boolean, text: expect.any(String) as string });
    }
    expect(document.answerSchema).toHaveProperty("properties");
  });
});
