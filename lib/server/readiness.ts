import migrations from "./generated/migrations.json";
import { getPrisma } from "./database";

export type Readiness = { readonly ready: boolean; readonly reason?: "database-away" | "migrations-missing" };

const LIMIT_MS = 1_000;

async function listAppliedMigrations(): Promise<ReadonlySet<string>> {
  const rows = await getPrisma().$queryRaw<{ migration_name: string }[]>`
    SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL`;
  return new Set(rows.map((row) => row.migration_name));
}

/** Ready when the database answers within a second and has every migration that this build was made with. */
export async function checkReadiness(): Promise<Readiness> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => { timer = setTimeout(() => { reject(new Error("late")); }, LIMIT_MS); });
  try {
    const applied = await Promise.race([listAppliedMigrations(), late]);
    return migrations.every((name) => applied.has(name)) ? { ready: true } : { ready: false, reason: "migrations-missing" };
  } catch (error) {
    return { ready: false, reason: isMissingTable(error) ? "migrations-missing" : "database-away" };
  } finally {
    clearTimeout(timer);
  }
}

const isMissingTable = (error: unknown): boolean => JSON.stringify(error).includes("42P01");
