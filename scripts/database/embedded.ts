import { spawn, spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chmodSync, chownSync, existsSync, mkdirSync, openSync, closeSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import path from "node:path";
import pg from "pg";
import { withLock } from "./lock";
import { getProgramName, isAlive, isProcessNumberTaken, markOwnProcess, waitForEnd, type ProcessMark } from "./process";
import { type Account, chooseAccount, chooseClusterFolder, installRuntime, listClusterFolders, type Say } from "./runtime";

const NAME = "boussole";
const LOG_BYTES = 5_000_000;
/** Statements that fail are not copied into PostgreSQL's own log: they would carry answers. */
const SETTINGS = ["listen_addresses=127.0.0.1", "unix_socket_directories=", "log_min_error_statement=panic", "log_error_verbosity=terse"];

export type EmbeddedServer = {
  readonly url: string;
  readonly pid: number;
  /** True when it was already running, for another command or left behind by one that was killed. */
  readonly joined: boolean;
  /** Leaves the server; the last command that uses it stops it. */
  readonly leave: () => Promise<void>;
};

type Cluster = { readonly folder: string; readonly data: string; readonly account: Account | undefined; readonly password: string };

const asAccount = (account: Account | undefined): { uid?: number; gid?: number } =>
  account === undefined ? {} : { uid: account.uid, gid: account.gid };

function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => { resolve(typeof address === "object" && address !== null ? address.port : 0); });
    });
  });
}

/** The password of the cluster's only role: generated, readable by whoever runs the commands alone. */
function readPassword(folder: string): string {
  const file = path.join(folder, "password");
  if (!existsSync(file)) writeFileSync(file, randomBytes(24).toString("base64url"), { mode: 0o600, flag: "wx" });
  return readFileSync(file, "utf8");
}

/** What the postmaster says of itself in its folder, or undefined when none is running there. */
function readPostmaster(data: string): { pid: number; port: number; ready: boolean } | undefined {
  const file = path.join(data, "postmaster.pid");
  if (!existsSync(file)) return undefined;
  const lines = readFileSync(file, "utf8").split("\n");
  const pid = Number(lines[0]);
  if (!Number.isSafeInteger(pid) || pid <= 0 || !isProcessNumberTaken(pid)) return undefined;
  const program = getProgramName(pid);
  if (program !== undefined && !program.startsWith("postgres")) {
    // The number went to another program since a crash; PostgreSQL itself would refuse to start.
    rmSync(file);
    return undefined;
  }
  return { pid, port: Number(lines[3]), ready: lines[7]?.trim() === "ready" };
}

const buildUrl = (cluster: Cluster, port: number, database: string): string =>
  `postgresql://${NAME}:${cluster.password}@127.0.0.1:${String(port)}/${database}`;

function initialise(cluster: Cluster, programs: string): void {
  const draft = `${cluster.data}.draft`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { mode: 0o700 });
  const secret = `${draft}.password`;
  writeFileSync(secret, cluster.password, { mode: 0o600 });
  if (cluster.account !== undefined) for (const file of [draft, secret]) chownSync(file, cluster.account.uid, cluster.account.gid);
  try {
    const options = [`--pgdata=${draft}`, `--username=${NAME}`, `--pwfile=${secret}`, "--auth=scram-sha-256", "--encoding=UTF8", "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"];
    const { status, stderr, error } = spawnSync(path.join(programs, "initdb"), options, { encoding: "utf8", cwd: "/", ...asAccount(cluster.account) });
    if (status !== 0) throw new Error(`initdb a échoué : ${error?.message ?? stderr}`);
    renameSync(draft, cluster.data);
  } finally {
    rmSync(secret, { force: true });
  }
}

async function launch(cluster: Cluster, programs: string): Promise<{ pid: number; port: number }> {
  const logFile = path.join(cluster.folder, "postgres.log");
  const size = statSync(logFile, { throwIfNoEntry: false })?.size ?? 0;
  const log = openSync(logFile, size > LOG_BYTES ? "w" : "a", 0o600);
  const port = await findFreePort();
  const options = ["-D", cluster.data, "-p", String(port), ...SETTINGS.flatMap((setting) => ["-c", setting])];
  // A session of its own: Ctrl-C in the terminal must not stop the database before the requests that need it.
  const server = spawn(path.join(programs, "postgres"), options, { detached: true, stdio: ["ignore", log, log], cwd: "/", ...asAccount(cluster.account) });
  closeSync(log);
  const failure = new Promise<never>((_, reject) => {
    server.once("error", reject);
    server.once("exit", (code) => { reject(new Error(`PostgreSQL s’est arrêté au démarrage (code ${String(code)}), voir ${logFile}`)); });
  });
  failure.catch(() => undefined);
  server.unref();
  for (const end = Date.now() + 60_000; Date.now() < end; ) {
    const found = readPostmaster(cluster.data);
    if (found?.ready === true && found.pid === server.pid) return found;
    await Promise.race([failure, new Promise((resolve) => setTimeout(resolve, 20))]);
  }
  throw new Error(`PostgreSQL n’est pas prêt après une minute, voir ${logFile}`);
}

async function ensureDatabase(cluster: Cluster, port: number): Promise<void> {
  const client = new pg.Client({ connectionString: buildUrl(cluster, port, "postgres"), connectionTimeoutMillis: 5_000 });
  await client.connect();
  try {
    const { rowCount } = await client.query("SELECT FROM pg_database WHERE datname = $1", [NAME]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${NAME}`);
  } finally {
    await client.end();
  }
}

/** Fast shutdown, then an immediate one (which PostgreSQL recovers from) for a server that does not answer. */
async function stopPostmaster(pid: number): Promise<void> {
  for (const [signal, patience] of [["SIGINT", 20_000], ["SIGQUIT", 5_000], ["SIGKILL", 2_000]] as const) {
    try {
      process.kill(pid, signal);
    } catch {
      return;
    }
    if (await waitForEnd(pid, patience)) return;
  }
}

function listOtherUsers(users: string): ProcessMark[] {
  return readdirSync(users).flatMap((name) => {
    const file = path.join(users, name);
    try {
      const mark = JSON.parse(readFileSync(file, "utf8")) as ProcessMark;
      if (isAlive(mark)) return mark.pid === process.pid ? [] : [mark];
      rmSync(file, { force: true });
    } catch {
      rmSync(file, { force: true });
    }
    return [];
  });
}

/** Stops the server of a data folder that no living command uses. False when one does: nothing is touched. */
export async function stopAbandoned(dataFolder: string): Promise<boolean> {
  const folder = path.join(path.resolve(dataFolder), "postgres");
  const users = path.join(folder, "users");
  if (existsSync(users) && listOtherUsers(users).length > 0) return false;
  const running = readPostmaster(path.join(folder, "data"));
  if (running !== undefined) await stopPostmaster(running.pid);
  return true;
}

/** True when a data folder has a PostgreSQL, running or not. Makes nothing. */
export const hasEmbedded = (dataFolder: string): boolean => listClusterFolders(path.resolve(dataFolder)).some((folder) => existsSync(path.join(folder, "data")));

/**
 * Joins the PostgreSQL of a data folder, or starts it. Commands may come and go in any order and be killed:
 * each leaves its mark under `users/`, and the last one alive stops the server.
 */
export async function joinEmbedded(dataFolder: string, say: Say): Promise<EmbeddedServer> {
  const account = chooseAccount(say);
  const folder = chooseClusterFolder(path.resolve(dataFolder), account, say);
  mkdirSync(folder, { recursive: true });
  if (account !== undefined) chownSync(folder, account.uid, account.gid);
  chmodSync(folder, 0o755);
  const lockFile = path.join(folder, "lock");
  const users = path.join(folder, "users");
  const own = path.join(users, String(process.pid));

  return withLock(lockFile, async () => {
    const cluster: Cluster = { folder, data: path.join(folder, "data"), account, password: readPassword(folder) };
    let running: { pid: number; port: number } | undefined = readPostmaster(cluster.data);
    const joined = running !== undefined;
    if (running === undefined) {
      const programs = installRuntime(folder, account);
      if (!existsSync(cluster.data)) {
        say(`Création de la base de données dans ${cluster.data}`);
        initialise(cluster, programs);
      }
      running = await launch(cluster, programs);
    }
    const { pid, port } = running;
    await ensureDatabase(cluster, port);
    mkdirSync(users, { recursive: true });
    writeFileSync(own, JSON.stringify(markOwnProcess()));
    const leave = (): Promise<void> =>
      withLock(lockFile, async () => {
        rmSync(own, { force: true });
        if (listOtherUsers(users).length === 0) await stopPostmaster(pid);
      });
    return { url: buildUrl(cluster, port, NAME), pid, joined, leave };
  });
}
