/**
 * `npm run seed:demo -- --contributions 5000 --seed 1`: a made-up region in an empty database, sealed and released as real
 * contributions are. Every page that shows it says « données fictives ». Refuses a database that holds anything real.
 */
import { parseArgs } from "node:util";
import { formatNumber } from "@/lib/format/numbers";
import { setSpaces } from "@/lib/format/text";
import { CONTRIBUTIONS, seedDemonstration, type SeedingRefusal } from "./demo/seed";
import { runToExit } from "./failure";
import { loadProtection } from "./release/protection";
import { changeReleases } from "./release/reach";
import { tellAudit, tellRefusal, tellSealed } from "./release/words";

const MOST_SEED = 1_000_000;
const say = (line: string): void => { console.log(setSpaces(line)); };
const { least, most, usual } = CONTRIBUTIONS;

function readOptions(args: string[]): { contributions: number; seed: number } | undefined {
  try {
    const { values } = parseArgs({ args, options: { contributions: { type: "string" }, seed: { type: "string" } } });
    const read = (text: string | undefined, otherwise: number) => (text === undefined ? otherwise : /^\d{1,7}$/.test(text) ? Number(text) : NaN);
    const [contributions, seed] = [read(values.contributions, usual), read(values.seed, 1)];
    return contributions >= least && contributions <= most && seed >= 0 && seed <= MOST_SEED ? { contributions, seed } : undefined;
  } catch {
    return undefined;
  }
}

function tell(refusal: SeedingRefusal): string {
  if (refusal.code === "real") return setSpaces("✗ Cette base contient de vraies contributions : une région fictive n’y est pas ajoutée. Donnez une base vide (DATABASE_URL ou BOUSSOLE_DATA).");
  if (refusal.code === "other") return setSpaces(`✗ Cette base contient déjà une autre région fictive (${formatNumber(refusal.contributions)} contributions, graine ${refusal.seed}). Donnez une base vide.`);
  if (refusal.code === "taken-back") return setSpaces(`✗ Cette région fictive est déjà là, et sa publication ${refusal.number} a été retirée : rien n’y est ajouté ni publié à nouveau. Pour la revoir entière, donnez une base vide (DATABASE_URL ou BOUSSOLE_DATA).`);
  return tellRefusal(refusal);
}

const run = (options: { contributions: number; seed: number }): Promise<number> =>
  changeReleases(say, async (client) => {
    const outcome = await seedDemonstration({
      client,
      ...options,
      now: new Date(),
      protection: await loadProtection(),
      onBatch: ({ number, of, count }) => { say(`▸ Données fictives, ${number} sur ${of} : ${formatNumber(count)} contributions`); },
      onPrepared: ({ sealed, audit }) => { say([tellSealed(sealed), ...(audit ? [tellAudit(audit)] : [])].join("\n")); },
    });
    if (!outcome.ok) {
      console.error(tell(outcome.error));
      return 1;
    }
    say(outcome.value === "already" ? "✓ Cette région fictive est déjà là." : "✓ La région fictive est publiée : la page /statistiques la montre avec la mention « données fictives ».");
    return 0;
  });

const options = readOptions(process.argv.slice(2));
if (options === undefined) {
  console.error(setSpaces(`Usage : npm run seed:demo -- [--contributions N] [--seed N]   (${formatNumber(least)} à ${formatNumber(most)} contributions)`));
  process.exit(2);
}
await runToExit(() => run(options), (failure) => `La commande s’est arrêtée ; relancée, elle reprend où elle en était : ${failure}`);
