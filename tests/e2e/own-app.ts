import { spawn, type ChildProcess } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";

const shared = (): string => process.env["DATABASE_URL"] ?? "";

async function administer(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: shared() });
  await client.connect();
  await client.query(statement);
  await client.end();
}

type Running = {
  readonly url: string;
  /** What a command needs to work on the same. */
  readonly environment: { readonly DATABASE_URL: string; readonly BOUSSOLE_DATA: string };
  readonly database: pg.Client;
  readonly stop: () => Promise<void>;
};

async function start(connection: string, folder: string): Promise<{ readonly process: ChildProcess; readonly url: string }> {
  const app = spawn(process.execPath, ["scripts/start.mjs"], {
    env: { ...process.env, PORT: "0", BOUSSOLE_DIST: ".next-test", BOUSSOLE_DATA: folder, DATABASE_URL: connection, LOG_LEVEL: "warn" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  let said = "";
  const url = await new Promise<string>((resolve, reject) => {
    app.stdout.on("data", (chunk: Buffer) => {
      said += chunk.toString();
      const [address] = /http:\/\/localhost:\d+/.exec(said) ?? [];
      if (address !== undefined) resolve(address);
    });
    app.once("close", () => { reject(new Error(`the application did not start\n${said}`)); });
  });
  return { process: app, url };
}

/** Releases change what everybody sees: whoever publishes some has a database and an application of its own. */
export async function startOwnApp(purpose: string): Promise<Running> {
  const name = `${purpose}_${String(process.pid)}_${String(Date.now())}`;
  const folder = mkdtempSync(path.join(tmpdir(), `boussole-${purpose}-`));
  await administer(`CREATE DATABASE ${name}`);
  const connection = new URL(shared());
  connection.pathname = `/${name}`;
  const app = await start(connection.href, folder);
  const database = new pg.Client({ connectionString: connection.href });
  await database.connect();
  return {
    url: app.url,
    environment: { DATABASE_URL: connection.href, BOUSSOLE_DATA: folder },
    database,
    stop: async () => {
      const stopped = new Promise((resolve) => app.process.once("close", resolve));
      app.process.kill("SIGTERM");
      await stopped;
      await database.end();
      await administer(`DROP DATABASE ${name} WITH (FORCE)`);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
