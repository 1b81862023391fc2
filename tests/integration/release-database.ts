import { inject } from "vitest";
import pg from "pg";
import { evaluate } from "@/lib/diagnosis/evaluate";
import type { Answers } from "@/lib/questionnaire/types";
import { currentReferential } from "@/lib/referential/current";
import { makeRandom } from "@/lib/statistics/random";
import { protectYear } from "@/lib/statistics/protect";
import { makeRegion } from "@/scripts/demo/region";
import { migrate } from "@/scripts/migrate";
import type { PrepareOptions } from "@/scripts/release/job";
import type { Protection } from "@/scripts/release/protection";

export type ReleaseDatabase = { readonly url: string; readonly client: pg.Client; readonly connect: () => Promise<pg.Client>; readonly empty: () => Promise<void>; readonly drop: () => Promise<void> };

/** A database of a test file's own: its releases are nobody else's. */
export async function makeReleaseDatabase(name: string): Promise<ReleaseDatabase> {
  const home = inject("databaseUrl");
  const asOwner = async (sql: string) => {
    const owner = new pg.Client({ connectionString: home });
    await owner.connect();
    await owner.query(sql).finally(() => owner.end());
  };
  await asOwner(`CREATE DATABASE ${name}`);
  const url = home.replace(/[^/]+$/, name);
  await migrate(url);
  const open: pg.Client[] = [];
  const connect = async () => {
    const client = new pg.Client({ connectionString: url });
    client.on("error", () => undefined);
    await client.connect();
    open.push(client);
    return client;
  };
  const client = await connect();
  return {
    url, client, connect,
    empty: async () => { await client.query("TRUNCATE pending_contributions, sealed_contributions, answer_counts, unreleased_years, releases, demonstrations"); },
    drop: async () => {
      for (const each of open) await each.end();
      await asOwner(`DROP DATABASE ${name} WITH (FORCE)`);
    },
  };
}

export type Drawn = { readonly answers: Answers; readonly profile: string };
/** Made-up contributions of one year; `choose` keeps some, `change` turns their answers into others. */
export function draw(count: number, { seed = 1, choose = () => true, change = {} }: { seed?: number; choose?: (drawn: Drawn) => boolean; change?: Answers } = {}): Drawn[] {
  const next = makeRegion(currentReferential.questionnaire, seed);
  const drawn: Drawn[] = [];
  while (drawn.length < count) {
    const answers = { ...next().answers, ...change };
    const one = { answers, profile: evaluate(currentReferential, answers).profile };
    if (choose(one)) drawn.push(one);
  }
  return drawn;
}

/** Inserts contributions in their order, as they would have come. */
export async function fill(client: pg.Client, drawn: readonly Drawn[], { year = 2026, questionnaire = "v1" } = {}): Promise<void> {
  await client.query(
    `INSERT INTO pending_contributions (id, questionnaire, answers, profile, year, month)
     SELECT gen_random_uuid(), $2, r->'answers', r->>'profile', $3::smallint, 6 FROM json_array_elements($1) WITH ORDINALITY AS e(r, n) ORDER BY n`,
    [JSON.stringify(drawn), questionnaire, year],
  );
}

export const countRows = async (client: pg.Client, table: string): Promise<number> => (await client.query<{ n: number }>(`SELECT count(*)::int AS n FROM ${table}`)).rows[0]?.n ?? -1;

const PAGE = 8_192;
/** Where a page of a table says where its list of rows ends, and where that list begins: four bytes a row, dead ones too. */
const LIST_END = 12;
const LIST_START = 24;

/** The rows that the file of a table holds, those that nobody sees any more included. */
export async function countRowsInFile(client: pg.Client, table: string): Promise<number> {
  await client.query("CHECKPOINT");
  const { rows } = await client.query<{ file: Buffer }>("SELECT pg_read_binary_file(pg_relation_filepath($1)) AS file", [table]);
  const file = rows[0]?.file ?? Buffer.alloc(0);
  let count = 0;
  for (let page = 0; page < file.length; page += PAGE) count += Math.max(0, file.readUInt16LE(page + LIST_END) - LIST_START) / 4;
  return count;
}

/** Everything that a command may change, as text. */
export async function dump(client: pg.Client): Promise<string> {
  const tables = ["pending_contributions", "sealed_contributions", "answer_counts", "unreleased_years", "releases", "demonstrations"];
  const lines: string[] = [];
  for (const table of tables) lines.push(table, ...(await client.query<{ line: string }>(`SELECT t::text AS line FROM ${table} t ORDER BY 1`)).rows.map(({ line }) => line));
  return lines.join("\n");
}

/** The protection as it is, with an auditor who believes everything: what he would find has tests of its own. */
export const trusting: Protection = {
  protect: protectYear,
  audit: (releases) => ({ releases: releases.length, cells: 1, protected: 1, clearedByWitness: 1, clearedByProgramme: 0, minPossible: 3, refuted: [] }),
};
export const withTrust = (changes: Partial<PrepareOptions> = {}): PrepareOptions => ({ protection: trusting, random: makeRandom(7), ...changes });
