import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { afterAll, afterEach, describe, expect, it } from "vitest";
import { ROOT } from "@/scripts/database/open";
import { isProcessNumberTaken, waitForEnd } from "@/scripts/database/process";
import { tryLock } from "@/scripts/database/lock";

const folder = mkdtempSync(path.join(tmpdir(), "boussole-embedded-"));
chmodSync(folder, 0o755);
const program = path.join(import.meta.dirname, "embedded-user.ts");
type User = { readonly url: string; readonly pid: number; readonly joined: boolean; readonly kill: (signal: NodeJS.Signals) => Promise<void> };

/** Another command that uses the embedded server, as a process of its own. */
async function startUser(): Promise<User> {
  const child = spawn(process.execPath, ["--import", "tsx", program, folder], { cwd: ROOT, stdio: ["ignore", "pipe", "inherit"] });
  const [line] = (await once(child.stdout, "data")) as [Buffer];
  const said = JSON.parse(line.toString()) as Omit<User, "kill">;
  return {
    ...said,
    kill: async (signal) => {
      const ended = once(child, "exit");
      child.kill(signal);
      await ended;
    },
  };
}

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

/** The account that PostgreSQL runs as: two processes of one account see each other, others do not. */
const asOwnerOf = (file: string) => (process.getuid?.() === 0 ? { uid: statSync(file).uid, gid: statSync(file).gid } : {});

const running: User[] = [];
afterEach(async () => { for (const user of running.splice(0)) await user.kill("SIGTERM"); });
afterAll(() => { rmSync(folder, { recursive: true, force: true }); });

describe("the embedded server", () => {
  it("is joined by a second command, and stops with the last one, whichever that is", async () => {
    const first = await startUser();
    const second = await startUser();
    expect([first.joined, second.joined, second.pid]).toEqual([false, true, first.pid]);
    await first.kill("SIGTERM");
    expect(await query(second.url, "SELECT 1 AS one")).toEqual([{ one: 1 }]);
    await second.kill("SIGTERM");
    expect(await waitForEnd(first.pid, 5_000)).toBe(true);
  });

  it("left behind by a command that was killed is found again, with what it holds", async () => {
    const first = await startUser();
    await query(first.url, "CREATE TABLE kept AS SELECT 42 AS value");
    await first.kill("SIGKILL");
    expect(isProcessNumberTaken(first.pid)).toBe(true);
    const second = await startUser();
    running.push(second);
    expect([second.joined, second.pid]).toEqual([true, first.pid]);
    expect(await query(second.url, "SELECT value FROM kept")).toEqual([{ value: 42 }]);
  });

  it("killed itself recovers at the next start what was committed", async () => {
    const first = await startUser();
    await query(first.url, "CREATE TABLE committed AS SELECT 43 AS value");
    process.kill(first.pid, "SIGKILL");
    await waitForEnd(first.pid, 5_000);
    await first.kill("SIGKILL");
    const second = await startUser();
    running.push(second);
    expect(second.joined).toBe(false);
    expect(await query(second.url, "SELECT value FROM committed")).toEqual([{ value: 43 }]);
  });

  it("starts although the number of a dead server went to another program", async () => {
    const data = path.join(folder, "postgres/data");
    const other = spawn("sleep", ["60"], { stdio: "ignore", ...asOwnerOf(data) });
    try {
      writeFileSync(path.join(data, "postmaster.pid"), [other.pid, data, 0, 5432, "", "127.0.0.1", "", "ready   "].join("\n"));
      running.push(await startUser());
    } finally {
      other.kill();
    }
  });

  it("listens on the loopback alone, with a generated password", async () => {
    const user = await startUser();
    running.push(user);
    expect(await query(user.url, "SHOW listen_addresses")).toEqual([{ listen_addresses: "127.0.0.1" }]);
    expect(await query(user.url, "SHOW unix_socket_directories")).toEqual([{ unix_socket_directories: "" }]);
    expect(await query(user.url, "SHOW fsync")).toEqual([{ fsync: "on" }]);
    await expect(query(user.url.replace(/:[^:@/]+@/, ":password@"), "SELECT 1")).rejects.toThrow(/password/);
  });

  it("does not copy a failed statement into its own log", async () => {
    const user = await startUser();
    running.push(user);
    await expect(query(user.url, "SELECT 'an answer'::int")).rejects.toThrow();
    expect(readFileSync(path.join(folder, "postgres/postgres.log"), "utf8")).not.toContain("SELECT 'an answer'");
  });

  it("refuses a second server on its folder", async () => {
    const user = await startUser();
    running.push(user);
    const [runtime] = readdirSync(path.join(folder, "postgres")).filter((name) => name.startsWith("runtime-"));
    const { status, stderr } = spawnSync(path.join(folder, "postgres", String(runtime), "bin/postgres"), ["-D", path.join(folder, "postgres/data")], { encoding: "utf8", cwd: "/", ...asOwnerOf(path.join(folder, "postgres/data")) });
    expect(status).not.toBe(0);
    expect(stderr).toMatch(/lock file "postmaster.pid" already exists/);
  });
});

describe("a lock", () => {
  const file = path.join(folder, "some/lock");

  it("is held by one, with a note, and let go", () => {
    const lock = tryLock(file, "here");
    expect(lock).toHaveProperty("release");
    expect(tryLock(file)).toMatchObject({ heldBy: { pid: process.pid, note: "here" } });
    if ("release" in lock) lock.release();
    expect(existsSync(file)).toBe(false);
  });

  it.each([
    ["of a dead process", JSON.stringify({ pid: 2 ** 22 - 3, startedAt: "1", note: "" })],
    ["of an earlier process with our number", JSON.stringify({ pid: process.pid, startedAt: "1", note: "" })],
    ["that cannot be read", "{"],
  ])("%s is taken over", (_, content) => {
    writeFileSync(file, content);
    const lock = tryLock(file);
    expect(lock).toHaveProperty("release");
    if ("release" in lock) lock.release();
  });
});
