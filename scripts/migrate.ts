import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import * as engineModule from "@prisma/schema-engine-wasm/schema_engine_bg";
import type { MigrationList } from "@prisma/schema-engine-wasm";
import pg from "pg";
import { setSpaces } from "@/lib/format/text";
import { openDatabase, ROOT } from "./database/open";
import { runToExit } from "./failure";

/** Any number, as long as every instance asks for the same one. */
export const ADVISORY_LOCK = 7_102_026;
const FOLDER = path.join(ROOT, "prisma/migrations");
const SCHEMA = path.join(ROOT, "prisma/schema.prisma");
const NO_FILTERS = { externalTables: [], externalEnums: [] };

function listMigrations(): MigrationList {
  const names = readdirSync(FOLDER, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name).sort();
  return {
    baseDir: FOLDER,
    lockfile: { path: "migration_lock.toml", content: readFileSync(path.join(FOLDER, "migration_lock.toml"), "utf8") },
    shadowDbInitScript: "",
    migrationDirectories: names.map((name) => ({
      path: name,
      migrationFile: { path: "migration.sql", content: { tag: "ok", value: readFileSync(path.join(FOLDER, name, "migration.sql"), "utf8") } },
    })),
  };
}

let loaded: Promise<void> | undefined;

/** Prisma's own engine as WebAssembly: its command line would download a program from Prisma's host for the same work. */
async function loadEngine(): Promise<void> {
  const file = createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm").replace(/schema_engine\.js$/, "schema_engine_bg.wasm");
  const { instance } = await WebAssembly.instantiate(readFileSync(file), { "./schema_engine_bg.js": engineModule as unknown as WebAssembly.ModuleImports });
  engineModule.__wbg_set_wasm(instance.exports);
  (instance.exports as { __wbindgen_start: () => void }).__wbindgen_start();
}

async function startEngine(pool: pg.Pool): Promise<engineModule.SchemaEngine> {
  // Once a process: the package keeps its instance in a variable of its own.
  await (loaded ??= loadEngine());
  const schema = readFileSync(SCHEMA, "utf8");
  const adapter = bindMigrationAwareSqlAdapterFactory(new PrismaPg(pool));
  return engineModule.SchemaEngine.new({ datamodels: [["schema.prisma", schema]] }, () => undefined, adapter);
}

async function withEngine<T>(url: string, work: (engine: engineModule.SchemaEngine) => Promise<T>): Promise<T> {
  const pool = new pg.Pool({ connectionString: url });
  // A connection that is lost also fails the query in progress, which says so.
  pool.on("error", () => undefined);
  try {
    const engine = await startEngine(pool);
    try {
      return await work(engine);
    } finally {
      engine.free();
    }
  } finally {
    await pool.end();
  }
}

/** Applies the migrations that the database lacks and returns their names; two callers at once wait for one another. */
export async function migrate(url: string): Promise<readonly string[]> {
  const guard = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  guard.on("error", () => undefined);
  await guard.connect();
  try {
    await guard.query("SELECT pg_advisory_lock($1)", [ADVISORY_LOCK]);
    return await withEngine(url, async (engine) => {
      const { appliedMigrationNames } = await engine.applyMigrations({ migrationsList: listMigrations(), filters: NO_FILTERS });
      return appliedMigrationNames;
    });
  } finally {
    await guard.end();
  }
}

/** The SQL that makes what prisma/schema.prisma declares in an empty database: what the migrations must add up to. */
export function describeSchema(url: string): Promise<string> {
  return withEngine(url, async (engine) => {
    const files = [{ path: "schema.prisma", content: readFileSync(SCHEMA, "utf8") }];
    const to = { tag: "schemaDatamodel" as const, files };
    const { stdout } = await engine.diff({ from: { tag: "empty" }, to, script: true, exitCode: null, filters: NO_FILTERS });
    return stdout ?? "";
  });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  if (process.argv.length > 2) {
    console.error(setSpaces("Usage : npm run migrate   (sans option)"));
    process.exit(2);
  }
  await runToExit(async () => {
    const database = await openDatabase(console.log);
    try {
      const applied = await migrate(database.url);
      console.log(setSpaces(applied.length === 0 ? "Base de données à jour" : `Migrations appliquées : ${applied.join(", ")}`));
      return 0;
    } finally {
      await database.close();
    }
  }, (failure) => `Les migrations se sont arrêtées : ${failure}`);
}
