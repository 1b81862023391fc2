import path from "node:path";
import { closeDatabase } from "@/lib/server/database";
import { describeError, log } from "@/lib/server/log";
import { maintain } from "@/lib/server/maintenance";
import { institution, listMissingDetails } from "@/app/institution";
import { build } from "../build/build";
import { tryLock } from "../database/lock";
import { getDataFolder, openDatabase } from "../database/open";
import { migrate } from "../migrate";
import { readSecret } from "./secret";
import { serve } from "./server";
import { readSettings, warnOfPublicUrl } from "./settings";
import { say, step } from "./steps";

const HOUR = 3_600_000;

/** Undone in reverse order, whatever got as far as being done. */
const undo: (() => Promise<void> | void)[] = [];

async function stop(code: number): Promise<never> {
  for (const work of undo.splice(0).reverse()) {
    try {
      await work();
    } catch (error) {
      console.error(error instanceof Error ? error.message : error);
      code = 1;
    }
  }
  process.exit(code);
}

function stopOnSignals(): void {
  let asked = false;
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.on(signal, () => {
      // npm passes on the Ctrl-C that the terminal has already sent to everybody: one second is one request to stop.
      if (asked) return;
      asked = true;
      console.log("\n▸ Arrêt : fin des requêtes en cours, puis de la base de données…");
      void stop(0);
    });
  }
}

function maintainNow(): void {
  maintain(new Date()).catch((error: unknown) => { log.warn({ error: describeError(error) }, "maintenance failed"); });
}

/** What the pages show as missing, so that nobody opens the service to the public without seeing it. */
function sayMissingDetails(): void {
  const missing = listMissingDetails(institution);
  if (missing.length > 0) say(`! À compléter dans app/institution.ts avant d’ouvrir au public : ${missing.join(", ")}`);
}

/** The whole of `npm start` once packages are there: each step says what it does, and is skipped when nothing changed. */
export async function start({ dev }: { readonly dev: boolean }): Promise<void> {
  stopOnSignals();
  try {
    const { PORT, HOST, TRUSTED_PROXY_HOPS, PUBLIC_URL, EMBED_ANCESTORS } = readSettings(process.env);
    const lock = tryLock(path.join(getDataFolder(), "serve.lock"));
    if ("heldBy" in lock) {
      const { pid, note } = lock.heldBy;
      throw new Error(`Boussole IA tourne déjà depuis ce dossier (processus ${String(pid)}${note === "" ? "" : `, ${note}`}).`);
    }
    undo.push(lock.release);
    process.env["BOUSSOLE_SECRET"] = readSecret(getDataFolder());
    if (!dev) await step("Construction de l’application", () => build({ output: "quiet" }), (made) => (made ? "construite" : "déjà à jour"));
    const kinds = { given: "celle de DATABASE_URL", joined: "PostgreSQL embarqué, déjà démarré", started: "PostgreSQL embarqué, démarré" };
    const database = await step("Base de données", () => openDatabase(say), ({ kind }) => kinds[kind]);
    undo.push(database.close);
    await step("Migrations", () => migrate(database.url), (names) => (names.length === 0 ? "déjà à jour" : names.join(", ")));
    undo.push(closeDatabase);
    const server = await step("Serveur", () =>
      serve({ dev, port: PORT ?? 3000, host: HOST, maySlide: PORT === undefined, hops: TRUSTED_PROXY_HOPS, publicUrl: PUBLIC_URL, ancestors: EMBED_ANCESTORS }));
    undo.push(server.close);
    maintainNow();
    setInterval(maintainNow, HOUR).unref();
    const url = `http://localhost:${String(server.port)}`;
    lock.note(url);
    sayMissingDetails();
    const warning = dev ? null : warnOfPublicUrl(PUBLIC_URL);
    if (warning !== null) say(warning);
    console.log(`\n  Boussole IA : ${url}\n  Ctrl-C pour arrêter.\n`);
  } catch (error) {
    console.error(`\n✗ ${error instanceof Error ? error.message : String(error)}`);
    await stop(1);
  }
}
