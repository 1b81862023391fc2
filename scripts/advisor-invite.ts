/**
 * `npm run advisor:invite -- name@example.org [--administrator] [--recover]`: a one-time link that opens an account, the
 * first one included, or gives access back to an account that exists. Exit 1 when no link was made.
 */
import { parseArgs } from "node:util";
import { setSpaces } from "@/lib/format/text";
import { ADVISOR_PROBLEMS, type AdvisorCode } from "@/lib/server/advisor-problem";
import { email as emailSchema, inviteAdvisor, LINK_DAYS, makeRecoveryLink, type Link } from "@/lib/server/accounts/invitations";
import { mailLink, type LinkOutcome } from "@/lib/server/accounts/mail";
import { closeDatabase, getPrisma } from "@/lib/server/database";
import { refuse, type Result } from "@/lib/result";
import { getDataFolder, openDatabase } from "./database/open";
import { runToExit } from "./failure";
import { migrate } from "./migrate";
import { readSecret } from "./serve/secret";
import { readSettings } from "./serve/settings";

const USAGE = `Usage :
  npm run advisor:invite -- nom@example.org                   invite une conseillère ou un conseiller
  npm run advisor:invite -- nom@example.org --administrator   invite à l’administration
  npm run advisor:invite -- nom@example.org --recover         rend l’accès à un compte qui existe`;

type Command = { readonly address: string; readonly administrator: boolean; readonly recover: boolean };

/** Undefined: not a command. */
function readCommand(args: string[]): Command | undefined {
  try {
    const { positionals, values } = parseArgs({ args, allowPositionals: true, options: { administrator: { type: "boolean", default: false }, recover: { type: "boolean", default: false } } });
    const [address, ...rest] = positionals;
    if (address === undefined || rest.length > 0 || (values.administrator && values.recover)) return undefined;
    return { address, ...values };
  } catch {
    return undefined;
  }
}

async function makeLink({ address, administrator, recover }: Command): Promise<Result<Link, AdvisorCode>> {
  const by = { actor: null, now: new Date() };
  if (!recover) return inviteAdvisor(address, administrator ? "administrator" : "advisor", by);
  const parsed = emailSchema.safeParse(address);
  const user = parsed.success ? await getPrisma().user.findUnique({ where: { email: parsed.data } }) : null;
  return user === null ? refuse("not-found") : makeRecoveryLink(user.id, by);
}

function tell({ path }: Link, address: string, mail: LinkOutcome, base: string): string {
  if (mail === "sent") return `✓ Le lien est parti à ${address}. Il sert une fois, pendant ${String(LINK_DAYS)} jours.`;
  const failed = mail === "failed" ? "! Le courrier n’a pas pu partir : transmettez ce lien vous-même.\n" : "";
  return `${failed}✓ Lien pour ${address}, à transmettre par un moyen sûr. Il sert une fois, pendant ${String(LINK_DAYS)} jours, et n’est montré qu’ici :\n\n  ${new URL(path, base).href}\n`;
}

async function invite(command: Command): Promise<number> {
  const { PORT, PUBLIC_URL } = readSettings(process.env);
  process.env["BOUSSOLE_SECRET"] = readSecret(getDataFolder());
  const database = await openDatabase((line) => { console.log(line); });
  try {
    const applied = await migrate(database.url);
    if (applied.length > 0) console.log(setSpaces(`▸ Migrations appliquées : ${applied.join(", ")}`));
    const link = await makeLink(command);
    if (!link.ok) {
      console.error(`✗ ${ADVISOR_PROBLEMS[link.error].detail}`);
      return 1;
    }
    const mail = await mailLink({ to: command.address, path: link.value.path, purpose: command.recover ? "recovery" : "account" });
    console.log(setSpaces(tell(link.value, command.address, mail, PUBLIC_URL ?? `http://localhost:${String(PORT ?? 3000)}`)));
    return 0;
  } finally {
    await closeDatabase();
    await database.close();
  }
}

const command = readCommand(process.argv.slice(2));
if (command === undefined) {
  console.error(setSpaces(USAGE));
  process.exit(2);
}
await runToExit(() => invite(command), (failure) => `Aucun lien n’a été fait : ${failure}`);
