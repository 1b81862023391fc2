import path from "node:path";
import { hasEmbedded, joinEmbedded } from "./embedded";
import type { Say } from "./runtime";

export type OpenDatabase = { readonly url: string; readonly kind: "given" | "joined" | "started"; readonly close: () => Promise<void> };

/** The project's folder, wherever a command was called from. */
export const ROOT = path.resolve(import.meta.dirname, "../..");
/** What this copy of the project keeps between two starts. */
export const getDataFolder = (): string => path.resolve(ROOT, process.env["BOUSSOLE_DATA"] ?? ".data");

const getGiven = (): string | undefined => process.env["DATABASE_URL"] || undefined;

/** The database of a command that only reads. Null: there is none yet, and none is made. */
export async function openExistingDatabase(say?: Say): Promise<OpenDatabase | null> {
  return getGiven() !== undefined || hasEmbedded(getDataFolder()) ? openDatabase(say) : null;
}

/**
 * The database of every command: DATABASE_URL when it is set, else the embedded server that runs, else a new one.
 * DATABASE_URL is set from then on, so that the application's own code finds the same database.
 */
export async function openDatabase(say: Say = () => undefined): Promise<OpenDatabase> {
  const given = getGiven();
  if (given !== undefined) return { url: given, kind: "given", close: () => Promise.resolve() };
  const server = await joinEmbedded(getDataFolder(), say);
  process.env["DATABASE_URL"] = server.url;
  return {
    url: server.url,
    kind: server.joined ? "joined" : "started",
    close: async () => {
      delete process.env["DATABASE_URL"];
      await server.leave();
    },
  };
}
