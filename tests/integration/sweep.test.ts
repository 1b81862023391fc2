import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, mkdirSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync, chmodSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { ROOT } from "@/scripts/database/open";
import { isProcessNumberTaken, markOwnProcess, waitForEnd } from "@/scripts/database/process";
import { sweepTestFolders } from "@/scripts/test/sweep";

const parent = mkdtempSync(path.join(tmpdir(), "boussole-sweep-"));
chmodSync(parent, 0o755);
afterAll(() => { rmSync(parent, { recursive: true, force: true }); });

const listFolders = (folder: string): string[] => readdirSync(folder).filter((name) => name.startsWith("boussole-test-"));
const DEAD = { pid: 2 ** 22 - 3, startedAt: "1" };

function makeFolder(name: string, owner?: unknown): string {
  const folder = path.join(parent, name);
  mkdirSync(folder, { mode: 0o755 });
  if (owner !== undefined) writeFileSync(path.join(folder, "owner.json"), JSON.stringify(owner));
  return folder;
}

async function startUser(folder: string) {
  const child = spawn(process.execPath, ["--import", "tsx", path.join(ROOT, "tests/integration/embedded-user.ts"), folder], { cwd: ROOT, stdio: ["ignore", "pipe", "inherit"] });
  const [line] = (await once(child.stdout, "data")) as [Buffer];
  return { child, pid: (JSON.parse(line.toString()) as { pid: number }).pid };
}

describe("sweeping after test runs that were killed", () => {
  it("removes what dead runs left, and nothing else", async () => {
    const dead = makeFolder("boussole-test-dead", DEAD);
    const old = makeFolder("boussole-test-old");
    utimesSync(old, new Date(0), new Date(0));
    const kept = [makeFolder("boussole-test-living", markOwnProcess()), makeFolder("boussole-test-young"), makeFolder("boussole-other", DEAD)];
    expect([...(await sweepTestFolders(parent))].sort()).toEqual(["boussole-test-dead", "boussole-test-old"]);
    expect([dead, old].map((folder) => existsSync(folder))).toEqual([false, false]);
    expect(kept.every((folder) => existsSync(folder))).toBe(true);
  });

  it("stops the database of a run that was killed, once nobody uses it", async () => {
    const folder = makeFolder("boussole-test-database", DEAD);
    const { child, pid } = await startUser(folder);
    expect(await sweepTestFolders(parent)).toEqual([]);
    expect(isProcessNumberTaken(pid)).toBe(true);
    const ended = once(child, "exit");
    child.kill("SIGKILL");
    await ended;
    expect(await sweepTestFolders(parent)).toEqual(["boussole-test-database"]);
    expect(await waitForEnd(pid, 30_000)).toBe(true);
  }, 120_000);
});

describe("a test run told to stop", () => {
  it.each([["SIGTERM", "while tests run", 1_000], ["SIGINT", "while tests run", 1_000], ["SIGINT", "while its database starts", 0]] as const)("by %s %s stops its database and removes its folder", async (signal, _, later) => {
    const own = mkdtempSync(path.join(parent, signal));
    chmodSync(own, 0o755);
    const child = spawn(process.execPath, [path.join(ROOT, "node_modules/vitest/vitest.mjs"), "run", "--project", "integration", "tests/integration/contributions.test.ts", "tests/integration/availability.test.ts"], { cwd: ROOT, stdio: "ignore", env: { ...process.env, TMPDIR: own } });
    const find = (): string | undefined => {
      const [name] = listFolders(own);
      const file = path.join(own, name ?? "none", "postgres/data/postmaster.pid");
      return existsSync(file) ? readFileSync(file, "utf8").split("\n")[0] : undefined;
    };
    let pid: string | undefined;
    for (const end = Date.now() + 60_000; pid === undefined && Date.now() < end; pid = find()) await new Promise((resolve) => setTimeout(resolve, 50));
    await new Promise((resolve) => setTimeout(resolve, later));
    const ended = once(child, "exit");
    child.kill(signal);
    await ended;
    expect(Number(pid)).toBeGreaterThan(0);
    expect(await waitForEnd(Number(pid), 30_000)).toBe(true);
    expect(listFolders(own)).toEqual([]);
  }, 120_000);
});
