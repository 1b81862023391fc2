/** `npm run bench`: speed as ratios against a baseline of the same run, and the weight of the model; `--json` for machines; `--only GROUP`: one group. */
import { currentReferential } from "@/lib/referential/current";
import { personas } from "@/lib/referential/v1/personas";
import type { Comparison } from "./bench/compare";
import { benchHeart } from "./bench/heart";
import { benchSealing } from "./bench/sealing";
import { benchPreparing, benchReading } from "./bench/statistics";
import { benchWeight } from "./bench/weight";

const BENCHES: Readonly<Record<string, () => readonly Comparison[] | Promise<readonly Comparison[]>>> = {
  heart: () => [benchHeart(currentReferential, personas.map(({ answers }) => answers))],
  weight: () => [benchWeight()],
  sealing: benchSealing,
  reading: benchReading,
  preparing: benchPreparing,
};

const only = process.argv.includes("--only") ? process.argv[process.argv.indexOf("--only") + 1] : undefined;
const json = process.argv.includes("--json");
const comparisons: Comparison[] = [];
for (const [group, run] of Object.entries(BENCHES)) {
  if (only !== undefined && group !== only) continue;
  for (const comparison of await run()) {
    comparisons.push(comparison);
    const { name, ratio, bound, ok } = comparison;
    if (!json) console.log(`${ok ? "✓" : "✗"} ${name}: ${ratio.toFixed(3)} (bound ${bound})`);
  }
}
if (json) console.log(JSON.stringify(comparisons, null, 2));
// The migration engine leaves a timer of ten seconds behind it.
process.exit(comparisons.length > 0 && comparisons.every(({ ok }) => ok) ? 0 : 1);
