/**
 * `npm run audit:release`: attacks the union of all releases that anybody may have seen, and the one that is ready, after
 * deciding the reference facts again. `--json` for machines. Reads, and changes nothing. Exit 1 when a cell is refuted, a fact
 * not found, or a release is no longer what was published.
 */
import { parseArgs } from "node:util";
import type pg from "pg";
import { formatCount, formatNumber } from "@/lib/format/numbers";
import { setSpaces } from "@/lib/format/text";
import { checkFacts } from "@/lib/statistics/audit/reference";
import { auditReleases } from "@/lib/statistics/audit/releases";
import { runToExit } from "./failure";
import { openRelease } from "@/lib/server/release-state";
import { loadSolver } from "./release/protection";
import { readFromReleases } from "./release/reach";
import { NO_DATABASE } from "./release/words";

type Stored = { readonly number: number; readonly cube: string; readonly digest: string };

const readStored = async (client: pg.Client): Promise<readonly Stored[]> => (await client.query<Stored>("SELECT number, cube, digest FROM releases ORDER BY number")).rows;

async function run(json: boolean): Promise<number> {
  const print = (line: string): void => { if (!json) console.log(setSpaces(line)); };
  const { solve } = await loadSolver();
  const facts = checkFacts(solve);
  print("▸ Faits de référence");
  for (const { id, source, expected, found, holds } of facts) print(`  ${holds ? "✓" : "✗"} ${id} : ${found}${holds ? "" : ` au lieu de ${expected}`} (${source})`);
  const stored = await readFromReleases(print, readStored);
  if (stored === null) print(NO_DATABASE);
  const opened = (stored ?? []).map((one) => ({ number: one.number, release: openRelease(one) }));
  const damaged = opened.filter(({ release }) => release === null);
  for (const { number } of damaged) console.error(setSpaces(`✗ La publication ${number} ne correspond plus à son empreinte, ou n’est pas d’un format connu : elle n’est pas auditée.`));
  const verdict = auditReleases(opened.flatMap(({ release }) => (release === null ? [] : [release])), solve);
  print(`▸ ${formatCount(verdict.releases, "publication", "publications ensemble")}, ${formatNumber(verdict.cells)} cases`);
  print(`  ${formatNumber(verdict.clearedByWitness)} innocentées par témoin exact, ${formatNumber(verdict.clearedByProgramme)} par programme en nombres entiers, ${formatNumber(verdict.refuted.length)} réfutées`);
  if (verdict.cells > 0) print(`  chaque case peut encore prendre au moins ${formatNumber(verdict.minPossible)} valeurs entières`);
  for (const { cell, possible, low, high } of verdict.refuted) print(`  ✗ ${cell} : ${possible === null ? "non décidée" : `${possible} valeurs possibles, de ${low} à ${high}`}`);
  if (json) console.log(JSON.stringify(verdict, null, 2));
  const wrong = facts.filter(({ holds }) => !holds);
  if (wrong.length > 0) console.error(setSpaces(`✗ L’auditeur ne retrouve pas ${formatCount(wrong.length, "fait de référence", "faits de référence")} : son verdict ne vaut rien.`));
  return verdict.refuted.length + wrong.length + damaged.length > 0 ? 1 : 0;
}

function readJson(args: string[]): boolean | undefined {
  try {
    return parseArgs({ args, options: { json: { type: "boolean" } } }).values.json ?? false;
  } catch {
    return undefined;
  }
}

const json = readJson(process.argv.slice(2));
if (json === undefined) {
  console.error(setSpaces("Usage : npm run audit:release -- [--json]"));
  process.exit(2);
}
await runToExit(() => run(json), (failure) => `L’audit s’est arrêté : ${failure}`);
