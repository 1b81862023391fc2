import type pg from "pg";
import { closeDatabase } from "@/lib/server/database";
import { getRelease } from "@/lib/server/releases";
import { CONTEXT_QUESTIONS } from "@/lib/referential/region";
import { protectYear } from "@/lib/statistics/protect";
import { makeRandom } from "@/lib/statistics/random";
import { EVERYTHING, getFigures, type Filter } from "@/lib/statistics/read";
import type { Release } from "@/lib/statistics/types";
import { publish } from "@/lib/server/release-state";
import { prepare } from "../release/job";
import { loadProtection, type Protection } from "../release/protection";
import { getMedian, time, withBenchDatabase } from "./database";
import { fillPending } from "./pending";
import type { Comparison } from "./compare";

const FEW = 10_000;
const MANY = 1_000_000;
const YEAR = 2025;
const ROUNDS = 41;
const NOW = new Date(Date.UTC(YEAR, 11, 31));
const FILTERS: readonly Filter[] = [EVERYTHING, { ...EVERYTHING, branch: "publishing" }, { ...EVERYTHING, size: "1-9", year: YEAR }, { ...EVERYTHING, branch: "audiovisual", department: "31" }];

/** What an auditor would find is no matter of how fast a release is read. */
const unaudited: Protection = {
  protect: protectYear,
  audit: (releases) => ({ releases: releases.length, cells: 0, protected: 0, clearedByWitness: 0, clearedByProgramme: 0, minPossible: 0, refuted: [] }),
};

async function releaseAll(client: pg.Client, number: number, protection = unaudited): Promise<void> {
  const prepared = await prepare({ client, now: NOW }, { protection, random: makeRandom(number) });
  if (!prepared.ok || prepared.value.number !== number) throw new Error(`release ${number} was not prepared: ${JSON.stringify(prepared)}`);
  await publish({ client, now: NOW }, number);
}

async function open(number: number): Promise<Release> {
  const found = await getRelease(number);
  if (found.kind !== "published") throw new Error(`no release ${number}`);
  return found.release;
}

const forget = () => (globalThis as Record<symbol, unknown>)[Symbol.for("boussole.releases")] as Map<string, unknown>;

/** What the page and the API do for a request: which releases there are, the one that is asked for, its figures behind filters. */
async function answer(number: number): Promise<void> {
  const release = await open(number);
  for (const filter of FILTERS) getFigures(release, filter);
}

async function compareReading(name: string, before: () => void): Promise<Comparison> {
  const ratios: number[] = [];
  for (let round = -5; round < ROUNDS; round += 1) {
    const measure = async (number: number) => {
      before();
      return time(() => answer(number));
    };
    const [first, second] = round % 2 === 0 ? [2, 1] : [1, 2];
    const times = new Map([[first, await measure(first)], [second, await measure(second)]]);
    if (round >= 0) ratios.push((times.get(2) ?? NaN) / (times.get(1) ?? NaN));
  }
  const ratio = getMedian(ratios);
  return { name, ratio, bound: 1.2, ok: ratio <= 1.2 };
}

/** The plainest aggregate of the raw rows behind one filter: profiles alone. */
const RAW = "SELECT profile, count(*) FROM sealed_contributions WHERE branch = $1 AND year = $2 GROUP BY profile";

async function compareAggregate(client: pg.Client, release: Release): Promise<Comparison> {
  const filter: Filter = { ...EVERYTHING, branch: "publishing", year: YEAR };
  const ratios: number[] = [];
  await client.query("VACUUM ANALYZE sealed_contributions");
  for (let round = 0; round < 7; round += 1) {
    const raw = await time(() => client.query(RAW, [filter.branch, YEAR]));
    const ours = await time(() => { for (let again = 0; again < 50; again += 1) getFigures(release, filter); return Promise.resolve(); });
    ratios.push(raw / (ours / 50));
  }
  const ratio = getMedian(ratios);
  return { name: `every figure behind a filter, speed over GROUP BY of the profiles alone on ${MANY} rows`, ratio, bound: 100, ok: ratio >= 100 };
}

/** Every sealed contribution so many times, with the counts of its answers. */
async function multiplySealed(client: pg.Client, times: number): Promise<void> {
  await client.query(`INSERT INTO sealed_contributions SELECT s.* FROM sealed_contributions s CROSS JOIN generate_series(2, ${times}) ORDER BY random()`);
  await client.query(`UPDATE answer_counts SET count = count * ${times}`);
  await client.query("INSERT INTO unreleased_years SELECT DISTINCT year FROM answer_counts ON CONFLICT DO NOTHING");
}

/** The cost of reading a release of 10,000 and of 1,000,000 contributions generated in SQL, and of aggregating the raw rows. */
export function benchReading(): Promise<readonly Comparison[]> {
  return withBenchDatabase(async (client, url) => {
    Object.assign(process.env, { DATABASE_URL: url, BOUSSOLE_SECRET: "only-for-benches-and-of-no-use-anywhere", LOG_LEVEL: "silent" });
    await fillPending(client, FEW, { year: YEAR, seed: 1 });
    await releaseAll(client, 1);
    await multiplySealed(client, MANY / FEW);
    await releaseAll(client, 2);
    try {
      return [
        await compareReading(`a request for a release of ${MANY} contributions, over one of ${FEW}`, () => undefined),
        await compareReading("the same, the first request after a start", () => { forget().clear(); }),
        await compareAggregate(client, await open(2)),
      ];
    } finally {
      await closeDatabase();
    }
  });
}

const RELEASES = 12;
const EACH = 417;
const TEN_MINUTES = 600;

/** The twelfth release of a year of 5,000 contributions: from pending to prepared, its audit over all twelve included. */
export function benchPreparing(): Promise<readonly Comparison[]> {
  return withBenchDatabase(async (client) => {
    const protection = await loadProtection();
    for (let number = 1; number < RELEASES; number += 1) {
      await fillPending(client, EACH, { year: YEAR, seed: number });
      await releaseAll(client, number);
    }
    await fillPending(client, EACH, { year: YEAR, seed: RELEASES });
    const seconds = (await time(() => releaseAll(client, RELEASES, protection))) / 1000;
    const { rows } = await client.query<{ cube: string }>("SELECT cube FROM releases ORDER BY number");
    const releases = rows.map(({ cube }) => JSON.parse(cube) as Release);
    const growth: string[] = [];
    for (const count of [1, 3, 6, RELEASES]) growth.push(`${count}: ${((await time(() => Promise.resolve(protection.audit(releases.slice(0, count))))) / 1000).toFixed(1)} s`);
    const ratio = seconds / TEN_MINUTES;
    const departments = CONTEXT_QUESTIONS.region.length;
    return [{ name: `preparing release ${RELEASES} of a year with its audit, ${departments} départements (${seconds.toFixed(1)} s; audit alone of ${growth.join(", ")}), over ten minutes`, ratio, bound: 1, ok: ratio <= 1 }];
  });
}
