import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { ELSEWHERE } from "@/lib/anonymisation/context";
import { K } from "@/lib/anonymisation/generalise";
import { sealContent } from "@/lib/anonymisation/seal";
import type { Profile } from "@/lib/diagnosis/types";
import { currentReferential } from "@/lib/referential/current";
import { CONTEXT_QUESTIONS } from "@/lib/referential/region";
import { SILENT } from "@/lib/statistics/types";
import { listTables } from "@/scripts/release/build";
import { readExactYear } from "@/scripts/release/exact";
import { ReconciliationError, sealPending } from "@/scripts/release/seal";
import { countRows, draw, dump, fill, makeReleaseDatabase, type Drawn, type ReleaseDatabase } from "./release-database";

const DEPARTMENT = CONTEXT_QUESTIONS.department;
const inside = ({ answers }: Drawn) => CONTEXT_QUESTIONS.region.includes(String(answers[DEPARTMENT]));
let database: ReleaseDatabase;
beforeAll(async () => { database = await makeReleaseDatabase("sealing"); });
beforeEach(() => database.empty());
afterAll(() => database.drop());

const seal = (options: { thisYear?: number; atLeast?: number; onStep?: (step: string) => void } = {}) => sealPending(database.client, { thisYear: 2026, ...options });
const listGroups = async () => (await database.client.query<{ department: string | null; n: number }>("SELECT department, count(*)::int AS n FROM sealed_contributions GROUP BY year, branch, size, department")).rows;
const count = (table: string) => countRows(database.client, table);

describe("sealing", () => {
  it("leaves nothing pending, loses nobody, and keeps five in every group, batch after batch", async () => {
    let total = 0;
    for (const [batch, size] of [37, 60, 7, 250].entries()) {
      await fill(database.client, draw(size, { seed: batch + 1, choose: inside }));
      const [year] = await seal();
      total += size;
      expect(year).toMatchObject({ year: 2026, sealed: size, waiting: 0 });
      expect([await count("pending_contributions"), await count("sealed_contributions")]).toEqual([0, total]);
      for (const { n } of await listGroups()) expect(n).toBeGreaterThanOrEqual(K);
    }
  });

  it("counts every contribution in one cell of every table, on each axis, as the answers say", async () => {
    const drawn = draw(120, { choose: inside });
    await fill(database.client, drawn);
    await seal();
    const tables = listTables(currentReferential);
    const exact = await readExactYear(database.client, 2026, tables);
    const truth = new Map<string, number>();
    for (const { answers, profile } of drawn) {
      const { marks } = sealContent(currentReferential, CONTEXT_QUESTIONS, { answers, profile: profile as Profile });
      for (const { question, option } of marks) truth.set(`${question}/${option}`, (truth.get(`${question}/${option}`) ?? 0) + 1);
    }
    for (const axis of ["branch", "size"] as const) {
      for (const { id, partition, within } of tables) {
        const sums = [...partition, ...within].map((_, place) => exact?.answers[axis].reduce((sum, entry) => sum + (entry.counts[id]?.[place] ?? 0), 0));
        expect(sums.slice(0, partition.length).reduce<number>((a, b) => a + (b ?? 0), 0)).toBe(120);
        [...partition, ...within].forEach((option, place) => { if (option !== SILENT) expect(sums[place], `${axis} ${id} ${option}`).toBe(truth.get(`${id}/${option}`) ?? 0); });
      }
    }
    expect(exact?.contexts.reduce((sum, context) => sum + context.contributions, 0)).toBe(120);
  });

  it("keeps whoever is outside the region apart, and in no figure", async () => {
    await fill(database.client, [...draw(60, { choose: inside }), ...draw(20, { seed: 2, change: { [DEPARTMENT]: "75" } })]);
    await seal();
    expect((await listGroups()).filter(({ department }) => department === ELSEWHERE).reduce((sum, { n }) => sum + n, 0)).toBe(20);
    const exact = await readExactYear(database.client, 2026, listTables(currentReferential));
    expect(exact?.contexts.reduce((sum, context) => sum + context.contributions, 0)).toBe(60);
    expect(exact?.answers.branch.reduce((sum, entry) => sum + entry.contributions, 0)).toBe(60);
  });

  it("tells nothing of who came when: neither place on disk nor transaction", async () => {
    const [early, late] = [draw(600, { choose: (one) => inside(one) && one.profile === "follower" }), draw(600, { choose: (one) => inside(one) && one.profile === "experimenter" })];
    await fill(database.client, [...early, ...late]);
    const correlate = async (table: string) =>
      (await database.client.query<{ r: number }>(`SELECT corr(place, late) AS r FROM (SELECT row_number() OVER (ORDER BY ctid) AS place, (profile = 'experimenter')::int AS late FROM ${table}) AS t`)).rows[0]?.r ?? NaN;
    expect(await correlate("pending_contributions")).toBeGreaterThan(0.8);
    await seal();
    expect(Math.abs(await correlate("sealed_contributions"))).toBeLessThan(0.15);
    await fill(database.client, draw(60, { seed: 3, choose: inside }));
    await seal();
    for (const table of ["sealed_contributions", "answer_counts"]) expect((await database.client.query(`SELECT DISTINCT xmin::text FROM ${table}`)).rows, table).toHaveLength(1);
  });

  it("tells nothing of which contexts a batch brought, whatever plan the database takes", async () => {
    await database.client.query("SET enable_hashjoin = off");
    await fill(database.client, draw(600, { choose: inside }));
    await seal();
    const { rows } = await database.client.query<{ runs: number; contexts: number }>(`SELECT count(*) FILTER (WHERE context IS DISTINCT FROM before)::int AS runs, count(DISTINCT context)::int AS contexts
      FROM (SELECT context, lag(context) OVER (ORDER BY ctid) AS before FROM (SELECT ctid, concat_ws('|', branch, size, department) AS context FROM sealed_contributions) AS s) AS t`);
    await database.client.query("RESET enable_hashjoin");
    expect(rows[0]?.runs).toBeGreaterThan(4 * (rows[0]?.contexts ?? 0));
  });

  it("has no key, and leaves other years as they were", async () => {
    await fill(database.client, draw(30, { choose: inside }), { year: 2025 });
    await seal({ thisYear: 2025 });
    const { rows: before } = await database.client.query("SELECT ctid::text, xmin::text, t.* FROM sealed_contributions t ORDER BY ctid");
    await fill(database.client, draw(30, { seed: 2, choose: inside }));
    await seal();
    expect((await database.client.query("SELECT ctid::text, xmin::text, t.* FROM sealed_contributions t WHERE year = 2025 ORDER BY ctid")).rows).toEqual(before);
    expect((await database.client.query("SELECT FROM pg_constraint WHERE conrelid = 'sealed_contributions'::regclass AND contype = 'p'")).rowCount).toBe(0);
  });
});

describe("contributions wait", () => {
  it.each([[K - 1, 0], [K, K]])("%i of a year: %i are sealed", async (size, sealed) => {
    await fill(database.client, draw(size, { choose: inside }));
    expect(await seal()).toMatchObject([{ sealed, waiting: size - sealed }]);
    expect([await count("pending_contributions"), await count("sealed_contributions")]).toEqual([size - sealed, sealed]);
  });

  it("in the region and outside of it apart", async () => {
    await fill(database.client, [...draw(20, { choose: inside }), ...draw(4, { seed: 2, change: { [DEPARTMENT]: "75" } })]);
    expect(await seal()).toMatchObject([{ sealed: 20, waiting: 4 }]);
    expect((await database.client.query<{ d: string }>("SELECT answers->>'context.department' AS d FROM pending_contributions")).rows.map(({ d }) => d)).toEqual(["75", "75", "75", "75"]);
  });

  it("until there are as many as asked, unless their year is over", async () => {
    await fill(database.client, draw(30, { choose: inside }), { year: 2025 });
    await fill(database.client, draw(30, { seed: 2, choose: inside }), { year: 2026 });
    await fill(database.client, draw(30, { seed: 3, choose: inside }), { year: 2027 });
    expect(await seal({ atLeast: 31 })).toMatchObject([{ year: 2025, sealed: 30 }, { year: 2026, sealed: 0, waiting: 30 }]);
    expect(await seal({ atLeast: 30 })).toMatchObject([{ year: 2026, sealed: 30 }]);
    expect(await count("pending_contributions")).toBe(30);
  });
});

describe("a count that does not agree", () => {
  const withTrigger = async (table: string, when: string, body: string, work: () => Promise<void>) => {
    await database.client.query("CREATE SEQUENCE spoilt");
    await database.client.query(`CREATE FUNCTION spoil() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN ${body} END $$`);
    await database.client.query(`CREATE TRIGGER spoil BEFORE ${when} ON ${table} FOR EACH ROW EXECUTE FUNCTION spoil()`);
    await work().finally(() => database.client.query("DROP FUNCTION spoil CASCADE").then(() => database.client.query("DROP SEQUENCE spoilt")));
  };

  it.each([
    ["a sealed row that is not written", "sealed_contributions", "INSERT", "IF nextval('spoilt') = 1 THEN RETURN NULL; END IF; RETURN NEW;"],
    ["an answer that is counted twice", "answer_counts", "INSERT", "IF NEW.question = 'contributions' THEN NEW.count = NEW.count + 1; END IF; RETURN NEW;"],
    ["a pending row that stays", "pending_contributions", "DELETE", "IF nextval('spoilt') = 1 THEN RETURN NULL; END IF; RETURN OLD;"],
    ["a group that is too small", "sealed_contributions", "INSERT", "IF nextval('spoilt') = 1 THEN NEW.branch = 'small'; END IF; RETURN NEW;"],
  ])("changes nothing: %s", async (_, table, when, body) => {
    await fill(database.client, draw(100, { choose: inside }));
    const before = await dump(database.client);
    await withTrigger(table, when, body, async () => {
      const error = await seal().then(() => null, (thrown: unknown) => thrown);
      expect(error).toBeInstanceOf(ReconciliationError);
      // A cron's mail tells no exact count: nothing but a year, and the least size of a group.
      expect(String(error).match(/\d+/g)?.filter((number) => number !== "2026" && number !== "5") ?? []).toEqual([]);
    });
    expect(await dump(database.client)).toBe(before);
    expect(await seal()).toMatchObject([{ sealed: 100 }]);
  });

  it("nor does a contribution of an unknown version, or with an unknown option, which is told by its year, version and question alone", async () => {
    await fill(database.client, draw(10, { choose: inside }), { questionnaire: "v0" });
    const before = await dump(database.client);
    await expect(seal()).rejects.toThrow("v0");
    expect(await dump(database.client)).toBe(before);
    await database.empty();
    await fill(database.client, draw(10, { choose: inside, change: { "stance.overall": "delighted" } }));
    await expect(seal()).rejects.toThrow(/^dans une contribution en attente de 2026 \(questionnaire v1\), la réponse à « stance\.overall » n’est pas de celles que la question accepte$/);
  });

  it("nor does one that lacks an answer, or whose list cannot be read", async () => {
    const take = async (change: string) => {
      await database.empty();
      await fill(database.client, draw(10, { choose: inside }));
      await database.client.query(`UPDATE pending_contributions SET answers = ${change}`);
    };
    await take("answers - 'stance.overall'");
    await expect(seal()).rejects.toThrow("la réponse à « stance.overall » manque");
    await take(`jsonb_set(answers, '{needs}', '"[secret"')`);
    await expect(seal()).rejects.toThrow(/la réponse à « needs » (?!.*secret)/);
  });

  it("nor does what a sealed row should not hold", async () => {
    await fill(database.client, draw(10, { choose: inside }));
    await seal();
    await database.client.query("UPDATE sealed_contributions SET stakes = 5 WHERE ctid = (SELECT min(ctid) FROM sealed_contributions)");
    await fill(database.client, draw(10, { seed: 2, choose: inside }));
    const before = await dump(database.client);
    await expect(seal()).rejects.toThrow(/aucune colonne d’une ligne scellée ne peut dire$/);
    expect(await dump(database.client)).toBe(before);
  });

  it("nor does the first of many contributions with an unknown option, and the connection goes on", async () => {
    await fill(database.client, [...draw(1, { choose: inside, change: { "stance.overall": "delighted" } }), ...draw(2000, { choose: inside })]);
    await expect(seal()).rejects.toThrow("« stance.overall »");
    await database.client.query("DELETE FROM pending_contributions WHERE answers->>'stance.overall' = 'delighted'");
    expect(await seal()).toMatchObject([{ sealed: 2000 }]);
  });
});

describe("sealing that is stopped", () => {
  it("at any step leaves everything as it was, and the next run does it", async () => {
    await fill(database.client, draw(40, { choose: inside }), { year: 2025 });
    await seal({ thisYear: 2025 });
    await fill(database.client, draw(40, { seed: 2, choose: inside }), { year: 2025 });
    await fill(database.client, draw(40, { seed: 3, choose: inside }));
    const before = await dump(database.client);
    const steps: string[] = [];
    await expect(seal({ onStep: (step) => { steps.push(step); if (step === "commit") throw new Error("stop"); } })).rejects.toThrow("stop");
    expect(steps).toHaveLength(13);
    for (const wanted of steps) {
      await expect(seal({ onStep: (step) => { if (step === wanted) throw new Error(`stopped at ${step}`); } })).rejects.toThrow(wanted);
      expect(await dump(database.client), wanted).toBe(before);
    }
    expect(await seal()).toMatchObject([{ year: 2025, sealed: 40 }, { year: 2026, sealed: 40 }]);
  });

  it("by a withdrawal that comes between begins again without that contribution", async () => {
    await fill(database.client, draw(40, { choose: inside }));
    const person = await database.connect();
    await person.query("BEGIN");
    await person.query("DELETE FROM pending_contributions WHERE id = (SELECT id FROM pending_contributions LIMIT 1)");
    const sealing = seal();
    await expect.poll(async () => (await person.query("SELECT FROM pg_stat_activity WHERE wait_event_type = 'Lock'")).rowCount).toBe(1);
    await person.query("COMMIT");
    expect(await sealing).toMatchObject([{ sealed: 39, waiting: 0 }]);
    expect([await count("pending_contributions"), await count("sealed_contributions")]).toEqual([0, 39]);
  });

  it("by a connection that is cut in the middle of the rows says so, and leaves everything as it was", async () => {
    await fill(database.client, draw(2000, { choose: inside }));
    const before = await dump(database.client);
    const person = await database.connect();
    await person.query("BEGIN");
    await person.query("SELECT FROM pending_contributions ORDER BY ctid OFFSET 1500 LIMIT 1 FOR UPDATE");
    const cut = await database.connect();
    cut.on("error", () => undefined);
    const sealing = expect(sealPending(cut, { thisYear: 2026 })).rejects.toThrow(/terminat/);
    await expect.poll(async () => (await person.query("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE wait_event_type = 'Lock'")).rowCount).toBe(1);
    await sealing;
    await person.query("ROLLBACK");
    expect(await dump(database.client)).toBe(before);
  });

  it("by nobody who contributes meanwhile: they wait for the next one", async () => {
    await fill(database.client, draw(40, { choose: inside }));
    const other = await database.connect();
    let sent: Promise<void> | undefined;
    await seal({ onStep: (step) => { if (step === "read 2026") sent = fill(other, draw(10, { seed: 2, choose: inside })); } });
    await sent;
    expect((await count("pending_contributions")) + (await count("sealed_contributions"))).toBe(50);
    await seal();
    expect([await count("pending_contributions"), await count("sealed_contributions")]).toEqual([0, 50]);
  });
});
