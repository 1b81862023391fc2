import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { CONTEXT_QUESTIONS } from "@/lib/referential/region";
import { computeDigest } from "@/lib/server/digest";
import type { Release } from "@/lib/statistics/types";
import { ROOT } from "@/scripts/database/open";
import { publish, readStatus, withdraw } from "@/lib/server/release-state";
import { prepare, type PrepareOptions } from "@/scripts/release/job";
import { loadProtection, loadSolver } from "@/scripts/release/protection";
import { BusyError, withReleaseSession } from "@/lib/server/release-session";
import { tellRoughly } from "@/lib/format/rough";
import { buildRelease } from "../builders/releases";
import { countRows, countRowsInFile, draw, dump, fill, makeReleaseDatabase, trusting, withTrust, type Drawn, type ReleaseDatabase } from "./release-database";

const inside = ({ answers }: Drawn) => CONTEXT_QUESTIONS.region.includes(String(answers[CONTEXT_QUESTIONS.department]));
const NOW = new Date("2026-11-23T10:00:00Z");
let database: ReleaseDatabase;
beforeAll(async () => { database = await makeReleaseDatabase("releasing"); });
beforeEach(() => database.empty());
afterAll(() => database.drop());

type Call = { now?: Date; onStep?: (step: string) => void };
const job = ({ now = NOW, onStep }: Call = {}) => ({ client: database.client, now, ...(onStep ? { onStep } : {}) });
const contribute = (count: number, seed = 1, year = 2026) => fill(database.client, draw(count, { seed, choose: inside }), { year });
const make = (options: Partial<PrepareOptions> = {}, call: Call = {}) => prepare(job(call), withTrust(options));
const release = async (count: number, seed: number, number: number) => {
  await contribute(count, seed);
  expect(await make()).toMatchObject({ ok: true, value: { kind: "prepared", number } });
  expect(await publish(job(), number)).toEqual({ ok: true, value: "published" });
};
/** Hears which years are protected again, from what, and which releases are attacked together. */
const watch = () => {
  const audited: number[][] = [];
  const previous: unknown[] = [];
  const years: number[] = [];
  const protection = {
    protect: (...given: Parameters<typeof trusting.protect>) => { years.push(given[0].year); previous.push(given[1]); return trusting.protect(...given); },
    audit: (releases: readonly Release[]) => { audited.push(releases.map(({ number }) => number)); return trusting.audit(releases); },
  };
  return { protection, audited, previous, protected: years };
};
/** What sealing changes. */
const SEALED = ["pending_contributions", "sealed_contributions", "answer_counts"] as const;
const listRows = async () => (await database.client.query<{ number: number; status: string; digest: string; cube: string; audit: string; fictitious: boolean; withdrawn_on: Date | null; reason: string | null }>("SELECT * FROM releases ORDER BY number")).rows;
const readCube = async (number: number) => JSON.parse((await listRows()).find((row) => row.number === number)?.cube ?? "null") as Release;

describe("a release", () => {
  it("is prepared from what pends, with its digest and its audit, and published as it is", async () => {
    await contribute(80);
    expect(await prepare(job(), { ...withTrust(), protection: await loadProtection() })).toMatchObject({ ok: true, value: { kind: "prepared", number: 1, audit: { releases: 1, refuted: [] } } });
    const [row] = await listRows();
    expect(row).toMatchObject({ number: 1, status: "prepared", fictitious: false, digest: computeDigest(row?.cube ?? "") });
    const cube = await readCube(1);
    expect(cube).toMatchObject({ number: 1, preparedOn: "2026-11-23", fictitious: false, years: [{ year: 2026, protected: true }], versions: { questionnaire: "v1" } });
    expect(await publish(job(), 1)).toEqual({ ok: true, value: "published" });
    expect(await publish(job(), 1)).toEqual({ ok: true, value: "already" });
    expect(await readCube(1)).toEqual(cube);
    expect(await countRows(database.client, "pending_contributions")).toBe(0);
  });

  it("leaves nothing in the files of what was sealed, nor of rows and counts as they were before", async () => {
    for (const seed of [1, 2]) {
      await contribute(80, seed);
      await make();
      for (const table of SEALED) {
        expect(await countRowsInFile(database.client, table), table).toBe(await countRows(database.client, table));
      }
      const { rows } = await database.client.query("SELECT pg_relation_size('pending_contributions')::int AS bytes");
      expect(rows).toEqual([{ bytes: 0 }]);
    }
    await database.client.query("UPDATE answer_counts SET count = count");
    expect(await countRowsInFile(database.client, "answer_counts"), "the look sees dead rows").toBe(2 * (await countRows(database.client, "answer_counts")));
    await make();
    expect(await countRowsInFile(database.client, "answer_counts"), "a later command clears what a killed one left").toBe(await countRows(database.client, "answer_counts"));
  });

  it("says so too where PostgreSQL passes a table over, for it is another role's", async () => {
    await contribute(80);
    await database.client.query("CREATE ROLE visitor; GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO visitor");
    try {
      await database.client.query("SET ROLE visitor");
      let told = 0;
      expect(await make({ onTraces: () => { told += 1; } })).toMatchObject({ ok: true, value: { kind: "prepared" } });
      expect(told).toBe(1);
    } finally {
      await database.client.query("RESET ROLE; DROP OWNED BY visitor; DROP ROLE visitor");
    }
    expect(await countRowsInFile(database.client, "pending_contributions")).toBe(80);
  });

  it("says when somebody still reads the database as it was, and leaves the rest to the next time", async () => {
    await contribute(80);
    const reader = await database.connect();
    await reader.query("BEGIN ISOLATION LEVEL REPEATABLE READ");
    await reader.query("SELECT FROM demonstrations");
    let told = 0;
    expect(await make({ onTraces: () => { told += 1; } })).toMatchObject({ ok: true, value: { kind: "prepared" } });
    expect(told).toBe(1);
    expect(await countRowsInFile(database.client, "pending_contributions")).toBe(80);
    await reader.query("COMMIT");
    expect(await make({ onTraces: () => { told += 1; } })).toMatchObject({ ok: true, value: { kind: "ready" } });
    expect(told).toBe(1);
    expect(await countRowsInFile(database.client, "pending_contributions")).toBe(0);
  });

  it("is prepared once: again it is ready, and once it is published there is nothing new", async () => {
    expect(await make()).toMatchObject({ ok: true, value: { kind: "nothing-yet" } });
    await contribute(60);
    await make();
    const before = await dump(database.client);
    expect(await make()).toMatchObject({ ok: true, value: { kind: "ready", number: 1 } });
    expect(await dump(database.client)).toBe(before);
    await publish(job(), 1);
    const published = await dump(database.client);
    expect(await make()).toMatchObject({ ok: true, value: { kind: "nothing-new", number: null } });
    expect(await dump(database.client)).toBe(published);
  });

  it("that is only prepared gives way to one that tells what was sealed since", async () => {
    await contribute(60);
    await make();
    const first = await readCube(1);
    await contribute(60, 2);
    expect(await make()).toMatchObject({ ok: true, value: { kind: "prepared", number: 1 } });
    expect(await readCube(1)).not.toEqual(first);
    expect(await listRows()).toHaveLength(1);
  });

  it("starts from what was seen before, counts only grow, and a year without news is told as it was", async () => {
    await contribute(60, 1, 2025);
    await contribute(60, 2);
    await make();
    await publish(job(), 1);
    await contribute(60, 3);
    const protect = vi.fn(trusting.protect);
    await make({ protection: { ...trusting, protect } });
    expect(protect.mock.calls.map(([exact]) => exact.year)).toEqual([2026]);
    const [before, after] = [await readCube(1), await readCube(2)];
    expect(after.years[0]).toEqual(before.years[0]);
    expect(after.years[1]).not.toEqual(before.years[1]);
    for (const old of before.years[1]?.contexts ?? []) {
      const now = after.years[1]?.contexts.find(({ branch, size, department }) => branch === old.branch && size === old.size && department === old.department);
      expect(now?.contributions).toBeGreaterThanOrEqual(old.contributions);
    }
  });

  it("says so when fewer than five wait", async () => {
    await contribute(4);
    expect(await make()).toMatchObject({ ok: true, value: { kind: "nothing-yet", sealed: [{ sealed: 0, waiting: 4, asked: 5 }] } });
    expect(await make({ atLeast: 60 })).toMatchObject({ ok: true, value: { sealed: [{ sealed: 0, waiting: 4, asked: 60 }] } });
    expect([0, 1, 4, 5, 9, 1234].map(tellRoughly)).toEqual(["aucune", "moins de cinq", "moins de cinq", "au moins 5", "au moins 5", "au moins 1\u202f230"]);
  });
});

describe("what cannot be published", () => {
  it("is not: an unknown number, a release without its audit, one that the audit refutes, one that was changed", async () => {
    expect(await publish(job(), 1)).toMatchObject({ error: { code: "unknown" } });
    await contribute(60);
    await make();
    const [row] = await listRows();
    const put = async (changes: Record<string, unknown>) => {
      const { number, digest, cube, audit } = { ...row, ...changes };
      await database.client.query("DELETE FROM releases");
      await database.client.query("INSERT INTO releases (number, status, fictitious, prepared_on, digest, cube, audit) VALUES ($1, 'prepared', false, '2026-11-23', $2, $3, $4)", [number, digest, cube, audit]);
    };
    const audit = JSON.parse(row?.audit ?? "") as object;
    for (const [changes, code] of [
      [{ cube: row?.cube.replace("Occitanie", "Bretagne") }, "damaged"],
      [{ audit: "" }, "not-audited"],
      [{ audit: JSON.stringify({ ...audit, against: [7] }) }, "not-audited"],
      [{ audit: JSON.stringify({ ...audit, digest: "0" }) }, "not-audited"],
      [{ audit: JSON.stringify({ ...audit, refuted: [{}] }) }, "refuted"],
    ] as const) {
      await put(changes);
      expect(await publish(job(), 1), code).toMatchObject({ error: { code } });
      expect(await readStatus(database.client)).toMatchObject({ releases: [{ status: "prepared", fault: code }] });
      expect(await make(), "the next run repairs").toMatchObject({ ok: true, value: { kind: "prepared", number: 1 } });
      expect((await listRows())[0]?.status).toBe("prepared");
    }
    expect(await publish(job(), 1)).toMatchObject({ ok: true });
  });

  it("stays refuted after three draws, and is drawn again by the next run", async () => {
    await contribute(60);
    let draws = 0;
    const refuting = { ...trusting, audit: (releases: readonly Release[]) => ({ ...trusting.audit(releases), refuted: [{ cell: "c", possible: 2, low: 1, high: 2 }] as never }) };
    const counting = { ...refuting, protect: (...given: Parameters<typeof trusting.protect>) => { draws += 1; return trusting.protect(...given); } };
    expect(await make({ protection: counting })).toMatchObject({ error: { code: "refuted", audit: { refuted: [{ cell: "c" }] }, sealed: [{ sealed: 60 }] } });
    expect(draws).toBe(3);
    expect(await publish(job(), 1)).toMatchObject({ error: { code: "refuted" } });
    expect(await make()).toMatchObject({ ok: true, value: { kind: "prepared", number: 1 } });
  });

  it("is not even written when no rounding was found", async () => {
    await contribute(60);
    expect(await make({ protection: { ...trusting, protect: () => null } })).toMatchObject({ error: { code: "not-rounded", sealed: [{ sealed: 60 }] } });
    expect(await listRows()).toEqual([]);
    expect(await make()).toMatchObject({ ok: true, value: { kind: "prepared" } });
  });
});

describe("what cannot be told beside what was told is not even sealed", () => {
  const store = async (changes: (told: Release) => Release) => {
    const cube = JSON.stringify(changes(buildRelease({ fictitious: false })));
    await database.client.query(
      "INSERT INTO releases (number, status, fictitious, prepared_on, published_on, digest, cube, audit) VALUES (1, 'published', false, '2026-11-20', '2026-11-20', $1, $2, '')",
      [computeDigest(cube), cube],
    );
  };
  const changeTable = (change: (table: Release["tables"][number]) => object) => (told: Release): Release =>
    ({ ...told, tables: told.tables.map((table) => (table.within.length > 0 ? { ...table, ...change(table) } : table)) });
  const expectRefused = async (error: object) => {
    await contribute(60);
    const before = await dump(database.client);
    for (let again = 0; again < 2; again += 1) expect(await make()).toMatchObject({ ok: false, error });
    expect(await dump(database.client)).toBe(before);
  };

  it.each([
    ["an option that is gone", changeTable(({ partition }) => ({ partition: partition.slice(1) }))],
    ["options in another order", changeTable(({ partition }) => ({ partition: partition.toReversed() }))],
    ["one more to choose together", changeTable(({ within }) => ({ within: [...within, "more"] }))],
    ["other branches that are asked", changeTable(() => ({ asked: ["publishing"] }))],
    ["a question that was told and is gone", (told: Release) => ({ ...told, tables: [...told.tables, { id: "gone", partition: ["a"], within: [] }] })],
    ["a question that was not told", (told: Release) => ({ ...told, tables: told.tables.slice(1) })],
  ] as const)("%s", async (_, change) => {
    await store(change);
    await expectRefused({ code: "tables-changed" });
  });

  it("an answer that was counted and that no table counts, or a question that some were never asked", async () => {
    await contribute(60, 2);
    await make();
    await database.client.query("INSERT INTO answer_counts VALUES (2026, 'branch', 'publishing', 'gone', 'yes', 5)");
    await expectRefused({ code: "tables-changed", detail: "gone/yes" });
    await database.client.query("DELETE FROM answer_counts WHERE question IN ('gone', 'dispossession')");
    await database.client.query("TRUNCATE pending_contributions");
    await expectRefused({ code: "tables-changed", detail: "2026" });
  });

  it("answers to a version that is not known", async () => {
    await fill(database.client, draw(10, { choose: inside }), { questionnaire: "v0" });
    await expectRefused({ code: "tables-changed", detail: "v0" });
  });

  it.each([
    ["of another name", { name: "Bretagne" }],
    ["of other départements", { departments: ["35"] }],
  ])("a region %s", async (_, region) => {
    await store((told) => ({ ...told, region: { ...told.region, ...region } }));
    await expectRefused({ code: "region-changed" });
  });

  it.each([
    ["an unknown format", { format: 2 }],
    ["an unknown method", { method: { id: "live-rounding" } }],
    ["a year that was cut", { years: [{ year: 2026 }] }],
  ])("a release of %s", async (_, changes) => {
    await store((told) => ({ ...told, ...changes }) as Release);
    await expectRefused({ code: "damaged", detail: "1" });
    expect(await readStatus(database.client)).toMatchObject({ releases: [{ fault: "damaged" }] });
  });
});

describe("an auditor who does not find the reference facts", () => {
  it("is not heard", async () => {
    await expect(loadProtection(async () => {
      const { solve } = await loadSolver();
      return { solve: (programme) => ({ ...solve(programme), Status: "Infeasible" }) };
    })).rejects.toThrow("faits de référence");
  });
});

describe("a release that is withdrawn", () => {
  it("says when and why, once, and counts in the audit of the next one, which starts from it", async () => {
    await release(60, 1, 1);
    expect(await withdraw(job(), 1, " \n ")).toMatchObject({ error: { code: "reason" } });
    expect(await withdraw(job(), 2, "Une erreur")).toMatchObject({ error: { code: "not-published" } });
    expect(await withdraw(job(), 1, "\u202eUne  erreur\nde titre\u0007")).toEqual({ ok: true, value: "withdrawn" });
    expect(await withdraw(job(), 1, "Une autre raison")).toEqual({ ok: true, value: "already" });
    expect(await listRows()).toMatchObject([{ status: "withdrawn", reason: "Une erreur de titre" }]);
    expect(await publish(job(), 1)).toMatchObject({ error: { code: "withdrawn" } });
    const watched = watch();
    await contribute(5, 2);
    expect(await make(watched)).toMatchObject({ ok: true, value: { kind: "prepared", number: 2 } });
    expect([watched.audited, watched.previous]).toEqual([[[1, 2]], [(await readCube(1)).years[0]]]);
  });

  it("is told again to the byte, as long as fewer than five more are sealed", async () => {
    await contribute(60, 1, 2025);
    await release(60, 2, 1);
    await contribute(60, 3);
    expect(await make()).toMatchObject({ value: { number: 2 } });
    await publish(job(), 2);
    await withdraw(job(), 2, "Une erreur");
    await contribute(4, 4);
    const watched = watch();
    expect(await make(watched)).toMatchObject({ ok: true, value: { kind: "prepared", number: 3, sealed: [{ sealed: 0, waiting: 4 }] } });
    expect(await make(watched)).toMatchObject({ ok: true, value: { kind: "ready", number: 3 } });
    expect([watched.audited, watched.previous]).toEqual([[[1, 2, 3]], []]);
    expect(await readStatus(database.client)).toMatchObject({ takenBack: [], shownAgain: 1 });
    const [withdrawn, again] = [await readCube(2), await readCube(3)];
    expect(JSON.stringify(again.years)).toBe(JSON.stringify(withdrawn.years));
    expect(await publish(job(), 3)).toMatchObject({ ok: true });
    expect(await readStatus(database.client)).toMatchObject({ takenBack: [], shownAgain: null });
    expect(await make()).toMatchObject({ value: { kind: "nothing-new" } });
    for (const number of [1, 3]) await withdraw(job(), number, "Une erreur");
    expect(await readStatus(database.client)).toMatchObject({ takenBack: [2025, 2026], shownAgain: null });
  });

  it("the rounding of a year is drawn again only with five more of that year and of the region", async () => {
    await contribute(60, 1, 2025);
    await release(60, 2, 1);
    await fill(database.client, draw(20, { seed: 3, choose: (one) => !inside(one) }), { year: 2025 });
    expect(await make({ atLeast: 1 }), "elsewhere").toMatchObject({ value: { kind: "nothing-new", sealed: [{ year: 2025, sealed: 20 }] } });
    for (const more of [1, 2, 1]) {
      await contribute(more, 10 + more);
      expect(await make({ atLeast: 1 }), "one to four more").toMatchObject({ value: { kind: "nothing-new" } });
    }
    await contribute(1, 20);
    const watched = watch();
    expect(await make({ ...watched, atLeast: 1 }), "the fifth").toMatchObject({ value: { kind: "prepared", number: 2, sealed: [{ sealed: 5, waiting: 0 }] } });
    expect(watched.protected).toEqual([2026]);
  });

  it("while another was prepared does not make that one unsafe to publish", async () => {
    await release(60, 1, 1);
    await contribute(60, 2);
    await make();
    await withdraw(job(), 1, "Une erreur");
    expect(await publish(job(), 2)).toEqual({ ok: true, value: "published" });
    expect(await make()).toMatchObject({ value: { kind: "nothing-new" } });
  });
});

describe("the database itself", () => {
  it.each([
    ["UPDATE releases SET cube = '{}' WHERE number = 1"],
    ["UPDATE releases SET status = 'prepared', published_on = NULL WHERE number = 1"],
    ["UPDATE releases SET published_on = '2026-01-01' WHERE number = 1"],
    ["UPDATE releases SET number = 9 WHERE number = 1"],
    ["UPDATE releases SET audit = '' WHERE number = 1"],
    ["DELETE FROM releases WHERE number = 1"],
    ["UPDATE releases SET cube = '{}' WHERE number = 2"],
    ["UPDATE releases SET cube = '{}', status = 'published', published_on = '2026-11-23' WHERE number = 2"],
    ["UPDATE releases SET status = 'withdrawn', withdrawn_on = '2026-11-23', reason = NULL WHERE number = 1"],
  ])("refuses: %s", async (sql) => {
    await release(60, 1, 1);
    await contribute(60, 2);
    await make();
    await expect(database.client.query(sql)).rejects.toThrow(/stays as it is|violates check/);
    expect((await listRows()).map(({ status }) => status)).toEqual(["published", "prepared"]);
  });

  it("refuses to change a release that was withdrawn", async () => {
    await release(60, 1, 1);
    await withdraw(job(), 1, "Une erreur");
    for (const sql of ["DELETE FROM releases", "UPDATE releases SET reason = 'x'", "UPDATE releases SET status = 'published', withdrawn_on = NULL, reason = NULL"]) {
      await expect(database.client.query(sql)).rejects.toThrow("stays as it is");
    }
  });
});

describe("a clock that went back", () => {
  it.each([["2026-11-22T23:59:59Z", "a day"], ["2025-12-31T12:00:00Z", "a year"]])("to %s stops preparing and publishing in words, and changes nothing", async (when) => {
    await release(60, 1, 1);
    await contribute(60, 2);
    const before = await dump(database.client);
    const call = { now: new Date(when) };
    for (const outcome of [await make({}, call), await publish(job(call), 1)]) expect(outcome).toMatchObject({ ok: false, error: { code: "clock-back", known: "2026-11-23" } });
    expect(await dump(database.client)).toBe(before);
  });

  it("does not keep wrong figures online: a release is withdrawn on the last day that is known", async () => {
    await release(60, 1, 1);
    const call = { now: new Date("2026-03-01T12:00:00Z") };
    expect(await withdraw(job(call), 1, "Une erreur")).toEqual({ ok: true, value: "withdrawn" });
    expect(await readStatus(database.client)).toMatchObject({ releases: [{ status: "withdrawn", withdrawnOn: "2026-11-23" }] });
    expect(await make({}, call)).toMatchObject({ error: { code: "clock-back" } });
  });

  it("to the year before what is sealed stops too, without any release", async () => {
    await contribute(60);
    await make({ protection: { ...trusting, protect: () => null } });
    expect(await make({}, { now: new Date("2025-12-31T23:59:59Z") })).toMatchObject({ error: { code: "clock-back", known: "2026" } });
    expect(await make({}, { now: new Date("2026-01-01T00:00:00Z") })).toMatchObject({ ok: true });
  });
});

/** Every step that a command goes through, found by going through it and undoing it. */
async function listSteps(work: (onStep: (step: string) => void) => Promise<unknown>): Promise<string[]> {
  const steps: string[] = [];
  await work((step) => { steps.push(step); });
  return steps;
}

describe("an error at any step", () => {
  it("of preparing leaves nothing half done, and the next run repairs", async () => {
    await contribute(60);
    const steps = await listSteps((onStep) => make({}, { onStep }));
    expect(steps.filter((step) => !step.includes("2026"))).toEqual(["check", "seal", "reconcile", "commit", "clear", "read", "audit", "write", "written"]);
    for (const wanted of steps) {
      await database.empty();
      await contribute(60);
      await expect(make({}, { onStep: (step) => { if (step === wanted) throw new Error(`at ${step}`); } })).rejects.toThrow(`at ${wanted}`);
      expect(await listRows(), wanted).toEqual([]);
      const [pending, sealed] = [await countRows(database.client, "pending_contributions"), await countRows(database.client, "sealed_contributions")];
      expect([[60, 0], [0, 60]], wanted).toContainEqual([pending, sealed]);
      // What was undone is taken off the disk as well.
      if (wanted !== "clear") for (const table of SEALED) expect(await countRowsInFile(database.client, table), `${wanted}, ${table}`).toBe(await countRows(database.client, table));
      expect(await make()).toMatchObject({ ok: true, value: { kind: "prepared", number: 1 } });
      expect(await publish(job(), 1)).toMatchObject({ ok: true });
    }
  });

  it("of publishing and of withdrawing changes nothing", async () => {
    await contribute(60);
    await make();
    for (const [work, steps] of [
      [(onStep: (step: string) => void) => publish(job({ onStep }), 1), ["check", "publish", "published"]],
      [(onStep: (step: string) => void) => withdraw(job({ onStep }), 1, "Une erreur"), ["check", "withdraw", "withdrawn"]],
    ] as const) {
      const before = await dump(database.client);
      for (const wanted of steps) {
        await expect(work((step) => { if (step === wanted) throw new Error("stop"); })).rejects.toThrow("stop");
        expect(await dump(database.client), wanted).toBe(before);
      }
      expect(await listSteps(work)).toEqual(steps);
    }
  });
});

describe("a command that is killed", () => {
  const kill = async (command: string, step: string) => {
    const child = spawn(process.execPath, ["--import", "tsx", path.join(import.meta.dirname, "release-killed.ts"), database.url, command, NOW.toISOString(), step], { cwd: ROOT, stdio: ["ignore", "ignore", "inherit"] });
    expect(await once(child, "exit"), `${command} ${step}`).toEqual([null, "SIGKILL"]);
  };

  it("at any step gives its lock back, leaves nothing half done, and the next run does it", { timeout: 120_000 }, async () => {
    for (const step of ["check", "write 2026", "delete 2026", "commit", "protect 2026", "audit", "write", "written"]) {
      await database.empty();
      await contribute(40);
      await kill("prepare", step);
      await withReleaseSession(database.url, async (client) => {
        expect(await countRows(client, "releases"), step).toBe(0);
        expect((await countRows(client, "pending_contributions")) + (await countRows(client, "sealed_contributions"))).toBe(40);
        expect(await prepare({ client, now: NOW }, withTrust())).toMatchObject({ ok: true, value: { number: 1 } });
      });
    }
    await kill("publish", "published");
    expect((await listRows())[0]?.status).toBe("prepared");
    await publish(job(), 1);
    await kill("withdraw", "withdrawn");
    expect((await listRows())[0]?.status).toBe("published");
  });
});

describe("two machines at once", () => {
  it("work one after the other, and the second finds nothing left to do", async () => {
    await contribute(60);
    const running = { now: 0, most: 0, waits: 0 };
    const run = () => withReleaseSession(database.url, async (client) => {
      running.most = Math.max(running.most, (running.now += 1));
      const outcome = await prepare({ client, now: NOW }, withTrust());
      running.now -= 1;
      return outcome.ok ? outcome.value.kind : outcome.error.code;
    }, () => { running.waits += 1; });
    expect((await Promise.all([run(), run(), run()])).sort()).toEqual(["prepared", "ready", "ready"]);
    expect(running).toEqual({ now: 0, most: 1, waits: 2 });
  });

  it("do not wait for ever", async () => {
    await withReleaseSession(database.url, async () => {
      await expect(withReleaseSession(database.url, () => Promise.resolve("never"), undefined, 100)).rejects.toThrow(BusyError);
    });
    expect(await withReleaseSession(database.url, () => Promise.resolve("free"))).toBe("free");
  });
});

const call = (script: string, args: readonly string[], env: Readonly<Record<string, string>> = { DATABASE_URL: database.url }) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["--import", "tsx", `scripts/${script}.ts`, ...args], { cwd: ROOT, encoding: "utf8", env: { ...process.env, ...env } });
  return { status, said: stdout + stderr };
};

describe("npm run release", () => {
  const run = (...args: string[]) => call("release", args);

  it("says in French what it did, what it did not, and how it is called", { timeout: 120_000 }, async () => {
    await contribute(60, 1, new Date().getUTCFullYear());
    expect(run("publish")).toMatchObject({ status: 2, said: expect.stringContaining("Usage") as string });
    expect(run("prepare", "--at-least", "61").said).toMatch(/au moins 60 attendent d’être assez nombreuses\s: il en faut 61 de la région[^]*Rien n’a encore été publié/);
    expect(run("prepare")).toMatchObject({ status: 0, said: expect.stringMatching(/gardent la branche \d*0\s%, le département \d*0\s%, la taille \d*0\s%\n[^]*La publication 1 est prête/) as string });
    expect(run("publish", "2")).toMatchObject({ status: 1, said: expect.stringContaining("Aucune publication prête") as string });
    expect(run("publish", "1")).toMatchObject({ status: 0, said: expect.stringContaining("est publiée") as string });
    expect(run("withdraw", "1", "--reason", "Un titre faux")).toMatchObject({ status: 0 });
    expect(run("withdraw", "1", "--reason", "Autre chose").said).toMatch(/était déjà retirée\s; sa raison reste\s: «\sUn titre faux\s»/);
    expect(run("status")).toMatchObject({ status: 0, said: expect.stringMatching(/Un titre faux\n[^]*plus aucune publication ne dit/) as string });
  });
});

describe("a command that cannot do its work", () => {
  const AWAY = { DATABASE_URL: "postgresql://nobody@localhost:1/none" };

  it.each([["release", ["status"]], ["release", ["prepare"]], ["audit-release", []], ["migrate", []], ["seed-demo", []]] as const)("%s %j says in words that the database is away", (script, args) => {
    const { status, said } = call(script, args, AWAY);
    expect(status).toBe(1);
    expect(said).toContain("la base de données ne répond pas");
    expect(said).not.toMatch(/^\s+at /m);
  });

  it.each(["release", "audit-release", "migrate", "seed-demo"])("%s refuses an option that there is not, and says how it is called", (script) => {
    const { status, said } = call(script, ["--bogus"]);
    expect([status, said]).toEqual([2, expect.stringMatching(/^Usage/)]);
  });

  it("names a release that was cut, and attacks the others", { timeout: 60_000 }, async () => {
    for (const [number, change] of [[1, (cube: string) => [cube, computeDigest(cube)]], [2, (cube: string) => [cube.slice(0, 200), computeDigest(cube)]], [3, (cube: string) => [cube.slice(0, 200), computeDigest(cube.slice(0, 200))]]] as const) {
      const [cube, digest] = change(JSON.stringify(buildRelease({ number })));
      await database.client.query("INSERT INTO releases (number, status, fictitious, prepared_on, published_on, digest, cube, audit) VALUES ($1, 'published', true, '2026-11-20', '2026-11-20', $2, $3, '')", [number, digest, cube]);
    }
    const { status, said } = call("audit-release", []);
    expect(status).toBe(1);
    expect(said.match(/La publication \d/g)).toEqual(["La publication 2", "La publication 3"]);
    expect(said).toContain("▸ 1 publication");
    expect(said).not.toMatch(/^\s+at /m);
  });
});

describe("a command that only reads", () => {
  it("makes no tables where there are none, and says so", { timeout: 60_000 }, async () => {
    await database.client.query("CREATE DATABASE bare");
    const bare = { DATABASE_URL: database.url.replace(/[^/]+$/, "bare") };
    try {
      for (const [script, args] of [["release", ["status"]], ["audit-release", []]] as const) {
        expect(call(script, args, bare)).toMatchObject({ status: 0, said: expect.stringContaining("n’a pas ses tables") as string });
      }
      const client = new pg.Client({ connectionString: bare.DATABASE_URL });
      await client.connect();
      const { rows } = await client.query("SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace").finally(() => client.end());
      expect(rows).toEqual([]);
    } finally {
      await database.client.query("DROP DATABASE bare WITH (FORCE)");
    }
  });

  it("makes no database where there is none", () => {
    const folder = mkdtempSync(path.join(tmpdir(), "boussole-none-"));
    try {
      for (const [script, args] of [["release", ["status"]], ["audit-release", []]] as const) {
        expect(call(script, args, { DATABASE_URL: "", BOUSSOLE_DATA: folder })).toMatchObject({ status: 0, said: expect.stringContaining("pas encore de base de données") as string });
      }
      expect(readdirSync(folder)).toEqual([]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
