/** `npm run bench`: speed as ratios against a baseline of the same run, and the weight of the model; `--json` for machines. */
import { currentReferential } from "@/lib/referential/current";
import { personas } from "@/lib/referential/v1/personas";
import { benchHeart } from "./bench/heart";
import { benchWeight } from "./bench/weight";

const comparisons = [benchHeart(currentReferential, personas.map(({ answers }) => answers)), benchWeight()];
if (process.argv.includes("--json")) console.log(JSON.stringify(comparisons, null, 2));
else for (const { name, ratio, bound, ok } of comparisons) console.log(`${ok ? "✓" : "✗"} ${name}: ${ratio.toFixed(3)} (bound ${bound})`);
process.exitCode = comparisons.every(({ ok }) => ok) ? 0 : 1;
