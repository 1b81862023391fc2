/**
 * `npm run audit:release`: attacks the union of all releases that anybody may have seen, and the one that is ready, after
 * deciding the reference facts again. `--json` for machines. Exit 1 when a cell is refuted, a fact not found, or a release
 * is no longer what was published.
 */
import { createHash } from "node:crypto";
import loadHighs from "highs";
import pg from "pg";
import { formatCount, formatNumber } from "@/lib/format/numbers";
import { setSpaces } from "@/lib/format/text";
import type { Solve } from "@/lib/statistics/audit/programme";
import { checkFacts } from "@/lib/statistics/audit/reference";
import { auditReleases } from "@/lib/statistics/audit/releases";
import type { Release } from "@/lib/statistics/types";
import { openDatabase } from "./database/open";
import { migrate } from "./migrate";

const json = process.argv.includes("--json");
const print = (line: string): void => { if (!json) console.log(setSpaces(line)); };

type Stored = { readonly number: number; readonly cube: string; readonly digest: string };

async function readStored(): Promise<readonly Stored[]> {
  const database = await openDatabase(print);
  try {
    await migrate(database.url);
    const client = new pg.Client({ connectionString: database.url });
    await client.connect();
    try {
      return (await client.query<Stored>("SELECT number, cube, digest FROM releases ORDER BY number")).rows;
    } finally {
      await client.end();
    }
  } finally {
    await database.close();
  }
}

async function run(): Promise<number> {
  const highs = await loadHighs();
  const solve: Solve = (programme) => highs.solve(programme);
  const facts = checkFacts(solve);
  print("▸ Faits de référence");
  for (const { id, source, expected, found, holds } of facts) print(`  ${holds ? "✓" : "✗"} ${id}: ${found}${holds ? "" : ` instead of ${expected}`} (${source})`);
  const stored = await readStored();
  const damaged = stored.filter(({ cube, digest }) => createHash("sha256").update(cube).digest("hex") !== digest);
  for (const { number } of damaged) console.error(setSpaces(`✗ La publication ${number} ne correspond plus à son empreinte.`));
  const verdict = auditReleases(stored.map(({ cube }) => JSON.parse(cube) as Release), solve);
  print(`▸ ${formatCount(verdict.releases, "publication", "publications ensemble")}, ${formatNumber(verdict.cells)} cases`);
  print(`  ${formatNumber(verdict.clearedByWitness)} innocentées par témoin exact, ${formatNumber(verdict.clearedByProgramme)} par programme en nombres entiers, ${formatNumber(verdict.refuted.length)} réfutées`);
  if (verdict.cells > 0) print(`  chaque case peut encore prendre au moins ${formatNumber(verdict.minPossible)} valeurs entières`);
  for (const { cell, possible, low, high } of verdict.refuted) print(`  ✗ ${cell}: ${possible === null ? "non décidée" : `${possible} valeurs possibles, de ${low} à ${high}`}`);
  if (json) console.log(JSON.stringify(verdict, null, 2));
  const wrong = facts.filter(({ holds }) => !holds);
  if (wrong.length > 0) console.error(setSpaces(`✗ L’auditeur ne retrouve pas ${formatCount(wrong.length, "fait de référence", "faits de référence")} : son verdict ne vaut rien.`));
  return verdict.refuted.length + wrong.length + damaged.length > 0 ? 1 : 0;
}

// The migration engine leaves a timer of ten seconds behind it.
process.exit(await run());
