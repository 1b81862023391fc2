/** `npm run bench`: speed as ratios against a baseline of the same run, and the weight of the model; `--json` for machines; `--only GROUP`: one group. */
import { parseArgs } from "node:util";
import { setSpaces } from "@/lib/format/text";
import type { Comparison } from "./bench/compare";
import { prepare } from "./build/build";

/** Each group is loaded when its turn comes: some import what is generated, which is made first. */
const BENCHES: Readonly<Record<string, () => Promise<readonly Comparison[]>>> = {
  heart: async () => {
    const [{ benchHeart }, { currentReferential }, { personas }] = await Promise.all([import("./bench/heart"), import("@/lib/referential/current"), import("@/lib/referential/v1/personas")]);
    return [benchHeart(currentReferential, personas.map(({ answers }) => answers))];
  },
  weight: async () => [(await import("./bench/weight")).benchWeight()],
  sealing: async () => (await import("./bench/sealing")).benchSealing(),
  reading: async () => (await import("./bench/statistics")).benchReading(),
  preparing: async () => (await import("./bench/statistics")).benchPreparing(),
};

function readOptions(args: string[]): { readonly json: boolean; readonly groups: readonly string[] } | undefined {
  try {
    const { json = false, only } = parseArgs({ args, options: { json: { type: "boolean" }, only: { type: "string" } } }).values;
    return only === undefined ? { json, groups: Object.keys(BENCHES) } : Object.hasOwn(BENCHES, only) ? { json, groups: [only] } : undefined;
  } catch {
    return undefined;
  }
}

const options = readOptions(process.argv.slice(2));
if (options === undefined) {
  console.error(setSpaces(`Usage : npm run bench -- [--json] [--only ${Object.keys(BENCHES).join("|")}]`));
  process.exit(2);
}
prepare();
const comparisons: Comparison[] = [];
for (const group of options.groups) {
  for (const comparison of (await BENCHES[group]?.()) ?? []) {
    comparisons.push(comparison);
    const { name, ratio, bound, ok } = comparison;
    if (!options.json) console.log(`${ok ? "✓" : "✗"} ${name}: ${ratio.toFixed(3)} (bound ${bound})`);
  }
}
if (options.json) console.log(JSON.stringify(comparisons, null, 2));
// The migration engine leaves a timer of ten seconds behind it.
process.exit(comparisons.length > 0 && comparisons.every(({ ok }) => ok) ? 0 : 1);
